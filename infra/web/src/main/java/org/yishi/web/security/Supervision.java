package org.yishi.web.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of supervision 监督. */
public enum Supervision {
  /** The people's congress 人大. */
  LEGAL,
  /** The CPPCC 政协. */
  DEMOCRATIC,
  /** The residents' supervisory committee 居务监督委员会. */
  RESIDENTS,
  /** Media and public 媒体和公众, who read what is public. */
  PUBLIC;

  /** The value of the {@code yishi_supervision} claim. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with the code. */
  public static Optional<Supervision> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
