package org.yishi.topic.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ledgers that this service keeps. */
public enum LedgerKind {
  TOPICS("议题台账"),
  WHISTLES("上报吹哨台账"),
  TRANSFERS("转办台账"),
  FUNDS("经费台账");

  private final String chinese;

  LedgerKind(String chinese) {
    this.chinese = chinese;
  }

  /** What stands above it. */
  public String chinese() {
    return chinese;
  }

  /** Its name in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The ledger of that name. */
  public static Optional<LedgerKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
