package org.yishi.topic.meeting;

import java.util.Map;
import java.util.Optional;
import org.yishi.topic.Rejection;
import org.yishi.topic.Rule;
import org.yishi.topic.Topic;
import org.yishi.topic.meeting.MeetingCommand.CancelMeeting;
import org.yishi.topic.meeting.MeetingCommand.HoldMeeting;
import org.yishi.topic.meeting.MeetingCommand.PutOnAgenda;
import org.yishi.topic.meeting.MeetingCommand.TakeOffAgenda;
import org.yishi.topic.meeting.MeetingDecision.Accepted;
import org.yishi.topic.meeting.MeetingDecision.Refused;
import org.yishi.topic.meeting.ThreeLevelMeeting.AgendaItem;
import org.yishi.topic.meeting.ThreeLevelMeeting.State;

/** What a three-level meeting may do: only what is planned changes. */
public final class MeetingRules {

  private MeetingRules() {}

  /** The meeting after the command, or the rule that it breaks. */
  public static MeetingDecision decide(ThreeLevelMeeting meeting, MeetingCommand command) {
    if (meeting.state() != State.PLANNED) {
      return refused(Rule.MEETING_STATE, "state", meeting.state());
    }
    return switch (command) {
      case PutOnAgenda put -> put(meeting, put);
      case TakeOffAgenda take ->
          meeting.agenda().stream().anyMatch(item -> item.n() == take.n())
              ? new Accepted(meeting.without(take.n()))
              : refused(Rule.AGENDA_ITEM_UNKNOWN, "n", take.n());
      case HoldMeeting hold -> new Accepted(meeting.held(hold.attended(), hold.summary()));
      case CancelMeeting cancel -> new Accepted(meeting.cancelled(cancel.reason()));
    };
  }

  /** Why a meeting gives no task about a topic, if there is a reason. */
  public static Optional<Rejection> whyNoAssignment(ThreeLevelMeeting meeting, String topic) {
    if (meeting.state() != State.HELD) {
      return Optional.of(rejection(Rule.MEETING_STATE, "state", meeting.state()));
    }
    return meeting.itemOf(topic).isPresent()
        ? Optional.empty()
        : Optional.of(rejection(Rule.TOPIC_NOT_ON_AGENDA, "topic", topic));
  }

  private static MeetingDecision put(ThreeLevelMeeting meeting, PutOnAgenda command) {
    Topic topic = command.topic();
    if (!topic.area().startsWith(meeting.area()) || !topic.stage().underWay()) {
      return refused(Rule.TOPIC_OUTSIDE_MEETING, "topic", topic.number());
    }
    Optional<AgendaItem> known = meeting.itemOf(topic.id());
    if (known.isPresent()) {
      return refused(Rule.ALREADY_ON_AGENDA, "n", known.get().n());
    }
    if (meeting.agenda().size() >= ThreeLevelMeeting.MAX_AGENDA) {
      return refused(Rule.AGENDA_FULL, "max", ThreeLevelMeeting.MAX_AGENDA);
    }
    return new Accepted(
        meeting.with(
            new AgendaItem(meeting.nextItem(), topic.id(), topic.number(), command.note())));
  }

  private static Refused refused(Rule rule, String name, Object value) {
    return new Refused(rejection(rule, name, value));
  }

  private static Rejection rejection(Rule rule, String name, Object value) {
    return new Rejection(rule, Map.of(name, value.toString()));
  }
}
