package org.yishi.topic;

import java.time.Instant;
import java.util.List;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.summons.Answer;
import org.yishi.topic.summons.Summons;

/** What can happen between a topic and the departments that it calls. */
public sealed interface SummonsEvent extends TopicEvent {

  /** An officer has drafted a summons; only the whistler knows which department it is about. */
  record SummonsDrafted(Instant time, Summons summons) implements SummonsEvent {}

  /**
   * A leader has signed a summons out.
   *
   * @param line the department called, and those that it belongs to
   */
  record DepartmentSummoned(Instant time, Summons summons, List<String> line, Deadline reportIn)
      implements SummonsEvent {
    public DepartmentSummoned {
      line = List.copyOf(line);
    }
  }

  /** The department has come 报到. */
  record DepartmentReportedIn(Instant time, int n, String department, Deadline response)
      implements SummonsEvent {}

  /** The department has said what it will do. */
  record DepartmentResponded(
      Instant time, int n, String department, Answer.Response response, Deadline fulfilment)
      implements SummonsEvent {}

  /** The department has done it. */
  record DepartmentFulfilled(Instant time, int n, String department, Answer.Fulfilment fulfilment)
      implements SummonsEvent {}

  /**
   * The department holds another body competent.
   *
   * @param refusals how many departments have refused in this matter by now
   */
  record DepartmentRefused(
      Instant time, int n, String department, Answer.Refusal refusal, int refusals)
      implements SummonsEvent {}

  /** The whistler has judged what the department did. */
  record DepartmentRated(Instant time, int n, String department, Answer.Rating rating)
      implements SummonsEvent {}

  /** The whistler has taken a summons back, whether or not the department knew of it. */
  record SummonsWithdrawn(Instant time, Summons summons, Answer.Withdrawal withdrawal)
      implements SummonsEvent {}
}
