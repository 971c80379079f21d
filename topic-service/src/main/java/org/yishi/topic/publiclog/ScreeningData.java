package org.yishi.topic.publiclog;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.FollowUpEvent;
import org.yishi.topic.MicroSessionEvent;
import org.yishi.topic.ParticipationEvent;
import org.yishi.topic.ScreeningEvent;
import org.yishi.topic.Topic;
import org.yishi.topic.TopicEvent;
import org.yishi.topic.followup.Transfer;
import org.yishi.topic.microsession.MicroSession;
import org.yishi.topic.participation.Participant;
import org.yishi.topic.participation.Participation;
import org.yishi.topic.screening.ScreeningForm;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the world may read of a screening and what follows from it: codes, days and counts; none of
 * the words in which staff, units and proposers speak to each other.
 */
final class ScreeningData {

  private ScreeningData() {}

  static void add(ObjectNode data, ScreeningEvent event, Topic after) {
    switch (event) {
      case ScreeningEvent.ScreeningProposed _ -> PublicData.proposal(data, after);
      case ScreeningEvent.ScreeningSentBack _ -> PublicData.proposal(data, after);
      case ScreeningEvent.ScreeningCompleted e -> {
        ScreeningForm form = e.form();
        PublicData.put(data, "leadUnit", e.leadUnit());
        PublicData.put(data, "decisionBody", PublicData.name(form.decisionBody()));
        PublicData.put(data, "decisionMethod", PublicData.name(form.decisionMethod()));
        PublicData.put(data, "plannedFor", text(form.plannedFor()));
      }
      case ScreeningEvent.ProposerAnswered e -> data.put("way", e.way().name());
    }
  }

  static void add(ObjectNode data, FollowUpEvent event, Topic after) {
    switch (event) {
      case FollowUpEvent.DirectCompleted e ->
          PublicData.proposal(data, after)
              .put("onTime", e.onTime())
              .put("photos", e.photos().size());
      case FollowUpEvent.TransferAnswered e ->
          PublicData.proposal(data, after)
              .put("unit", e.unit())
              .put("done", e.done())
              .put("onTime", e.onTime());
      case FollowUpEvent.TransferRefused e ->
          data.put("unit", e.unit())
              .put("competentBody", PublicData.official(e.competentBody()))
              .put("screeningDue", e.screening().due().toString());
      case FollowUpEvent.TopicAppealed e ->
          PublicData.proposal(data, after)
              .put("decides", e.appeal().decides())
              .put("decisionDue", e.decision().due().toString());
      case FollowUpEvent.AppealDecided e ->
          data.put("decision", e.outcome().name()).put("by", e.by());
      case FollowUpEvent.ReturnVisited e -> {
        data.put("solved", e.said().solved().name())
            .put("satisfied", e.said().satisfied())
            .put("way", e.way().name());
        if (e.reopeningOffered()) {
          data.put("reopeningOffered", true);
        }
      }
      case FollowUpEvent.ReturnVisitFailed e ->
          data.put("attempt", e.attempt()).put("way", e.way().name());
    }
  }

  static void add(ObjectNode data, ParticipationEvent event) {
    switch (event) {
      case ParticipationEvent.PartiesDetermined e -> {
        data.put("change", e.change().name());
        decision(data, e.participation());
        var parties = data.putArray("parties");
        e.participation().participants().forEach(side -> side(parties.addObject(), side));
      }
    }
  }

  static void add(ObjectNode data, MicroSessionEvent event) {
    switch (event) {
      case MicroSessionEvent.MicroSessionHeld e -> {
        MicroSession session = e.session();
        data.put("n", session.n())
            .put("heldOn", session.heldOn().toString())
            .put("result", session.agreed() ? "AGREED" : "NOT_AGREED");
        array(
            data,
            "parties",
            session.sides().stream().map(MicroSession.Side::party).distinct().toList());
      }
    }
  }

  static void handledDirectly(ObjectNode data, TopicEvent.TopicHandledDirectly event) {
    data.put("done", event.handling().done());
    PublicData.put(data, "promisedBy", text(event.handling().promisedBy()));
  }

  static void transferred(ObjectNode data, TopicEvent.TopicTransferred event, Topic after) {
    Transfer transfer = after.followUp().transfer();
    data.put("unit", event.unit());
    PublicData.put(data, "answerDue", transfer == null ? null : transfer.due().toString());
  }

  private static void decision(ObjectNode data, Participation participation) {
    PublicData.put(data, "leadUnit", participation.leadUnit());
    PublicData.put(data, "decisionBody", PublicData.name(participation.decisionBody()));
    PublicData.put(data, "decisionMethod", PublicData.name(participation.decisionMethod()));
  }

  private static void side(ObjectNode data, Participant side) {
    data.put("party", side.party()).put("mandatory", side.mandatory());
    PublicData.put(data, "interest", side.interest());
    PublicData.put(data, "unit", side.unit());
    PublicData.put(data, "department", side.department());
    data.put("count", side.count());
    PublicData.put(data, "standInFor", side.standInFor());
    if (!side.reasons().isEmpty()) {
      array(data, "reasons", side.reasons());
    }
  }

  private static void array(ObjectNode data, String name, Collection<String> values) {
    var array = data.putArray(name);
    values.forEach(array::add);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
