package org.yishi.topic.publiclog;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
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
import org.yishi.topic.Stage;
import org.yishi.topic.Submission;
import org.yishi.topic.SummonsEvent;
import org.yishi.topic.Topic;
import org.yishi.topic.TopicEvent;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.escalation.Escalation;
import org.yishi.topic.progress.Report;
import org.yishi.topic.screening.Masking;
import org.yishi.topic.screening.Screening;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the world may read of an event: codes, areas and times; of words only the public title and
 * summary that a screener approved and what officials write to each other, masked once more.
 */
final class PublicData {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Characters of what one official writes to another. */
  private static final int MAX_OFFICIAL_TEXT = 500;

  private PublicData() {}

  static String of(TopicEvent event, Topic after) {
    ObjectNode data = JSON.createObjectNode();
    data.put("topicId", after.id());
    data.put("number", after.number());
    data.put("stage", after.stage().name());
    after
        .publicTitle()
        .ifPresentOrElse(title -> data.put("title", title), () -> withheld(data, after.stage()));
    MergingData.sources(data, after);
    add(data, event, after);
    return data.toString();
  }

  private static void add(ObjectNode data, TopicEvent event, Topic after) {
    switch (event) {
      case TopicEvent.TopicSubmitted _ -> proposal(data, after);
      case TopicEvent.TopicAccepted e -> accepted(data, e, after);
      case TopicEvent.TopicHandledDirectly e ->
          ScreeningData.handledDirectly(proposal(data, after), e);
      case TopicEvent.TopicTransferred e ->
          ScreeningData.transferred(proposal(data, after), e, after);
      case TopicEvent.TopicMerged e -> data.put("into", e.into()).put("intoNumber", e.intoNumber());
      case TopicEvent.TopicNotTaken e -> {
        proposal(data, after).put("competentBody", official(e.competentBody()));
        put(data, "appealUntil", e.appealUntil() == null ? null : e.appealUntil().toString());
      }
      case TopicEvent.TopicWithdrawn _ -> {}
      case TopicEvent.TopicReopened e ->
          data.put("from", e.from().name()).put("to", e.to().name()).put("cause", e.cause().name());
      case TopicEvent.StageChanged e -> data.put("from", e.from().name()).put("to", e.to().name());
      case TopicEvent.TopicClosed e -> data.put("endedAs", e.endedAs().name());
      case TopicEvent.TopicEscalated e -> escalated(data, e);
      case TopicEvent.EscalationSigned e ->
          data.put("n", e.n())
              .put("from", e.from())
              .put("to", e.to())
              .put("dueAt", e.handleBy().toString());
      case TopicEvent.EscalationReturned e ->
          data.put("n", e.n())
              .put("from", e.from())
              .put("to", e.to())
              .put("reason", official(e.reason()))
              .put("guidance", official(e.guidance()))
              .put("returns", e.returns());
      case TopicEvent.EscalationHandled e -> data.put("n", e.n()).put("by", e.by());
      case TopicEvent.TopicTakenOver e -> takenOver(data, e, after);
      case TopicEvent.DeadlineWarned e -> deadline(data, e.deadline());
      case TopicEvent.DeadlineMissed e -> deadline(data, e.deadline());
      case TopicEvent.TopicUrged e -> deadline(data, e.deadline()).put("by", e.by());
      case TopicEvent.SupervisionOrdered e -> deadline(data, e.deadline()).put("by", e.by());
      case TopicEvent.TopicAcknowledged e -> data.put("by", e.unit()).put("sequence", e.upTo());
      case CosignEvent.CosignsCounted e -> data.put("cosigns", e.count());
      case DeadlineEvent e -> DeadlineData.add(data, e);
      case TopicEvent.Reported e -> reported(data, e.report());
      case MergingEvent e -> MergingData.add(data, e, after);
      case FundsEvent e -> FundsData.add(data, e);
      case IntakeEvent e -> intake(data, e);
      case SummonsEvent e -> SummonsData.add(data, e);
      case ScreeningEvent e -> ScreeningData.add(data, e, after);
      case FollowUpEvent e -> ScreeningData.add(data, e, after);
      case ParticipationEvent e -> ScreeningData.add(data, e);
      case MicroSessionEvent e -> ScreeningData.add(data, e);
      case AssignmentEvent e -> AssignmentData.add(data, e);
    }
  }

