package org.yishi.topic.observation;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.yishi.district.Level;
import org.yishi.topic.AssignmentEvent;
import org.yishi.topic.CosignEvent;
import org.yishi.topic.DeadlineEvent;
import org.yishi.topic.FollowUpEvent;
import org.yishi.topic.FundsEvent;
import org.yishi.topic.IntakeEvent;
import org.yishi.topic.MergingEvent;
import org.yishi.topic.MicroSessionEvent;
import org.yishi.topic.ParticipationEvent;
import org.yishi.topic.ScreeningEvent;
import org.yishi.topic.SummonsEvent;
import org.yishi.topic.TopicEvent;
import org.yishi.topic.Topics.Step;

/** The counts that a district looks at: how many topics came in, went up, were late. */
final class TopicMeters {

  private static final String LEVEL = "level";
  private static final String DEPARTMENT = "department";
  private static final String DECISION = "decision";
  private static final String DEADLINE = "deadline";

  private final MeterRegistry registry;
  private final ScreeningMeters screenings;

  TopicMeters(MeterRegistry registry) {
    this.registry = registry;
    this.screenings = new ScreeningMeters(registry);
  }

  void count(Step step) {
    String level = step.after().level().code();
    switch (step.event()) {
      case TopicEvent.TopicSubmitted e ->
          count("topics.submitted", "channel", word(e.submission().channel()));
      case TopicEvent.TopicAccepted _ -> count("topics.screened", DECISION, "accept");
      case TopicEvent.TopicHandledDirectly _ ->
          count("topics.screened", DECISION, "handle-directly");
      case TopicEvent.TopicTransferred _ -> count("topics.screened", DECISION, "transfer");
      case TopicEvent.TopicMerged _ -> count("topics.screened", DECISION, "merge");
      case TopicEvent.TopicNotTaken _ -> count("topics.screened", DECISION, "not-take");
      case TopicEvent.TopicWithdrawn _ -> count("topics.withdrawn", LEVEL, level);
      case TopicEvent.TopicReopened e -> count("topics.reopened", "cause", word(e.cause()));
      case TopicEvent.StageChanged e -> count("topics.stage.entered", "stage", word(e.to()));
      case TopicEvent.TopicClosed _ -> count("topics.closed", LEVEL, level);
      case TopicEvent.TopicEscalated _ -> count("topics.escalated", LEVEL, level);
      case TopicEvent.EscalationSigned _ -> count("escalations.signed", LEVEL, level);
      case TopicEvent.EscalationReturned _ -> count("escalations.returned", LEVEL, level);
      case TopicEvent.EscalationHandled _ -> count("escalations.handled", LEVEL, level);
      case TopicEvent.TopicTakenOver _ -> count("topics.taken.over", LEVEL, level);
      case TopicEvent.DeadlineWarned e ->
          count("deadlines.warned", DEADLINE, word(e.deadline().kind()));
      case TopicEvent.DeadlineMissed e ->
          count("deadlines.missed", DEADLINE, word(e.deadline().kind()));
      case TopicEvent.TopicUrged e -> count("deadlines.urged", DEADLINE, word(e.deadline().kind()));
      case TopicEvent.SupervisionOrdered e ->
          count("supervision.ordered", DEADLINE, word(e.deadline().kind()));
      case TopicEvent.TopicAcknowledged _ -> count("topics.acknowledged", LEVEL, level);
      case FundsEvent.FundsRecorded e ->
          count("topics.funds.recorded", "state", word(e.entry().item().state()));
      case IntakeEvent.FirstContacted _ -> count("topics.first.contacted", LEVEL, level);
      case TopicEvent.Reported e -> count("reports.recorded", "type", word(e.report().type()));
      case MergingEvent e -> merging(e, level);
      case SummonsEvent e -> summons(e);
      case AssignmentEvent e -> assignment(e, level);
      case CosignEvent.CosignsCounted _ -> count("cosigns.told", LEVEL, level);
      case DeadlineEvent e -> deadline(e, level);
      case ScreeningEvent e -> screenings.count(e);
      case FollowUpEvent e -> screenings.count(e);
      case ParticipationEvent e -> screenings.count(e);
      case MicroSessionEvent e -> screenings.count(e);
    }
  }

  private void deadline(DeadlineEvent event, String level) {
    switch (event) {
      case DeadlineEvent.DeadlinesPaused e ->
          count("topics.paused", "reason", word(e.pause().reason()));
      case DeadlineEvent.DeadlinesResumed _ -> count("topics.resumed", LEVEL, level);
      case DeadlineEvent.ExtensionAsked e ->
          count("extensions.asked", DEADLINE, word(e.extension().deadline().kind()));
      case DeadlineEvent.DeadlineExtended e ->
          count("extensions.granted", DEADLINE, word(e.deadline().kind()));
      case DeadlineEvent.ExtensionRefused e ->
          count("extensions.refused", DEADLINE, word(e.extension().deadline().kind()));
      case DeadlineEvent.DeadlineMoved e ->
          count("deadlines.moved", DEADLINE, word(e.deadline().kind()));
    }
  }

  private void merging(MergingEvent event, String level) {
    switch (event) {
      case MergingEvent.SourceAdmitted _ -> count("topics.sources.admitted", LEVEL, level);
      case MergingEvent.SourceForgotten _ -> count("topics.sources.forgotten", LEVEL, level);
      case MergingEvent.TopicUnmerged e -> count("topics.unmerged", "cause", word(e.cause()));
      case MergingEvent.TopicFollowed _ -> count("topics.steps.carried", LEVEL, level);
      case MergingEvent.TopicLinked _ -> count("topics.linked", LEVEL, level);
      case MergingEvent.HotSpotRaised e ->
          count("hot.spots.raised", LEVEL, Level.of(e.area()).code());
      case MergingEvent.JointTopicOpened _ -> count("topics.joint.opened", LEVEL, level);
    }
  }

  private void assignment(AssignmentEvent event, String level) {
    switch (event) {
      case AssignmentEvent.TaskAssigned _ -> count("assignments.given", LEVEL, level);
      case AssignmentEvent.AssignmentReported _ -> count("assignments.reported", LEVEL, level);
      case AssignmentEvent.AssignmentSentBack _ -> count("assignments.sent.back", LEVEL, level);
      case AssignmentEvent.AssignmentCompleted _ -> count("assignments.completed", LEVEL, level);
      case AssignmentEvent.AssignmentCancelled _ -> count("assignments.cancelled", LEVEL, level);
    }
  }

  private void summons(SummonsEvent event) {
    switch (event) {
      case SummonsEvent.SummonsDrafted e ->
          count("summonses.drafted", "kind", word(e.summons().call().kind()));
      case SummonsEvent.DepartmentSummoned e ->
          count("summonses.signed", "kind", word(e.summons().call().kind()));
      case SummonsEvent.DepartmentReportedIn e ->
          count("summonses.reported.in", DEPARTMENT, e.department());
      case SummonsEvent.DepartmentResponded e ->
          count("summonses.responded", DEPARTMENT, e.department());
      case SummonsEvent.DepartmentFulfilled e ->
          count("summonses.fulfilled", DEPARTMENT, e.department());
      case SummonsEvent.DepartmentRefused e ->
          count("summonses.refused", DEPARTMENT, e.department());
      case SummonsEvent.DepartmentRated e ->
          count("summonses.rated", "satisfaction", word(e.rating().satisfaction()));
      case SummonsEvent.SummonsWithdrawn e ->
          count("summonses.withdrawn", "kind", word(e.summons().call().kind()));
    }
  }

  private void count(String meter, String tag, String value) {
    registry.counter(meter, tag, value).increment();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
