package org.yishi.eventing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.DeleteResult;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.yishi.eventing.LogPosition;
import org.yishi.eventing.NewEvent;
import org.yishi.eventing.consumer.DeadLetter;
import org.yishi.eventing.consumer.DeadLetters;
import tools.jackson.databind.ObjectMapper;

/**
 * Letters as documents of their own, each with an outbox: what is set aside is told on the
 * dead-letter topic in the same way as any other event, so neither exists without the other.
 *
 * <p>A letter that has had its effect leaves only its number behind, and that only while its outbox
 * is not published yet. A discarded one leaves its number for good: the same record, read again
 * after a crash, must not come back as a letter.
 */
public final class MongoDeadLetters implements DeadLetters {

  /** The collection's name. */
  public static final String COLLECTION = "dead_letters";

  /** The type of the event on the dead-letter topic. */
  public static final String TYPE = "org.yishi.eventing.dead-lettered.v1";

  /** A longer value is kept in the store only, so that the event stays within its limit. */
  private static final int MAX_VALUE_TOLD = NewEvent.MAX_DATA_BYTES / 2;

  /** The same for headers; JSON may take six bytes for a character. */
  private static final int MAX_HEADERS_TOLD = NewEvent.MAX_DATA_BYTES / 16;

  private static final String KEY = "key";
  private static final String TOPIC = "topic";
  private static final String PARTITION = "partition";
  private static final String OFFSET = "offset";
  private static final String HEADERS = "headers";
  private static final String VALUE = "value";
  private static final String REPLAY = "replay";
  private static final String DISCARD = "discard";
  private static final String OPEN = "open";
  private static final String REASON = "reason";

  private final AggregateCollection letters;
  private final MongoCollection<Document> documents;
  private final ObjectMapper json;
  private final Clock clock;

  public MongoDeadLetters(
      Aggregates aggregates, String deadLetterTopic, ObjectMapper json, Clock clock) {
    this.letters = aggregates.collection(COLLECTION, deadLetterTopic);
    this.documents = letters.documents();
    this.json = json;
    this.clock = clock;
  }

  @Override
  public boolean add(DeadLetter letter) {
    LogPosition at = letter.at();
    Document state =
        new Document(TOPIC, at.topic())
            .append(PARTITION, at.partition())
            .append(OFFSET, at.offset())
            .append(KEY, letter.key())
            .append(HEADERS, pairs(letter.headers()))
            .append(VALUE, letter.value())
            .append(REASON, letter.reason())
            .append("time", Date.from(letter.time()))
            .append(REPLAY, false)
            .append(OPEN, true);
    InsertResult added = letters.insert(id(at), state, List.of(told(letter)), null);
    return added instanceof InsertResult.Inserted
        || documents.countDocuments(and(eq(AggregateFields.ID, id(at)), eq(OPEN, true))) > 0;
  }

  @Override
  public Set<String> parkedKeys(String topic, int partition) {
    return documents
        .find(and(eq(TOPIC, topic), eq(PARTITION, partition), eq(OPEN, true)))
        .projection(new Document(KEY, 1))
        .map(document -> document.getString(KEY))
        .into(new HashSet<>());
  }

  @Override
  public long requestReplay(@Nullable String key) {
    Bson which = key == null ? eq(OPEN, true) : and(eq(OPEN, true), eq(KEY, key));
    return documents.updateMany(which, Updates.set(REPLAY, true)).getMatchedCount();
  }

  @Override
  public List<DeadLetter> requested(String topic, int partition, int limit) {
    Bson open = and(eq(TOPIC, topic), eq(PARTITION, partition), eq(OPEN, true));
    Bson requested = and(open, eq(REPLAY, true));
    Set<String> keys =
        documents
            .find(requested)
            .projection(include(KEY))
            .map(document -> document.getString(KEY))
            .into(new HashSet<>());
    if (keys.isEmpty()) {
      return List.of();
    }
    documents.updateMany(and(open, in(KEY, keys)), Updates.set(REPLAY, true));
    return documents
        .find(requested)
        .sort(ascending(OFFSET))
        .limit(limit)
        .map(MongoDeadLetters::letter)
        .into(new ArrayList<>());
  }

  @Override
  public void remove(LogPosition at) {
    Bson letter = and(eq(AggregateFields.ID, id(at)), eq(OPEN, true));
    DeleteResult deleted = documents.deleteOne(and(letter, eq(AggregateFields.OUTBOX, List.of())));
    if (deleted.getDeletedCount() == 0) {
      close(letter);
    }
  }

