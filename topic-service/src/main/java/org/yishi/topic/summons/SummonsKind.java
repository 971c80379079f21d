package org.yishi.topic.summons;

/** What kind of help a whistle asks for 哨型. */
public enum SummonsKind {
  HARD_CASE("疑难协调", "hard case"),
  JOINT_ENFORCEMENT("综合执法", "joint enforcement"),
  EMERGENCY("应急处置", "emergency");

  private final String chinese;
  private final String english;

  SummonsKind(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** The words that users see in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** The words that users see in English. */
  public String english() {
    return english;
  }
}
