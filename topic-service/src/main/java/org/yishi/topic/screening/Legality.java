package org.yishi.topic.screening;

/** Whether a matter is lawful, and whose to decide 合法性及职责权限. */
public enum Legality {
  LAWFUL("合法，属于本级职责范围"),
  BEYOND_COMPETENCE("合法，超出本级职责权限"),
  NEEDS_OPINION("需职能部门或法律意见"),
  UNLAWFUL("不符合法律法规或政策");

  private final String chinese;

  Legality(String chinese) {
    this.chinese = chinese;
  }

  /** The words that users see in Chinese. */
  public String chinese() {
    return chinese;
  }
}
