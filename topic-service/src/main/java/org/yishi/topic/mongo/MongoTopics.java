package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.yishi.district.WorkingCalendar;
import org.yishi.eventing.Position;
import org.yishi.eventing.mongo.AggregateCollection;
import org.yishi.eventing.mongo.InsertResult;
import org.yishi.eventing.mongo.StoredAggregate;
import org.yishi.topic.Contact;
import org.yishi.topic.RequestKey;
import org.yishi.topic.Topic;
import org.yishi.topic.TopicNumber;
import org.yishi.topic.TopicQuery;
import org.yishi.topic.Topics;
import org.yishi.topic.publiclog.PublicLog;
import org.yishi.topic.timeline.Timeline;
import org.yishi.topic.timeline.TimelineEntry;

/**
 * Topics as documents: state, timeline, outgoing events and the positions of heard reports are
 * written together or not at all.
 */
public final class MongoTopics implements Topics {

  private static final String ID = "_id";
  private static final String UNIQUE_NUMBER = "unique_number";
  private static final String UNIQUE_REQUEST = "unique_request";
  static final Bson WITHOUT_BULK = Projections.exclude(TopicDocuments.TIMELINE, "outbox");

  private final AggregateCollection topics;
  private final MongoProposers contacts;
  private final Timeline timeline;
  private final WorkingCalendar calendar;
  private final AtomicBoolean indexed = new AtomicBoolean();
  private final Map<String, Integer> lastNumbers = new ConcurrentHashMap<>();

  /**
   * With the collection {@code topics}, the timeline that words its entries, and the calendar by
   * which this instance counts.
   */
  public MongoTopics(
      AggregateCollection topics,
      MongoProposers contacts,
      Timeline timeline,
      WorkingCalendar calendar) {
    this.topics = topics;
    this.contacts = contacts;
    this.timeline = timeline;
    this.calendar = calendar;
  }

  @Override
  public Optional<Stored> find(String id) {
    return topics.find(id, TopicDocuments.TIMELINE).map(TopicDocuments::stored);
  }

  @Override
  public Optional<Creation.Repeated> findByRequest(String key) {
    Document found =
        topics.documents().find(eq(TopicFields.REQUEST, key)).projection(WITHOUT_BULK).first();
    return Optional.ofNullable(found)
        .map(document ->
            new Creation.Repeated(stored(document), document.getString(TopicFields.FINGERPRINT)));
  }

  @Override
  public Creation create(
      Change change, TopicNumber number, RequestKey request, @Nullable Contact contact) {
    ensureIndexes();
    Topic topic = change.after();
    if (contact != null) {
      contacts.keep(request, contact);
    }
    Document state =
        TopicDocuments.fields(topic, calendar)
            .append(TopicFields.STREET, number.street())
            .append(TopicFields.YEAR, number.year())
            .append(TopicFields.COUNT, number.n())
            .append(TopicFields.REQUEST, request.key())
            .append(TopicFields.FINGERPRINT, request.fingerprint())
            .append(TopicDocuments.TIMELINE, TopicDocuments.entries(timeline.entries(change)));
    return switch (topics.insert(topic.id(), state, PublicLog.events(change), null)) {
      case InsertResult.Inserted _ -> {
        taken(number);
        yield new Creation.Created(new Stored(topic, 1, Map.of()));
      }
      case InsertResult.Duplicate _ -> duplicate(number, request, contact);
    };
  }

  @Override
  public boolean save(Stored loaded, Change change) {
    Origin origin = change.origin();
    Position handled = origin == null ? null : new Position(origin.aggregate(), origin.sequence());
    var base =
        new StoredAggregate(
            loaded.topic().id(), loaded.version(), loaded.topic().sequence(), new Document());
    return topics.update(
        base,
        TopicDocuments.fields(change.after(), calendar),
        new Document(TopicDocuments.TIMELINE, TopicDocuments.entries(timeline.entries(change))),
        PublicLog.events(change),
        handled);
  }

  @Override
  public int lastNumber(String street, int year) {
    Integer known = lastNumbers.get(counter(street, year));
    if (known != null) {
      return known;
    }
    Document last =
        topics
            .documents()
            .find(and(eq(TopicFields.STREET, street), eq(TopicFields.YEAR, year)))
            .projection(Projections.include(TopicFields.COUNT))
            .sort(descending(TopicFields.COUNT))
            .first();
    return last == null ? 0 : last.get(TopicFields.COUNT, Number.class).intValue();
  }

