package org.yishi.topic.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Level;
import org.yishi.district.WorkingCalendar;
import org.yishi.eventing.mongo.StoredAggregate;
import org.yishi.topic.Topic;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.queue.Todo;
import org.yishi.topic.screening.ScreeningDecision;
import org.yishi.topic.search.SearchWords;
import org.yishi.topic.timeline.TimelineEntry;
import org.yishi.topic.timeline.TimelineEntry.Summary;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a topic is written as a document: its whole state as one tree, and beside it, flat, what
 * queries ask for.
 */
final class TopicDocuments {

  static final String STATE = "state";
  static final String TIMELINE = "timeline";
  static final String HANDLED = "handled";

  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

  /** A field that a later version has added must not stop an earlier one during a rollout. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addMixIn(ScreeningDecision.class, ScreeningDecisionNames.class)
          .build();

  private TopicDocuments() {}

  static Document fields(Topic topic, WorkingCalendar calendar) {
    List<Todo> todos = Todo.of(topic, calendar.zone());
    Document fields =
        new Document(STATE, new Document(JSON.convertValue(topic, TREE)))
            .append(TopicFields.NUMBER, topic.number())
            .append(TopicFields.AREA, topic.area())
            .append(TopicFields.LEVEL, topic.level().code())
            .append(TopicFields.HOLDER, topic.holder())
            .append(TopicFields.STAGE, topic.stage().name())
            .append(TopicFields.CATEGORY, topic.category())
            .append(TopicFields.DEPARTMENTS, List.copyOf(topic.departments()))
            .append(TopicFields.PROPOSER, topic.proposer())
            .append(TopicFields.PUBLIC_TITLE, topic.publicTitle().orElse(null))
            .append(TopicFields.OVERDUE, topic.overdue())
            .append(TopicFields.NEXT_DEADLINE, topic.nextDeadlineAt().map(Date::from).orElse(null))
            .append(TopicFields.CALENDAR, runs(topic) ? calendar.version() : null)
            .append(TopicFields.WAITING, todos.stream().map(Todo::key).toList())
            .append(TopicFields.DRAFTED_FROM, draftedFrom(todos))
            .append(
                TopicFields.WORDS,
                List.copyOf(SearchWords.of(topic.number() + ' ' + topic.publicTitle().orElse(""))))
            .append(TopicFields.OWN_WORDS, List.copyOf(SearchWords.of(topic.submission().title())))
            .append(TopicFields.OWN_TITLE, topic.submission().title())
            .append(TopicFields.UPDATED, Date.from(topic.updatedAt()));
    fields.putAll(LinkageFields.of(topic));
    return fields;
  }

  /** Whether a change of the calendar could move a deadline of the topic. */
  private static boolean runs(Topic topic) {
    return topic.deadlines().stream().anyMatch(Deadline::underWay);
  }

  private static @Nullable Date draftedFrom(List<Todo> todos) {
    return todos.stream()
        .map(Todo::from)
        .flatMap(Stream::ofNullable)
        .min(Instant::compareTo)
        .map(Date::from)
        .orElse(null);
  }

  static Stored stored(StoredAggregate aggregate) {
    return stored(aggregate.document(), aggregate.version());
  }

  static Stored stored(Document document, long version) {
    Topic topic = JSON.convertValue(document.get(STATE, Document.class), Topic.class);
    var heard = new HashMap<String, Long>();
    document
        .get(HANDLED, new Document())
        .forEach((source, last) -> heard.put(source, ((Number) last).longValue()));
    return new Stored(topic, version, heard);
  }

  static List<Document> entries(List<TimelineEntry> entries) {
    return entries.stream().map(TopicDocuments::entry).toList();
  }

  private static Document entry(TimelineEntry entry) {
    return new Document("sequence", entry.sequence())
        .append("type", entry.type())
        .append("time", Date.from(entry.time()))
        .append("actor", entry.actor())
        .append("area", entry.area())
        .append("level", entry.level().name())
        .append("holder", entry.holder())
        .append("zh", entry.summary().zh())
        .append("en", entry.summary().en());
  }

  static TimelineEntry entry(Document entry) {
    Instant time = entry.getDate("time").toInstant();
    return new TimelineEntry(
        entry.get("sequence", Number.class).longValue(),
        entry.getString("type"),
        time,
        entry.getString("actor"),
        entry.getString("area"),
        Level.valueOf(entry.getString("level")),
        entry.getString("holder"),
        new Summary(entry.getString("zh"), entry.getString("en")));
  }
}
