package org.yishi.topic.queue;

/** The parts of somebody's queue, in the order in which people look at them. */
public enum Section {
  SIGNATURE("待我签批", "waiting for my signature or decision"),
  OVERDUE("已逾期", "overdue"),
  DUE_TODAY("今日到期", "due today"),
  HOLDING("我在办理", "in my hands"),
  OVERDUE_BELOW("下级逾期", "overdue below"),
  MINE("我的议题", "my topics");

  private final String chinese;
  private final String english;

  Section(String chinese, String english) {
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
