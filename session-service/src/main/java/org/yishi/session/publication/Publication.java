package org.yishi.session.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yishi.eventing.NewEvent;
import org.yishi.session.Session;
import org.yishi.session.SessionEvent;
import org.yishi.session.Sessions.Change;
import org.yishi.session.Sessions.Step;
import org.yishi.session.TopicRef;
import org.yishi.session.meeting.Venue;
import org.yishi.session.party.Attendee;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What other services hear of a session: once for each topic that it is about, keyed by that topic,
 * with codes, numbers and times and nobody's name or words. A session about no topic, and above all
 * an internal one, is heard of by nobody.
 */
public final class Publication {

  /** Characters of a venue's name in an event. */
  private static final int MAX_VENUE = 100;

  private static final JsonMapper JSON = JsonMapper.shared();

  private Publication() {}

  /** The events of a change, in order. */
  public static List<NewEvent> events(Change change) {
    List<NewEvent> events = new ArrayList<>();
    for (Step step : change.steps()) {
      Session session = step.after();
      Optional<String> type = EventTypes.of(step.event());
      if (type.isPresent() && !session.internal()) {
        for (TopicRef topic : session.topics()) {
          events.add(
              new NewEvent(
                  type.get(),
                  step.event().time(),
                  topic.id(),
                  Map.of("actor", step.by().role()),
                  data(step.event(), session, topic)));
        }
      }
    }
    return events;
  }

  private static String data(SessionEvent event, Session session, TopicRef topic) {
    ObjectNode data = JSON.createObjectNode();
    data.put("topicId", topic.id()).put("sessionId", session.id()).put("round", session.round());
    switch (event) {
      case SessionEvent.SessionNoticed _ -> {
        data.put("kind", session.kind())
            .put("mode", session.plan().mode().name())
            .put("startsAt", session.plan().startsAt().toString());
        venue(data, session);
      }
      case SessionEvent.SessionPostponed e -> {
        data.put("startsAt", e.plan().startsAt().toString());
        venue(data, session);
      }
      case SessionEvent.SessionOpened _ -> opened(data, session);
      case SessionEvent.SessionConcluded e -> data.put("result", e.conclusion().result().name());
      case SessionEvent.MinutesConfirmed e -> {
        data.put("sha256", e.sha256());
        var minutes = session.minutes();
        if (minutes != null) {
          data.put("confirmations", minutes.signatures().size());
        }
      }
      case SessionEvent.SessionCancelled _,
          SessionEvent.SessionPlanned _,
          SessionEvent.PlanEdited _,
          SessionEvent.InvitationReplied _,
          SessionEvent.AttendanceRecorded _,
          SessionEvent.StatementRecorded _,
          SessionEvent.MotionPut _,
          SessionEvent.MotionClosed _,
          SessionEvent.MinutesEdited _,
          SessionEvent.MinutesCirculated _,
          SessionEvent.MinutesObjected _,
          SessionEvent.MinutesSigned _,
          SessionEvent.AddendumAdded _ -> {}
    }
    return data.toString();
  }

  private static void opened(ObjectNode data, Session session) {
    data.put("kind", session.kind());
    var parties = data.putArray("parties");
    session.attendees().stream()
        .map(Attendee::parties)
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .forEach(parties::add);
    data.put("present", session.attendees().size());
  }

  /** A public place, never somebody's home. */
  private static void venue(ObjectNode data, Session session) {
    Venue venue = session.plan().venue();
    if (venue != null && !venue.home()) {
      String name = venue.name();
      data.put("venue", name.length() <= MAX_VENUE ? name : name.substring(0, MAX_VENUE));
    }
  }
}
