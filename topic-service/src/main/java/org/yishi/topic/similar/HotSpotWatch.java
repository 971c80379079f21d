package org.yishi.topic.similar;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yishi.district.District;
import org.yishi.district.Level;
import org.yishi.district.Policy;
import org.yishi.similarity.Match;
import org.yishi.similarity.Query;
import org.yishi.topic.CommandResult;
import org.yishi.topic.Initiator;
import org.yishi.topic.MergingCommand.RaiseHotSpot;
import org.yishi.topic.Topic;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.Topics;
import org.yishi.topic.hotspot.HotSpot;
import org.yishi.topic.hotspot.HotSpot.Sighting;
import org.yishi.topic.hotspot.HotSpotBoard;
import org.yishi.topic.hotspot.HotSpots;

/**
 * Looks whether a new topic is one of many: like ones in several communities of its street, or of
 * the district, within the time that the policy names.
 *
 * <p>First the suggestion is stored on the area's board, then its oldest topic is told, then the
 * board notes that it was. Whoever breaks off in between leaves a suggestion that isn't announced,
 * and the next look — by any of its topics, at the latest after a start — goes on from there.
 */
public final class HotSpotWatch {

  private static final Logger LOG = LoggerFactory.getLogger(HotSpotWatch.class);

  /** Attempts against other instances that write the same board. */
  private static final int MAX_ATTEMPTS = 16;

  private final Topics topics;
  private final SimilarTopics similar;
  private final HotSpots hotSpots;
  private final TopicCommandHandler handler;
  private final District district;
  private final Clock clock;
  private final Supplier<String> ids;

  HotSpotWatch(
      Topics topics,
      SimilarTopics similar,
      HotSpots hotSpots,
      TopicCommandHandler handler,
      District district,
      Clock clock,
      Supplier<String> ids) {
    this.topics = topics;
    this.similar = similar;
    this.hotSpots = hotSpots;
    this.handler = handler;
    this.district = district;
    this.clock = clock;
    this.ids = ids;
  }

  /** Whether the topic is so young that it may make a hot spot. */
  boolean isYoung(Topic topic) {
    return Level.of(topic.area()) == Level.COMMUNITY
        && within(topic.submittedAt(), clock.instant());
  }

  /** Looks for topics like it in its street and in the district. */
  void look(Topic topic) {
    if (!isYoung(topic)) {
      return;
    }
    Policy.HotSpot policy = district.policy().hotSpot();
    String community = topic.area();
    look(topic, community.substring(0, Level.STREET.codeLength()), policy.streetCommunities());
    look(topic, community.substring(0, Level.DISTRICT.codeLength()), policy.districtCommunities());
  }

  private void look(Topic topic, String area, int enough) {
    List<Sighting> alike = alike(topic, area);
    HotSpotBoard board =
        change(area, it -> it.seen(alike, topic.category(), enough, ids, clock.instant()));
    board.unannounced().forEach(this::announce);
  }

  private List<Sighting> alike(Topic topic, String area) {
    List<Sighting> alike = new ArrayList<>();
    alike.add(sighting(topic));
    similar.like(topic, area, Query.Scope.ANYWHERE, Query.MAX_LIMIT).matches().stream()
        .filter(Match::same)
        .flatMap(match -> topics.find(match.id()).map(Topics.Stored::topic).stream())
        .filter(other -> Level.of(other.area()) == Level.COMMUNITY)
        .filter(other -> together(topic, other))
        .map(HotSpotWatch::sighting)
        .forEach(alike::add);
    return alike;
  }

  private boolean together(Topic one, Topic other) {
    return one.submittedAt().isBefore(other.submittedAt())
        ? within(one.submittedAt(), other.submittedAt())
        : within(other.submittedAt(), one.submittedAt());
  }

  private boolean within(Instant from, Instant to) {
    return !district.calendar().plus(from, district.policy().hotSpot().window()).isBefore(to);
  }

  private void announce(HotSpot spot) {
    var command =
        new RaiseHotSpot(
            spot.id(),
            spot.area(),
            spot.category(),
            spot.topics().stream().map(Sighting::topic).toList(),
            spot.communities(),
            spot.days());
    CommandResult result = handler.handle(spot.oldest().topic(), command, Initiator.SYSTEM);
    if (result instanceof CommandResult.Busy) {
      return;
    }
    change(spot.area(), board -> board.announced(spot.id()));
    LOG.atInfo()
        .addKeyValue("area", spot.area())
        .addKeyValue("communities", spot.communities())
        .log("A hot spot is raised");
  }

  private HotSpotBoard change(String area, UnaryOperator<HotSpotBoard> change) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      HotSpots.Stored loaded = hotSpots.find(area);
      HotSpotBoard board = change.apply(loaded.board());
      if (board.equals(loaded.board()) || hotSpots.save(loaded, board)) {
        return board;
      }
    }
    throw new IllegalStateException("Too many others write the board of " + area);
  }

  private static Sighting sighting(Topic topic) {
    return new Sighting(topic.id(), topic.number(), topic.area(), topic.submittedAt());
  }
}
