package org.yishi.topic;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.timeline.TimelineEntry;

/** The case files, kept one by one under optimistic locking, each with its timeline. */
public interface Topics {

  /**
   * A topic as it stands in the store.
   *
   * @param version what the next write is conditional on
   * @param heard up to which sequence each session, outcome or evaluation has been heard
   */
  record Stored(Topic topic, long version, Map<String, Long> heard) {
    public Stored {
      heard = Map.copyOf(heard);
    }

    /** What a saved change makes of it. */
    public Stored after(Change change) {
      Map<String, Long> next = new HashMap<>(heard);
      Origin origin = change.origin();
      if (origin != null) {
        next.put(origin.aggregate(), origin.sequence());
      }
      return new Stored(change.after(), version + 1, next);
    }

    /** Whether the topic has taken note of this report, or of a later one of the same source. */
    boolean hasHeard(Origin origin) {
      return heard.getOrDefault(origin.aggregate(), 0L) >= origin.sequence();
    }
  }

  /** One event, the topic right after it, and who caused it. */
  record Step(TopicEvent event, Topic after, Initiator by) {}

  /** What a command did, and which report of another service it answers, if any. */
  record Change(List<Step> steps, @Nullable Origin origin) {
    public Change {
      if (steps.isEmpty()) {
        throw new IllegalArgumentException("A change consists of at least one event");
      }
      steps = List.copyOf(steps);
    }

    /** The topic after all of it. */
    public Topic after() {
      return steps.getLast().after();
    }
  }

  /** The position of a report in its source. */
  record Origin(String aggregate, long sequence) {}

  /** What became of an attempt to open a case file. */
  sealed interface Creation {
    /** It is stored. */
    record Created(Stored stored) implements Creation {}

    /** Another topic has this number; try the next. */
    record NumberTaken() implements Creation {}

    /** The request has been answered before, with this topic. */
    record Repeated(Stored stored, String fingerprint) implements Creation {}
  }

  /** The topic with the id. */
  Optional<Stored> find(String id);

  /** The topic that the request with this key has created, if it has. */
  Optional<Creation.Repeated> findByRequest(String key);

  /** Opens a case file; number and request key are unique, atomically with the write. */
  Creation create(Change change, TopicNumber number, RequestKey request, @Nullable Contact contact);

  /** Saves what happened since the version was loaded; false if somebody else was faster. */
  boolean save(Stored loaded, Change change);

  /** The last number that is known to be taken in the street and year; others may be by now. */
  int lastNumber(String street, int year);

  /** Up to {@code query.limit()} topics, newest first. */
  List<Stored> list(TopicQuery query);

  /** Up to {@code limit} timeline entries after the sequence, oldest first. */
  List<TimelineEntry> timeline(String id, long after, int limit);

  /** Up to {@code limit} topics whose running deadlines an earlier calendar has counted. */
  List<Stored> countedBefore(int version, int limit);

  /** Notes that a later calendar leaves the topic's deadlines where they are. */
  void countedBy(int version, Stored stored);

  /** Ids of up to {@code limit} topics with a deadline due by now, the longest waiting first. */
  List<String> due(Instant now, int limit);
}
