package org.yishi.session.motion;

import java.util.List;

/**
 * What a vote came to.
 *
 * @param shortfalls what was missing; nothing if it is carried
 */
public record Verdict(Tally tally, List<Shortfall> shortfalls) {

  public Verdict {
    shortfalls = List.copyOf(shortfalls);
  }

  /** Whether the motion is carried. */
  public boolean carried() {
    return shortfalls.isEmpty();
  }

  /** What can be missing. */
  public enum Shortfall {
    /** Too few took part. */
    PARTICIPATION_BY_NUMBER("参与表决人数不足"),
    /** Owners of too little area took part. */
    PARTICIPATION_BY_AREA("参与表决专有部分面积不足"),
    /** Too few agreed. */
    AGREEMENT_BY_NUMBER("同意人数不足"),
    /** Owners of too little area agreed. */
    AGREEMENT_BY_AREA("同意专有部分面积不足");

    private final String chinese;

    Shortfall(String chinese) {
      this.chinese = chinese;
    }

    /** The Chinese words. */
    public String chinese() {
      return chinese;
    }
  }
}
