package org.yishi.session.party;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer to an invitation 参会回执.
 *
 * @param reason why somebody can't come
 * @param proxy who comes in his place 委托
 * @param opinion what he thinks of the matter, in writing
 */
public record Reply(
    Answer answer,
    @Nullable String reason,
    @Nullable Person proxy,
    @Nullable String opinion,
    Instant time) {

  /** What one can answer. */
  public enum Answer {
    /** 参加. */
    ATTENDING("参加"),
    /** 请假. */
    EXCUSED("请假"),
    /** 委托: somebody else comes and votes for him. */
    PROXY("委托");

    private final String chinese;

    Answer(String chinese) {
      this.chinese = chinese;
    }

    /** The Chinese word. */
    public String chinese() {
      return chinese;
    }
  }
}
