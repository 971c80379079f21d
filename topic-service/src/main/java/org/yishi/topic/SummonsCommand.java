package org.yishi.topic;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.summons.Call;
import org.yishi.topic.summons.Satisfaction;

/** What can be asked about departments that a topic calls 吹哨报到. */
public sealed interface SummonsCommand extends TopicCommand {

  /**
   * Call a department 吹哨: signed at once by a leader, else a draft that waits for one.
   *
   * @param department its code or whatever people call it
   */
  record SummonDepartment(String department, Call call, @Nullable RequestKey request)
      implements SummonsCommand {}

  /** Sign a drafted summons out 签发. */
  record SignSummons(int n) implements SummonsCommand {}

  /** Report in 报到, as the department called. */
  record ReportIn(int n) implements SummonsCommand {}

  /** Say what the department will do, and by which day. */
  record RespondToSummons(int n, String plan, LocalDate by) implements SummonsCommand {}

  /** Tell that the department has done what it said. */
  record FulfilSummons(int n, @Nullable String note, List<String> files) implements SummonsCommand {
    public FulfilSummons {
      files = List.copyOf(files);
    }
  }

  /**
   * Name the body that is competent instead.
   *
   * @param competentBody its code or whatever people call it
   * @param basis the rule on which the department relies 依据
   */
  record RefuseSummons(int n, String competentBody, String basis) implements SummonsCommand {}

  /** Judge, as the whistler, what a department did. */
  record RateSummons(int n, Satisfaction satisfaction, @Nullable String words)
      implements SummonsCommand {}

  /** Take a summons back, as the whistler. */
  record WithdrawSummons(int n, String reason) implements SummonsCommand {}
}
