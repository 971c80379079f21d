package org.yishi.session.observation;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yishi.session.RequestKey;
import org.yishi.session.SessionEvent;
import org.yishi.session.SessionQuery;
import org.yishi.session.Sessions;
import org.yishi.session.motion.Roll;

/**
 * Logs and counts what is committed, once, wherever it came from. A line names session, event and
 * role, never a person or a word that somebody said.
 */
public final class ObservedSessions implements Sessions {

  private static final Logger LOG = LoggerFactory.getLogger("org.yishi.session");

  private final Sessions sessions;
  private final MeterRegistry registry;

  /** Observes the store. */
  public ObservedSessions(Sessions sessions, MeterRegistry registry) {
    this.sessions = sessions;
    this.registry = registry;
  }

  @Override
  public Creation create(Change change, RequestKey request) {
    Creation creation = sessions.create(change, request);
    if (creation instanceof Creation.Created) {
      committed(change);
    }
    return creation;
  }

  @Override
  public Optional<Stored> save(Stored loaded, Change change) {
    Optional<Stored> saved = sessions.save(loaded, change);
    saved.ifPresent(_ -> committed(change));
    return saved;
  }

  @Override
  public Optional<Stored> find(String id) {
    return sessions.find(id);
  }

  @Override
  public Optional<Creation.Repeated> findByRequest(String key) {
    return sessions.findByRequest(key);
  }

  @Override
  public List<Stored> list(SessionQuery query) {
    return sessions.list(query);
  }

  @Override
  public Roll roll(String session) {
    return sessions.roll(session);
  }

  @Override
  public void keepRoll(String session, Roll roll) {
    sessions.keepRoll(session, roll);
  }

  private void committed(Change change) {
    for (Step step : change.steps()) {
      count(step);
      LOG.atInfo()
          .addKeyValue("sessionId", step.after().id())
          .addKeyValue("area", step.after().area())
          .addKeyValue("actor", step.by().role())
          .log(word(step.event().getClass().getSimpleName()));
    }
  }

  /** What a district looks at: how many sessions of which kind, how they ended, what was voted. */
  private void count(Step step) {
    switch (step.event()) {
      case SessionEvent.SessionPlanned e -> count("sessions.planned", "kind", e.kind());
      case SessionEvent.SessionNoticed _ -> count("sessions.noticed", "kind", step.after().kind());
      case SessionEvent.SessionPostponed _ ->
          count("sessions.postponed", "kind", step.after().kind());
      case SessionEvent.SessionCancelled _ ->
          count("sessions.cancelled", "kind", step.after().kind());
      case SessionEvent.SessionOpened _ -> count("sessions.opened", "kind", step.after().kind());
      case SessionEvent.SessionConcluded e ->
          count("sessions.concluded", "result", e.conclusion().result().name());
      case SessionEvent.MotionClosed e ->
          count("motions.closed", "carried", Boolean.toString(e.verdict().carried()));
      case SessionEvent.MinutesConfirmed _ ->
          count("minutes.confirmed", "kind", step.after().kind());
      case SessionEvent.PlanEdited _,
          SessionEvent.InvitationReplied _,
          SessionEvent.AttendanceRecorded _,
          SessionEvent.StatementRecorded _,
          SessionEvent.MotionPut _,
          SessionEvent.MinutesEdited _,
          SessionEvent.MinutesCirculated _,
          SessionEvent.MinutesObjected _,
          SessionEvent.MinutesSigned _,
          SessionEvent.AddendumAdded _ -> {}
    }
  }

  private void count(String meter, String tag, String value) {
    registry.counter(meter, tag, word(value)).increment();
  }

  private static String word(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
