package org.yishi.topic.meeting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.RequestKey;

/** The three-level meetings, kept one by one under optimistic locking. */
public interface ThreeLevelMeetings {

  /**
   * A meeting as it stands in the store.
   *
   * @param version what the next write is conditional on
   */
  record Stored(ThreeLevelMeeting meeting, long version) {}

  /** What became of an attempt to plan a meeting. */
  sealed interface Planning {
    /** It is stored, or was by an earlier repetition of the request. */
    record Planned(Stored stored) implements Planning {}

    /** The request's key came with another meeting before. */
    record Reused() implements Planning {}
  }

  /** The meeting with the id. */
  Optional<Stored> find(String id);

  /** Plans a meeting, once per request key. */
  Planning plan(ThreeLevelMeeting meeting, RequestKey request);

  /** Saves a meeting as it has become since the version; false if somebody else was faster. */
  boolean save(Stored loaded, ThreeLevelMeeting after);

  /** Up to {@code limit} meetings in the area and below, the latest planned first. */
  List<Stored> list(String area, @Nullable String before, int limit);
}