  @Override
  public Optional<LogPosition> requestDiscard(String key) {
    Set<List<Object>> partitions = new HashSet<>();
    for (Document letter : ofKey(key)) {
      boolean first = partitions.add(List.of(letter.get(TOPIC), letter.get(PARTITION)));
      if (first && !DeadLetter.WAITS.equals(letter.getString(REASON))) {
        LogPosition at = position(letter);
        Bson stillOpen = and(eq(AggregateFields.ID, id(at)), eq(OPEN, true));
        return documents.updateOne(stillOpen, Updates.set(DISCARD, true)).getMatchedCount() == 1
            ? Optional.of(at)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Iterable<Document> ofKey(String key) {
    return documents
        .find(and(eq(KEY, key), eq(OPEN, true)))
        .projection(include(TOPIC, PARTITION, OFFSET, REASON))
        .sort(ascending(TOPIC, PARTITION, OFFSET));
  }

  @Override
  public List<LogPosition> discardRequests() {
    return documents
        .find(and(eq(DISCARD, true), eq(OPEN, true)))
        .projection(include(TOPIC, PARTITION, OFFSET))
        .map(MongoDeadLetters::position)
        .into(new ArrayList<>());
  }

  @Override
  public void discard(LogPosition at) {
    close(eq(AggregateFields.ID, id(at)));
  }

  /** What a letter says of its event is gone; its number and its outbox stay. */
  private void close(Bson letter) {
    documents.updateOne(
        letter,
        Updates.combine(Updates.set(OPEN, false), Updates.unset(VALUE), Updates.unset(HEADERS)));
  }

  @Override
  public void replayFailed(LogPosition at, String key, String reason) {
    documents.updateOne(
        and(eq(AggregateFields.ID, id(at)), eq(OPEN, true)),
        Updates.combine(
            Updates.set(REASON, reason), Updates.set("time", Date.from(clock.instant()))));
    documents.updateMany(
        and(eq(TOPIC, at.topic()), eq(KEY, key), eq(OPEN, true)), Updates.set(REPLAY, false));
  }

  @Override
  public List<Summary> list(int limit) {
    return documents
        .find(eq(OPEN, true))
        .projection(exclude(VALUE, AggregateFields.OUTBOX))
        .sort(ascending(TOPIC, PARTITION, OFFSET))
        .limit(limit)
        .map(document ->
            new Summary(
                position(document).toString(),
                document.getString(KEY),
                headers(document).getOrDefault("ce_type", ""),
                document.getString(REASON),
                document.getDate("time").toInstant().toString()))
        .into(new ArrayList<>());
  }

  @Override
  public long count() {
    return documents.countDocuments(eq(OPEN, true));
  }

  private NewEvent told(DeadLetter letter) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("position", letter.at().toString());
    data.put("key", letter.key());
    data.put("reason", letter.reason());
    int headers = letter.headers().entrySet().stream().mapToInt(MongoDeadLetters::length).sum();
    if (headers <= MAX_HEADERS_TOLD) {
      data.put("headers", letter.headers());
    }
    if (letter.value().length() <= MAX_VALUE_TOLD) {
      data.put("value", letter.value());
    }
    boolean tellable = !letter.key().isBlank() && letter.key().length() <= NewEvent.MAX_SUBJECT;
    if (!tellable) {
      data.remove("key");
    }
    return new NewEvent(
        TYPE,
        letter.time(),
        tellable ? letter.key() : id(letter.at()),
        Map.of(),
        json.writeValueAsString(data));
  }

  private static int length(Map.Entry<String, String> header) {
    return header.getKey().length() + header.getValue().length();
  }

  private static DeadLetter letter(Document document) {
    return new DeadLetter(
        position(document),
        document.getString(KEY),
        headers(document),
        document.getString(VALUE),
        document.getString(REASON),
        document.getDate("time").toInstant());
  }

  private static LogPosition position(Document document) {
    return new LogPosition(
        document.getString(TOPIC), document.getInteger(PARTITION), document.getLong(OFFSET));
  }

  /** A header's name may hold what the name of a document's field must not. */
  private static List<Document> pairs(Map<String, String> headers) {
    return headers.entrySet().stream()
        .map(header -> new Document("name", header.getKey()).append(VALUE, header.getValue()))
        .toList();
  }

  private static Map<String, String> headers(Document letter) {
    Map<String, String> headers = new LinkedHashMap<>();
    letter
        .getList(HEADERS, Document.class, List.of())
        .forEach(pair -> headers.put(pair.getString("name"), pair.getString(VALUE)));
    return headers;
  }

  private static String id(LogPosition at) {
    return at.toString().replace('.', '_');
  }
}
