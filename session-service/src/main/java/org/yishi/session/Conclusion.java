package org.yishi.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a session ended.
 *
 * @param opinion what was agreed 协商意见
 * @param agreed who does what by when 议定事项
 * @param summary the chair's summary 会议总结
 */
public record Conclusion(
    Result result,
    @Nullable String opinion,
    List<Agreed> agreed,
    @Nullable String summary,
    Instant time) {

  /** Matters that one session agrees on. */
  public static final int MAX_AGREED = 50;

  public Conclusion {
    agreed = List.copyOf(agreed);
  }

  /** What it came to. */
  public enum Result {
    /** 达成协商意见. */
    OPINION_REACHED("达成协商意见"),
    /** 未达成一致. */
    NO_CONSENSUS("未达成一致"),
    /** 休会: it goes on in another round. */
    ADJOURNED("休会");

    private final String chinese;

    Result(String chinese) {
      this.chinese = chinese;
    }

    /** The Chinese words. */
    public String chinese() {
      return chinese;
    }
  }

  /**
   * Something agreed on.
   *
   * @param unit 责任单位
   * @param person 责任人
   */
  public record Agreed(
      String matter, String unit, @Nullable String person, @Nullable LocalDate due) {}
}