  private static void intake(ObjectNode data, IntakeEvent event) {
    switch (event) {
      case IntakeEvent.FirstContacted e -> data.put("at", e.at().toString());
    }
  }

  /** Says of a case that others have a title for why it has none. */
  private static void withheld(ObjectNode data, Stage stage) {
    switch (stage) {
      case ACCEPTED,
          NOTIFIED,
          DELIBERATING,
          RESOLVED,
          ANNOUNCED,
          IMPLEMENTING,
          COMPLETED,
          EVALUATED,
          CLOSED ->
          data.put("withheld", true);
      case PROPOSED, DIRECT, TRANSFERRED, MERGED, NOT_TAKEN, WITHDRAWN -> {}
    }
  }

  static ObjectNode proposal(ObjectNode data, Topic topic) {
    Submission submission = topic.submission();
    return data.put("area", topic.area())
        .put("channel", submission.channel().name())
        .put("category", topic.category());
  }

  private static void accepted(ObjectNode data, TopicEvent.TopicAccepted event, Topic after) {
    Screening screening = event.screening();
    put(data, "summary", screening.publicSummary());
    proposal(data, after);
    put(data, "nature", name(screening.nature()));
    put(data, "scope", name(screening.scope()));
    put(data, "leadUnit", screening.leadUnit());
    data.put("sessionDue", event.session().due().toString());
  }

  private static void escalated(ObjectNode data, TopicEvent.TopicEscalated event) {
    Escalation escalation = event.escalation();
    data.put("n", escalation.n()).put("from", escalation.from()).put("to", escalation.to());
    put(data, "reason", name(escalation.reason()));
    data.put("urgency", escalation.urgency().name());
    array(data, "departments", escalation.departments());
    data.put("dueAt", event.signature().due().toString())
        .put("totalDueAt", event.total().due().toString());
    if (escalation.arbitration()) {
      data.put("arbitration", true);
    }
  }

  private static void takenOver(ObjectNode data, TopicEvent.TopicTakenOver event, Topic after) {
    Escalation escalation = event.escalation();
    data.put("from", escalation.from()).put("to", escalation.to()).put("n", escalation.n());
    after.escalations().stream()
        .filter(ended -> ended.state() == Escalation.State.TAKEN_OVER)
        .filter(ended -> event.time().equals(ended.finishedAt()))
        .forEach(ended -> data.put("ended", ended.n()));
    data.put(
        "dueAt",
        after
            .deadline(DeadlineKind.ESCALATION_HANDLING)
            .map(Deadline::due)
            .orElse(event.handling().due())
            .toString());
  }

  static ObjectNode deadline(ObjectNode data, Deadline deadline) {
    data.put("kind", deadline.kind().name())
        .put("due", deadline.due().toString())
        .put("responsible", deadline.responsible())
        .put("level", Level.of(deadline.responsible()).code());
    Integer escalation = deadline.escalation();
    Integer n = escalation != null ? escalation : deadline.n();
    if (n != null) {
      data.put("n", n);
    }
    put(data, "department", deadline.department());
    return data.put("policyVersion", deadline.policy());
  }

  private static void reported(ObjectNode data, Report report) {
    report
        .data()
        .forEach((name, value) -> {
          if (!data.has(name)) {
            data.set(name, JSON.valueToTree(value));
          }
        });
    data.putObject("origin")
        .put("aggregate", report.aggregate())
        .put("sequence", report.sequence());
  }

  static String official(String words) {
    String masked = Masking.mask(words);
    return masked.length() <= MAX_OFFICIAL_TEXT ? masked : masked.substring(0, MAX_OFFICIAL_TEXT);
  }

  private static void array(ObjectNode data, String name, Collection<String> values) {
    var array = data.putArray(name);
    values.forEach(array::add);
  }

  static void put(ObjectNode data, String name, @Nullable String value) {
    if (value != null) {
      data.put(name, value);
    }
  }

  static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
