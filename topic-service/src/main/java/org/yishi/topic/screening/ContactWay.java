package org.yishi.topic.screening;

/** How staff speak to a proposer. */
public enum ContactWay {
  PHONE("电话"),
  VISIT("上门"),
  MESSAGE("短信或微信"),
  COUNTER("窗口当面"),
  MEETING("会议");

  private final String chinese;

  ContactWay(String chinese) {
    this.chinese = chinese;
  }

  /** The words that users see in Chinese. */
  public String chinese() {
    return chinese;
  }
}
