package org.yishi.session;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yishi.district.District;
import org.yishi.session.PlanCommand.PlanSession;
import org.yishi.session.Sessions.Change;
import org.yishi.session.Sessions.Creation;
import org.yishi.session.Sessions.Step;
import org.yishi.session.Sessions.Stored;
import org.yishi.session.meeting.MeetingKinds;
import org.yishi.session.motion.Roll;
import org.yishi.session.reservation.Reservations;
import org.yishi.session.reservation.Reservations.Clash;
import org.yishi.session.topics.KnownTopic;
import org.yishi.session.topics.KnownTopics;

/**
 * Loads a session, lets it decide, claims who and what it needs, saves what it decided; again if
 * somebody else was faster.
 */
public final class SessionCommandHandler {

  /** Attempts against other writers of the same session; more would only prolong a traffic jam. */
  static final int MAX_ATTEMPTS = 16;

  private final Sessions sessions;
  private final KnownTopics topics;
  private final Reservations reservations;
  private final District district;
  private final MeetingKinds kinds;
  private final Clock clock;
  private final Supplier<String> ids;

  public SessionCommandHandler(
      Sessions sessions,
      KnownTopics topics,
      Reservations reservations,
      District district,
      MeetingKinds kinds,
      Clock clock,
      Supplier<String> ids) {
    this.sessions = sessions;
    this.topics = topics;
    this.reservations = reservations;
    this.district = district;
    this.kinds = kinds;
    this.clock = clock;
    this.ids = ids;
  }

  /** Plans a session, once per request key; the plan's id is replaced by a new one. */
  public CommandResult plan(PlanSession wish, @Nullable RequestKey request, Initiator by) {
    String id = ids.get();
    RequestKey key = request != null ? request : new RequestKey(id, "");
    Optional<Creation.Repeated> earlier = sessions.findByRequest(key.key());
    if (earlier.isPresent()) {
      return repeated(earlier.get(), key);
    }
    var command =
        new PlanSession(
            id,
            wish.area(),
            wish.kind(),
            wish.topics(),
            wish.previous(),
            wish.plan(),
            wish.seats());
    Session previous =
        wish.previous() == null
            ? null
            : sessions.find(wish.previous()).map(Stored::session).orElse(null);
    List<String> about =
        previous != null && wish.topics().isEmpty()
            ? previous.topics().stream().map(TopicRef::id).toList()
            : wish.topics();
    var context =
        new Context(now(), by, district, kinds, known(about), previous, Roll.EMPTY, ids.get());
    return switch (SessionDecider.decide(null, command, context)) {
      case Decision.Refused(var rejection) -> new CommandResult.Refused(rejection);
      case Decision.Accepted(var events) -> create(change(null, events, by, null), key);
    };
  }

  private CommandResult create(Change change, RequestKey key) {
    Session planned = change.after();
    Optional<Clash> clash = claim(planned);
    if (clash.isPresent()) {
      return new CommandResult.Refused(taken(clash.get()));
    }
    return switch (sessions.create(change, key)) {
      case Creation.Created(var stored) ->
          new CommandResult.Done(stored, change.steps().stream().map(Step::event).toList());
      case Creation.Repeated repeated -> {
        reservations.release(planned.id(), planned.booking());
        yield repeated(repeated, key);
      }
    };
  }

  /** Lets an existing session decide, provided that it still has the version, if one is given. */
  public CommandResult handle(
      String id, SessionCommand command, Initiator by, @Nullable Long version) {
    return handle(id, command, by, version, null);
  }

