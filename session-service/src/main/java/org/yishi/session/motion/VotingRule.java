package org.yishi.session.motion;

/** When a motion is carried. */
public enum VotingRule {
  /** 过半数: more than half. */
  SIMPLE_MAJORITY("过半数同意"),
  /** 三分之二以上. */
  TWO_THIRDS("三分之二以上同意"),
  /** 协商一致: nobody against it. */
  CONSENSUS("协商一致"),
  /** 业主共同决定 (Civil Code art. 278), by number of owners and by area. */
  OWNERS_DECISION("业主共同决定");

  private final String chinese;

  VotingRule(String chinese) {
    this.chinese = chinese;
  }

  /** The Chinese words. */
  public String chinese() {
    return chinese;
  }
}
