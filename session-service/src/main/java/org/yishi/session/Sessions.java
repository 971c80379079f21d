package org.yishi.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.session.motion.Roll;

/** The sessions, kept one by one under optimistic locking. */
public interface Sessions {

  /**
   * A session as it stands in the store.
   *
   * @param version what the next write is conditional on
   * @param published how many reports have been committed for the rest of the platform
   * @param answered the last requests that were answered with an effect on it
   */
  record Stored(Session session, long version, long published, List<RequestKey> answered) {

    /** Requests that are remembered; a caller who repeats one does so at once. */
    public static final int MAX_ANSWERED = 100;

    public Stored {
      answered = List.copyOf(answered);
    }

    /** Just planned. */
    public Stored(Session session, long published) {
      this(session, 1, published, List.of());
    }

    /** What a saved change makes of it. */
    public Stored after(Change change, int reports) {
      List<RequestKey> more = new ArrayList<>(answered);
      if (change.request() != null) {
        more.add(change.request());
      }
      int spare = Math.max(0, more.size() - MAX_ANSWERED);
      return new Stored(
          change.after(), version + 1, published + reports, more.subList(spare, more.size()));
    }
  }

  /** One event, the session right after it, and who caused it. */
  record Step(SessionEvent event, Session after, Initiator by) {}

  /** What a command did, and the request that asked for it, if it can be repeated. */
  record Change(List<Step> steps, @Nullable RequestKey request) {
    public Change {
      if (steps.isEmpty()) {
        throw new IllegalArgumentException("A change consists of at least one event");
      }
      steps = List.copyOf(steps);
    }

    /** The session after all of it. */
    public Session after() {
      return steps.getLast().after();
    }
  }

  /** What became of an attempt to plan a session. */
  sealed interface Creation {
    /** It is stored. */
    record Created(Stored stored) implements Creation {}

    /** The request has been answered before, with this session. */
    record Repeated(Stored stored, String fingerprint) implements Creation {}
  }

  /** The session with the id. */
  Optional<Stored> find(String id);

  /** The session that the request with this key has planned, if it has. */
  Optional<Creation.Repeated> findByRequest(String key);

  /** Plans a session; the request key is unique, atomically with the write. */
  Creation create(Change change, RequestKey request);

  /** Saves what happened since the version was loaded; empty if somebody else was faster. */
  Optional<Stored> save(Stored loaded, Change change);

  /** Up to {@code query.limit()} sessions, in the order of their start. */
  List<Stored> list(SessionQuery query);

  /** The roll of voters of a session; empty if it has none. */
  Roll roll(String session);

  /** Keeps the roll of voters of a session instead of what it had. */
  void keepRoll(String session, Roll roll);

  /** Where a list goes on: behind the session with this start and id. */
  record After(Instant startsAt, String id) {}

  /** Nothing of a session is found beyond what the reader may see. */
  record Reach(String account, @Nullable String area, @Nullable String department) {}
}
