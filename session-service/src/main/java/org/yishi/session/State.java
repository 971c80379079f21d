package org.yishi.session;

/** How far a session has come. */
public enum State {
  PLANNED("已计划"),
  NOTICED("已通知"),
  /** Called off until a new notice goes out. */
  POSTPONED("已延期"),
  OPEN("进行中"),
  CONCLUDED("已结束"),
  CANCELLED("已取消");

  private final String chinese;

  State(String chinese) {
    this.chinese = chinese;
  }

  /** The Chinese word. */
  public String chinese() {
    return chinese;
  }

  /** Whether people and places are bound by it. */
  public boolean binds() {
    return switch (this) {
      case PLANNED, NOTICED, POSTPONED, OPEN -> true;
      case CONCLUDED, CANCELLED -> false;
    };
  }

  /** Whether it can still be planned otherwise. */
  public boolean before() {
    return this == PLANNED || this == NOTICED || this == POSTPONED;
  }
}
