package org.yishi.topic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.Pause;

/** What people can ask of deadlines. */
public sealed interface DeadlineCommand extends TopicCommand {

  /**
   * Let the topic wait for something outside 暂停.
   *
   * @param until when it ends at the latest; the policy's own limit if nobody says
   */
  record PauseTopic(
      Pause.Reason reason,
      @Nullable String note,
      @Nullable Instant until,
      @Nullable RequestKey request)
      implements DeadlineCommand {}

  /** Let the topic go on 恢复. */
  record ResumeTopic() implements DeadlineCommand {}

  /** Ask the level above for more time 申请延期. */
  record AskExtension(
      Deadline.Key deadline, int workingDays, String reason, @Nullable RequestKey request)
      implements DeadlineCommand {}

  /** Give more time 同意延期. */
  record GrantExtension(int n) implements DeadlineCommand {}

  /** Give no more time 不同意延期. */
  record RefuseExtension(int n, String reason) implements DeadlineCommand {}
}
