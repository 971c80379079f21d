package org.yishi.topic;

import static org.yishi.topic.TopicDecider.accepted;
import static org.yishi.topic.TopicDecider.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.yishi.topic.MicroSessionCommand.RecordMicroSession;
import org.yishi.topic.MicroSessionEvent.MicroSessionHeld;
import org.yishi.topic.TopicEvent.StageChanged;
import org.yishi.topic.microsession.MicroSession;
import org.yishi.topic.microsession.MicroSessions;
import org.yishi.topic.screening.Scope;
import org.yishi.topic.screening.Screening;

/**
 * Micro-sessions 微协商: a household's matter is talked over at somebody's home instead of in a
 * session; its short minutes stay with those concerned, and an agreement may settle the case.
 */
final class MicroSessionRules {

  /** The feature under which a district tries this out. */
  private static final String FEATURE = "micro-session";

  private MicroSessionRules() {}

  static Decision decide(Topic topic, MicroSessionCommand command, Context context) {
    return switch (command) {
      case RecordMicroSession record -> record(topic, record, context);
    };
  }

  private static Decision record(Topic topic, RecordMicroSession command, Context context) {
    RequestKey request = command.request();
    Optional<MicroSession> earlier =
        request == null ? Optional.empty() : topic.microSessions().of(request.key());
    if (request != null && earlier.isPresent()) {
      return request.fingerprint().equals(earlier.get().requestFingerprint())
          ? accepted()
          : refused(Rule.IDEMPOTENCY_KEY_REUSED);
    }
    if (!context.by().speaksFor(topic.holder())) {
      return refused(Rule.NOT_HOLDER, "holder", topic.holder());
    }
    if (!context.district().pilots().enabled(FEATURE, topic.area())) {
      return refused(Rule.FEATURE_NOT_PILOTED, "area", topic.area());
    }
    Screening screening = topic.screening();
    if (topic.stage() != Stage.ACCEPTED || screening == null) {
      return refused(Rule.NOT_BEFORE_A_SESSION, "stage", topic.stage());
    }
    if (screening.scope() != Scope.HOUSEHOLD) {
      return refused(Rule.NOT_A_HOUSEHOLDS_MATTER);
    }
    if (command.ends() && !command.agreed()) {
      return refused(Rule.ENDS_ONLY_AGREED);
    }
    if (command.heldOn().isAfter(context.district().calendar().day(context.now()))) {
      return refused(Rule.HELD_IN_FUTURE, "date", command.heldOn());
    }
    if (topic.microSessions().all().size() >= MicroSessions.MAX) {
      return refused(Rule.TOO_MANY_MICRO_SESSIONS, "limit", MicroSessions.MAX);
    }
    Optional<String> unknown =
        command.sides().stream()
            .map(MicroSession.Side::party)
            .filter(party -> !context.district().parties().contains(party))
            .findFirst();
    if (unknown.isPresent()) {
      return refused(Rule.PARTY_UNKNOWN, "party", unknown.get());
    }
    return held(topic, command, context);
  }

  private static Decision held(Topic topic, RecordMicroSession command, Context context) {
    Instant now = context.now();
    RequestKey request = command.request();
    var session =
        new MicroSession(
            topic.microSessions().all().size() + 1,
            command.heldOn(),
            command.agreed(),
            command.agreement(),
            command.sides(),
            context.by().account(),
            now,
            request == null ? null : request.key(),
            request == null ? null : request.fingerprint());
    var events = new ArrayList<TopicEvent>();
    events.add(new MicroSessionHeld(now, session, command.ends()));
    if (command.ends()) {
      events.add(new StageChanged(now, Stage.ACCEPTED, Stage.DIRECT));
    }
    return new Decision.Accepted(events);
  }
}
