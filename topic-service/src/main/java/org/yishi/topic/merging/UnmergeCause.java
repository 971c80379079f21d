package org.yishi.topic.merging;

/** Why a topic stops following another. */
public enum UnmergeCause {
  /** Staff found the merge to be a mistake. */
  STAFF_DECISION("撤销合并", "the merge was a mistake"),
  /** Its case is taken up again on its own. */
  REOPENED("单独重新办理", "reopened on its own"),
  /** Two topics were merged into each other at once. */
  CIRCLE("互相并入", "merged into each other"),
  /** The target has as many sources as it can have. */
  TARGET_FULL("目标议题并入数已满", "the target is full"),
  /** The target was taken back by its proposer. */
  TARGET_WITHDRAWN("目标议题已撤回", "the target was withdrawn");

  private final String chinese;
  private final String english;

  UnmergeCause(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** The cause in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** The cause in English. */
  public String english() {
    return english;
  }
}
