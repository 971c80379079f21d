package org.yishi.topic.hotspot;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Like troubles in several communities 早治: a suggestion that their street or district may take up
 * in one joint topic 联合议题, or dismiss. It is raised once and grows as further topics come.
 *
 * @param area the street or district to which it is suggested
 * @param announced whether the log has it
 * @param joint the joint topic, once one is opened
 * @param reason why it was dismissed, if it was
 */
public record HotSpot(
    String id,
    String area,
    String category,
    State state,
    Instant raisedAt,
    List<Sighting> topics,
    boolean announced,
    @Nullable String joint,
    @Nullable String reason) {

  /** Topics that one remembers; more would say nothing more. */
  public static final int MAX_TOPICS = 200;

  public HotSpot {
    topics = List.copyOf(topics);
  }

  /** What the area has made of it. */
  public enum State {
    OPEN,
    JOINED,
    DISMISSED
  }

  /** A topic that belongs to it. */
  public record Sighting(String topic, String number, String community, Instant submittedAt) {}

  /** Number of communities that have the trouble. */
  public int communities() {
    return (int) topics.stream().map(Sighting::community).distinct().count();
  }

  /** Days from the first of its topics to the last, at least one. */
  public int days() {
    Instant last =
        topics.stream().map(Sighting::submittedAt).max(Comparator.naturalOrder()).orElse(raisedAt);
    return (int) Duration.between(oldest().submittedAt(), last).toDays() + 1;
  }

  /** The topic that was there first. */
  public Sighting oldest() {
    return topics.stream().min(Comparator.comparing(Sighting::topic)).orElseThrow();
  }

  boolean touches(List<Sighting> others) {
    Set<String> known = ids();
    return others.stream().anyMatch(other -> known.contains(other.topic()));
  }

  HotSpot grown(List<Sighting> others) {
    Set<String> known = ids();
    List<Sighting> more =
        Stream.concat(topics.stream(), others.stream().filter(it -> !known.contains(it.topic())))
            .limit(MAX_TOPICS)
            .toList();
    return new HotSpot(id, area, category, state, raisedAt, more, announced, joint, reason);
  }

  HotSpot asAnnounced() {
    return new HotSpot(id, area, category, state, raisedAt, topics, true, joint, reason);
  }

  HotSpot dismissed(String why) {
    return new HotSpot(
        id, area, category, State.DISMISSED, raisedAt, topics, announced, joint, why);
  }

  HotSpot joined(String topic) {
    return new HotSpot(
        id, area, category, State.JOINED, raisedAt, topics, announced, topic, reason);
  }

  private Set<String> ids() {
    return topics.stream().map(Sighting::topic).collect(Collectors.toUnmodifiableSet());
  }
}
