package org.yishi.topic.escalation;

/** Why a level can't solve a topic alone. */
public enum Reason {
  OUT_OF_COMPETENCE("超出权限"),
  NEEDS_DEPARTMENT("需职能部门"),
  NEEDS_FUNDS("需经费"),
  CROSS_AREA("跨辖区"),
  NO_CONSENSUS("协商未果"),
  /** The level below let its deadline pass; only the policy raises for this reason, nobody can. */
  OVERDUE("逾期未办"),
  /** Departments refuse one after the other; only their refusals raise for it, nobody can. */
  DISPUTED_COMPETENCE("职责争议");

  private final String chinese;

  Reason(String chinese) {
    this.chinese = chinese;
  }

  /** Whether it arises by itself, so that nobody can give it. */
  public boolean reserved() {
    return switch (this) {
      case OVERDUE, DISPUTED_COMPETENCE -> true;
      case OUT_OF_COMPETENCE, NEEDS_DEPARTMENT, NEEDS_FUNDS, CROSS_AREA, NO_CONSENSUS -> false;
    };
  }

  /** The words that users see. */
  public String chinese() {
    return chinese;
  }
}
