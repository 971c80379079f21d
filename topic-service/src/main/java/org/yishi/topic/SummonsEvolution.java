package org.yishi.topic;

import java.util.List;
import org.yishi.topic.SummonsEvent.DepartmentFulfilled;
import org.yishi.topic.SummonsEvent.DepartmentRated;
import org.yishi.topic.SummonsEvent.DepartmentRefused;
import org.yishi.topic.SummonsEvent.DepartmentReportedIn;
import org.yishi.topic.SummonsEvent.DepartmentResponded;
import org.yishi.topic.SummonsEvent.DepartmentSummoned;
import org.yishi.topic.SummonsEvent.SummonsDrafted;
import org.yishi.topic.SummonsEvent.SummonsWithdrawn;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;

/** What a topic is after something has happened with a department that it calls. */
final class SummonsEvolution {

  private static final List<DeadlineKind> CLOCKS =
      List.of(
          DeadlineKind.SUMMONS_REPORT_IN,
          DeadlineKind.SUMMONS_RESPONSE,
          DeadlineKind.SUMMONS_FULFILMENT);

  private SummonsEvolution() {}

  static TopicDraft apply(TopicDraft draft, SummonsEvent event) {
    return switch (event) {
      case SummonsDrafted e -> draft.summoned(e.summons());
      case DepartmentSummoned e -> draft.summoned(e.summons()).asking(e.line()).start(e.reportIn());
      case DepartmentReportedIn e ->
          stopped(draft, e.n())
              .summons(e.n(), summons -> summons.reportedIn(e.time()))
              .start(e.response());
      case DepartmentResponded e ->
          stopped(draft, e.n())
              .summons(e.n(), summons -> summons.responded(e.response()))
              .start(e.fulfilment());
      case DepartmentFulfilled e ->
          stopped(draft, e.n()).summons(e.n(), summons -> summons.fulfilled(e.fulfilment()));
      case DepartmentRefused e ->
          stopped(draft, e.n()).summons(e.n(), summons -> summons.refused(e.refusal()));
      case DepartmentRated e -> draft.summons(e.n(), summons -> summons.rated(e.rating()));
      case SummonsWithdrawn e ->
          stopped(draft, e.summons().n())
              .summons(e.summons().n(), summons -> summons.withdrawn(e.withdrawal()));
    };
  }

  private static TopicDraft stopped(TopicDraft draft, int n) {
    CLOCKS.forEach(kind -> draft.drop(new Deadline.Key(kind, n)));
    return draft;
  }
}
