package org.yishi.session.motion;

/** What a ballot says. */
public enum Choice {
  FOR("同意"),
  AGAINST("反对"),
  ABSTAIN("弃权");

  private final String chinese;

  Choice(String chinese) {
    this.chinese = chinese;
  }

  /** The Chinese word. */
  public String chinese() {
    return chinese;
  }
}
