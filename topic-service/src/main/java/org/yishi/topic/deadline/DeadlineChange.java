package org.yishi.topic.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a deadline's history: what happened to it when, and whose it was.
 *
 * @param area the area or department that answered for it then
 * @param note the reason of a pause, the term of an extension, the versions of a moved calendar
 * @param due when it was due from then on
 */
public record DeadlineChange(
    Instant time, What what, String area, @Nullable String note, @Nullable Instant due) {

  /** What can happen to a deadline. */
  public enum What {
    STARTED("起算", "started"),
    WARNED("黄灯预警", "warned"),
    MISSED("逾期", "missed"),
    URGED("催办", "urged"),
    SUPERVISED("督办", "supervision ordered"),
    SUSPENDED("中止", "suspended"),
    HANDED_OVER("移交", "handed over"),
    PAUSED("暂停", "paused"),
    RESUMED("恢复", "resumed"),
    EXTENDED("延期", "extended"),
    MOVED("按新日历顺延", "moved with the calendar"),
    DONE("办结", "done");

    private final String chinese;
    private final String english;

    What(String chinese, String english) {
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
}
