package org.yishi.topic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What else the collection form 协商议题征集表 asks about a voice; all of it may be left open.
 *
 * @param collectedOn 征集日期, when it was heard, which may be before it was entered
 * @param identity 身份, what the proposer is to the place
 * @param affected 涉及范围及人数（户）, in the words of the form
 * @param suggestion 意见建议, in the proposer's words
 * @param nameOpen 是否公开姓名, as the proposer wishes
 * @param consent 个人信息告知同意, whether the proposer has signed it
 * @param registrar 登记人, who filled in the form
 */
public record Particulars(
    @Nullable LocalDate collectedOn,
    @Nullable Identity identity,
    @Nullable String affected,
    @Nullable String suggestion,
    @Nullable Boolean nameOpen,
    @Nullable Boolean consent,
    @Nullable String registrar) {

  /** Nothing beyond the matter itself. */
  public static final Particulars NONE = new Particulars(null, null, null, null, null, null, null);

  /** Characters of the range that is affected. */
  public static final int MAX_AFFECTED = 120;

  /** Characters of a suggestion. */
  public static final int MAX_SUGGESTION = 2_000;

  /** What the proposer is to the place. */
  public enum Identity {
    LOCAL_RESIDENT("户籍居民"),
    NON_LOCAL_RESIDENT("非户籍居民"),
    OWNER("业主"),
    UNIT("单位"),
    OTHER("其他");

    private final String chinese;

    Identity(String chinese) {
      this.chinese = chinese;
    }

    /** The word on the form. */
    public String chinese() {
      return chinese;
    }
  }
}
