package org.yishi.topic.observation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yishi.topic.Contact;
import org.yishi.topic.RequestKey;
import org.yishi.topic.TopicNumber;
import org.yishi.topic.TopicQuery;
import org.yishi.topic.Topics;
import org.yishi.topic.publiclog.EventTypes;
import org.yishi.topic.timeline.TimelineEntry;

/**
 * Logs and counts what is committed, once, wherever it came from. A line names topic, event and
 * role, never a person or a word that somebody wrote.
 */
public final class ObservedTopics implements Topics {

  private static final Logger LOG = LoggerFactory.getLogger("org.yishi.topic");

  private final Topics topics;
  private final TopicMeters meters;

  /** Observes the store. */
  public ObservedTopics(Topics topics, MeterRegistry registry) {
    this.topics = topics;
    this.meters = new TopicMeters(registry);
  }

  @Override
  public Creation create(
      Change change, TopicNumber number, RequestKey request, @Nullable Contact contact) {
    Creation creation = topics.create(change, number, request, contact);
    if (creation instanceof Creation.Created) {
      committed(change);
    }
    return creation;
  }

  @Override
  public boolean save(Stored loaded, Change change) {
    boolean saved = topics.save(loaded, change);
    if (saved) {
      committed(change);
    }
    return saved;
  }

  @Override
  public Optional<Stored> find(String id) {
    return topics.find(id);
  }

  @Override
  public Optional<Creation.Repeated> findByRequest(String key) {
    return topics.findByRequest(key);
  }

  @Override
  public int lastNumber(String street, int year) {
    return topics.lastNumber(street, year);
  }

  @Override
  public List<Stored> list(TopicQuery query) {
    return topics.list(query);
  }

  @Override
  public List<TimelineEntry> timeline(String id, long after, int limit) {
    return topics.timeline(id, after, limit);
  }

  @Override
  public List<Stored> countedBefore(int version, int limit) {
    return topics.countedBefore(version, limit);
  }

  @Override
  public void countedBy(int version, Stored stored) {
    topics.countedBy(version, stored);
  }

  @Override
  public List<String> due(Instant now, int limit) {
    return topics.due(now, limit);
  }

  private void committed(Change change) {
    for (Step step : change.steps()) {
      meters.count(step);
      LOG.atInfo()
          .addKeyValue("topicId", step.after().id())
          .addKeyValue("sequence", step.after().sequence())
          .addKeyValue("holder", step.after().holder())
          .addKeyValue("actor", step.by().role())
          .log(EventTypes.of(step.event()));
    }
  }
}