  /**
   * The same for a request that may be repeated.
   *
   * @param request a repeated one has had its effect and has none again
   */
  public CommandResult handle(
      String id,
      SessionCommand command,
      Initiator by,
      @Nullable Long version,
      @Nullable RequestKey request) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      Stored loaded = sessions.find(id).orElse(null);
      if (loaded == null) {
        return new CommandResult.Unknown();
      }
      CommandResult answered = answered(loaded, request);
      if (answered != null) {
        return answered;
      }
      if (version != null && version != loaded.version()) {
        return new CommandResult.Stale(loaded.version());
      }
      Session before = loaded.session();
      switch (SessionDecider.decide(before, command, context(before, command, by))) {
        case Decision.Refused(var rejection) -> {
          return new CommandResult.Refused(rejection);
        }
        case Decision.Accepted(var events) -> {
          if (events.isEmpty()) {
            return new CommandResult.Done(loaded, events);
          }
          Change change = change(before, events, by, request);
          Session after = change.after();
          boolean rebooked = !after.booking().equals(before.booking());
          if (rebooked) {
            Optional<Clash> clash = claim(after);
            if (clash.isPresent()) {
              return new CommandResult.Refused(taken(clash.get()));
            }
          }
          Optional<Stored> saved = sessions.save(loaded, change);
          if (saved.isPresent()) {
            if (rebooked || (before.state().binds() && !after.state().binds())) {
              reservations.release(id, before.booking());
            }
            return new CommandResult.Done(saved.get(), events);
          }
          if (rebooked) {
            reservations.release(id, after.booking());
          }
        }
      }
    }
    return new CommandResult.Busy();
  }

  /** Whether the session really stands by that plan: what a reservation is worth. */
  public boolean standsBy(String session, String booking) {
    return sessions
        .find(session)
        .map(Stored::session)
        .filter(it -> it.state().binds() && it.booking().equals(booking))
        .isPresent();
  }

  /** Everything that a decision about the session depends on. */
  public Context context(Session session, SessionCommand command, Initiator by) {
    Roll roll =
        command instanceof MeetingCommand.PutMotion ? sessions.roll(session.id()) : Roll.EMPTY;
    List<String> about =
        command instanceof PlanCommand
            ? session.topics().stream().map(TopicRef::id).toList()
            : List.of();
    return new Context(now(), by, district, kinds, known(about), null, roll, ids.get());
  }

  private Optional<Clash> claim(Session after) {
    return reservations.claim(
        after.id(), after.booking(), Bookings.of(after), now(), this::standsBy);
  }

  private static Rejection taken(Clash clash) {
    return new Rejection(
        Rule.TAKEN,
        Map.of(
            "as",
            clash.wanted().role().name(),
            "name",
            clash.wanted().name(),
            "time",
            LocalTimes.span(clash.from(), clash.to())));
  }

  private Map<String, KnownTopic> known(Collection<String> about) {
    Map<String, KnownTopic> known = new TreeMap<>();
    for (String id : about) {
      topics.find(id).ifPresent(topic -> known.put(id, topic));
    }
    return known;
  }

  private static CommandResult repeated(Creation.Repeated repeated, RequestKey key) {
    return repeated.fingerprint().equals(key.fingerprint())
        ? new CommandResult.Done(repeated.stored(), List.of())
        : new CommandResult.Refused(Rejection.of(Rule.IDEMPOTENCY_KEY_REUSED));
  }

  private static @Nullable CommandResult answered(Stored loaded, @Nullable RequestKey request) {
    return loaded.answered().stream()
        .filter(earlier -> request != null && earlier.key().equals(request.key()))
        .findFirst()
        .map(earlier ->
            earlier.equals(request)
                ? new CommandResult.Done(loaded, List.of())
                : new CommandResult.Refused(Rejection.of(Rule.IDEMPOTENCY_KEY_REUSED)))
        .orElse(null);
  }

  static Change change(
      @Nullable Session before,
      List<SessionEvent> events,
      Initiator by,
      @Nullable RequestKey request) {
    var steps = new ArrayList<Step>();
    Session after = before;
    for (SessionEvent event : events) {
      after = SessionDecider.evolve(after, event);
      steps.add(new Step(event, Objects.requireNonNull(after), by));
    }
    return new Change(steps, request);
  }

  /** The store keeps milliseconds; deciding in finer grains would make a reload differ. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
