package org.yishi.session.meeting;

/** Where people meet. */
public enum Mode {
  ONSITE("现场"),
  ONLINE("线上"),
  HYBRID("线上线下结合");

  private final String chinese;

  Mode(String chinese) {
    this.chinese = chinese;
  }

  /** The Chinese word. */
  public String chinese() {
    return chinese;
  }

  /** Whether people who aren't in the room take part. */
  public boolean remote() {
    return this != ONSITE;
  }
}