  @Override
  public List<Stored> list(TopicQuery query) {
    return topics
        .documents()
        .find(TopicFilters.of(query))
        .projection(WITHOUT_BULK)
        .sort(descending(ID))
        .limit(query.limit())
        .map(MongoTopics::stored)
        .into(new ArrayList<>());
  }

  @Override
  public List<TimelineEntry> timeline(String id, long after, int limit) {
    Document found =
        topics
            .documents()
            .find(and(eq(ID, id), gt("sequence", after)))
            .projection(
                Projections.fields(
                    Projections.include(ID),
                    Projections.slice(TopicDocuments.TIMELINE, (int) after, limit)))
            .first();
    return found == null
        ? List.of()
        : found.getList(TopicDocuments.TIMELINE, Document.class, List.of()).stream()
            .map(TopicDocuments::entry)
            .toList();
  }

  @Override
  public List<String> due(Instant now, int limit) {
    return topics
        .documents()
        .find(
            and(
                gt(TopicFields.NEXT_DEADLINE, Date.from(Instant.EPOCH)),
                lte(TopicFields.NEXT_DEADLINE, Date.from(now))))
        .projection(Projections.include(ID))
        .sort(ascending(TopicFields.NEXT_DEADLINE))
        .limit(limit)
        .map(document -> document.getString(ID))
        .into(new ArrayList<>());
  }

  @Override
  public List<Stored> countedBefore(int version, int limit) {
    return topics
        .documents()
        .find(and(gt(TopicFields.CALENDAR, 0), lt(TopicFields.CALENDAR, version)))
        .projection(WITHOUT_BULK)
        .sort(ascending(TopicFields.CALENDAR))
        .limit(limit)
        .map(MongoTopics::stored)
        .into(new ArrayList<>());
  }

  @Override
  public void countedBy(int version, Stored stored) {
    topics
        .documents()
        .updateOne(
            and(eq(ID, stored.topic().id()), eq("version", stored.version())),
            Updates.set(TopicFields.CALENDAR, version));
  }

  private Creation duplicate(TopicNumber number, RequestKey request, @Nullable Contact contact) {
    Optional<Creation.Repeated> earlier = findByRequest(request.key());
    if (earlier.isPresent()) {
      if (contact != null && !earlier.get().fingerprint().equals(request.fingerprint())) {
        contacts.forget(request);
      }
      return earlier.get();
    }
    taken(number);
    return new Creation.NumberTaken();
  }

  private void taken(TopicNumber number) {
    lastNumbers.merge(counter(number.street(), number.year()), number.n(), Math::max);
  }

  /**
   * Not at start, when the store may be away, but before the first write that relies on them; the
   * store does nothing where they exist.
   */
  private void ensureIndexes() {
    if (indexed.get()) {
      return;
    }
    var documents = topics.documents();
    documents.createIndex(
        Indexes.ascending(TopicFields.NUMBER), new IndexOptions().unique(true).name(UNIQUE_NUMBER));
    documents.createIndex(
        Indexes.ascending(TopicFields.REQUEST),
        new IndexOptions().unique(true).name(UNIQUE_REQUEST));
    documents.createIndex(Indexes.ascending(TopicFields.NEXT_DEADLINE));
    documents.createIndex(Indexes.ascending(TopicFields.CALENDAR));
    documents.createIndex(Indexes.ascending(TopicFields.WAITING, ID));
    documents.createIndex(Indexes.ascending(TopicFields.WORDS, ID));
    documents.createIndex(Indexes.ascending(TopicFields.OWN_WORDS, ID));
    documents.createIndex(Indexes.ascending(TopicFields.STAGE, ID));
    documents.createIndex(Indexes.ascending(TopicFields.CATEGORY, ID));
    documents.createIndex(Indexes.ascending(TopicFields.LEVEL, ID));
    documents.createIndex(Indexes.ascending(TopicFields.OVERDUE, ID));
    documents.createIndex(Indexes.ascending(TopicFields.HOLDER, ID));
    documents.createIndex(Indexes.ascending(TopicFields.PROPOSER, ID));
    documents.createIndex(Indexes.ascending("outbox.seq"));
    documents.createIndex(Indexes.ascending(TopicFields.AREA, ID));
    documents.createIndex(Indexes.ascending(TopicFields.DEPARTMENTS, ID));
    LinkageFields.index(documents);
    documents.createIndex(
        Indexes.ascending(TopicFields.STREET, TopicFields.YEAR, TopicFields.COUNT));
    indexed.set(true);
  }

  private static String counter(String street, int year) {
    return street + "-" + year;
  }

  static Stored stored(Document document) {
    return TopicDocuments.stored(document, document.get("version", Number.class).longValue());
  }
}
