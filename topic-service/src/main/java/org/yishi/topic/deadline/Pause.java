package org.yishi.topic.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a topic waits for something outside 暂停: it has a reason and an end at the latest.
 *
 * @param n its position in the topic, from 1
 * @param by the area that held the topic and paused it
 * @param until when it ends by itself
 * @param endedAt when it has ended, if it has
 * @param requestKey idempotency key of the request that brought it about
 * @param fingerprint fingerprint of that request's body
 */
public record Pause(
    int n,
    Reason reason,
    @Nullable String note,
    String by,
    Instant from,
    Instant until,
    @Nullable Instant endedAt,
    @Nullable String requestKey,
    @Nullable String fingerprint) {

  /** What a topic waits for. */
  public enum Reason {
    WAITING_FOR_RESIDENTS("等待居民意见", "waiting for residents"),
    WAITING_FOR_FUNDS("等待经费", "waiting for funds"),
    WAITING_FOR_APPROVAL("等待审批", "waiting for approval"),
    FORCE_MAJEURE("不可抗力", "force majeure");

    private final String chinese;
    private final String english;

    Reason(String chinese, String english) {
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

  /** Whether it lasts. */
  public boolean open() {
    return endedAt == null;
  }

  /** The same pause, ended. */
  public Pause ended(Instant time) {
    return new Pause(n, reason, note, by, from, until, time, requestKey, fingerprint);
  }
}
