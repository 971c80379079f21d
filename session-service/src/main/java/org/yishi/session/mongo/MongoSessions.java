package org.yishi.session.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.yishi.eventing.NewEvent;
import org.yishi.eventing.mongo.AggregateCollection;
import org.yishi.eventing.mongo.InsertResult;
import org.yishi.eventing.mongo.StoredAggregate;
import org.yishi.session.RequestKey;
import org.yishi.session.Session;
import org.yishi.session.SessionQuery;
import org.yishi.session.Sessions;
import org.yishi.session.motion.Roll;
import org.yishi.session.publication.Publication;

/** Sessions as documents: state and outgoing reports are written together or not at all. */
public final class MongoSessions implements Sessions {

  private static final String ID = "_id";
  private static final String UNIQUE_REQUEST = "unique_request";
  private static final Bson WITHOUT_OUTBOX = Projections.exclude("outbox");

  private final AggregateCollection sessions;
  private final MongoCollection<Document> rolls;
  private final AtomicBoolean indexed = new AtomicBoolean();

  /** With the collections {@code sessions} and {@code rolls}. */
  public MongoSessions(AggregateCollection sessions, MongoCollection<Document> rolls) {
    this.sessions = sessions;
    this.rolls = rolls;
  }

  @Override
  public Optional<Stored> find(String id) {
    return sessions
        .find(id)
        .map(found -> SessionDocuments.stored(found.document(), found.version(), found.sequence()));
  }

  @Override
  public Optional<Creation.Repeated> findByRequest(String key) {
    Document found =
        sessions
            .documents()
            .find(eq(SessionFields.REQUEST, key))
            .projection(WITHOUT_OUTBOX)
            .first();
    return Optional.ofNullable(found)
        .map(document ->
            new Creation.Repeated(
                SessionDocuments.stored(document), document.getString(SessionFields.FINGERPRINT)));
  }

  @Override
  public Creation create(Change change, RequestKey request) {
    ensureIndexes();
    Session session = change.after();
    List<NewEvent> events = Publication.events(change);
    Document state =
        SessionDocuments.fields(session)
            .append(SessionFields.REQUEST, request.key())
            .append(SessionFields.FINGERPRINT, request.fingerprint());
    return switch (sessions.insert(session.id(), state, events, null)) {
      case InsertResult.Inserted _ -> new Creation.Created(new Stored(session, events.size()));
      case InsertResult.Duplicate(var index) ->
          findByRequest(request.key())
              .orElseThrow(() -> new IllegalStateException("taken, but not found: " + index));
    };
  }

  @Override
  public Optional<Stored> save(Stored loaded, Change change) {
    List<NewEvent> events = Publication.events(change);
    Session after = change.after();
    var base =
        new StoredAggregate(after.id(), loaded.version(), loaded.published(), new Document());
    Stored next = loaded.after(change, events.size());
    Document fields =
        SessionDocuments.fields(after)
            .append(SessionFields.ANSWERED, SessionDocuments.answered(next.answered()));
    return sessions.update(base, fields, new Document(), events, null)
        ? Optional.of(next)
        : Optional.empty();
  }

  @Override
  public List<Stored> list(SessionQuery query) {
    return sessions
        .documents()
        .find(SessionFilters.of(query))
        .projection(WITHOUT_OUTBOX)
        .sort(ascending(SessionFields.STARTS, ID))
        .limit(query.limit())
        .map(SessionDocuments::stored)
        .into(new ArrayList<>());
  }

  @Override
  public Roll roll(String session) {
    Document found = rolls.find(eq(ID, session)).first();
    return found == null ? Roll.EMPTY : SessionDocuments.roll(found);
  }

  @Override
  public void keepRoll(String session, Roll roll) {
    Document document = new Document(ID, session);
    document.putAll(SessionDocuments.roll(roll));
    rolls.replaceOne(eq(ID, session), document, new ReplaceOptions().upsert(true));
  }

  /**
   * Not at start, when the store may be away, but before the first write that relies on them; the
   * store does nothing where they exist.
   */
  private void ensureIndexes() {
    if (indexed.get()) {
      return;
    }
    var documents = sessions.documents();
    documents.createIndex(
        Indexes.ascending(SessionFields.REQUEST),
        new IndexOptions().unique(true).name(UNIQUE_REQUEST));
    documents.createIndex(Indexes.ascending(SessionFields.AREA, SessionFields.STARTS));
    documents.createIndex(Indexes.ascending(SessionFields.TOPICS, SessionFields.STARTS));
    documents.createIndex(Indexes.ascending(SessionFields.PEOPLE, SessionFields.STARTS));
    documents.createIndex(Indexes.ascending(SessionFields.DEPARTMENTS, SessionFields.STARTS));
    documents.createIndex(Indexes.ascending("outbox.seq"));
    indexed.set(true);
  }
}
