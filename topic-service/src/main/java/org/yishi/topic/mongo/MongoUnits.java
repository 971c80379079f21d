package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.yishi.eventing.mongo.AggregateCollection;
import org.yishi.eventing.mongo.InsertResult;
import org.yishi.eventing.mongo.StoredAggregate;
import org.yishi.topic.Initiator;
import org.yishi.topic.RequestKey;
import org.yishi.topic.publiclog.DirectoryLog;
import org.yishi.topic.unit.Unit;
import org.yishi.topic.unit.UnitKind;
import org.yishi.topic.unit.Units;

/** Units as documents, each with the event that tells the other services of its last change. */
final class MongoUnits implements Units {

  static final String COLLECTION = "units";

  /** Units that one community can name in a decision; the largest have some thirty. */
  private static final int MAX_OF_COMMUNITY = 500;

  private static final String ID = "_id";
  private static final String AREA = "area";
  private static final String KIND = "kind";
  private static final String NAME = "name";
  private static final String ALIASES = "aliases";
  private static final String COMPOUNDS = "compounds";
  private static final String CLOSED = "closedBecause";
  private static final String ACTIVE = "active";
  private static final String REGISTERED = "registeredAt";
  private static final String UPDATED = "updatedAt";
  private static final String REQUEST = "request";
  private static final String FINGERPRINT = "fingerprint";

  /** Community, kind and name of a unit that is there; a closed one makes room for another. */
  private static final String IDENTITY = "identity";

  private static final Bson WITHOUT_OUTBOX = Projections.exclude("outbox");

  private final AggregateCollection units;
  private final AtomicBoolean indexed = new AtomicBoolean();

  MongoUnits(AggregateCollection units) {
    this.units = units;
  }

  @Override
  public Optional<Stored> find(String id) {
    return units.find(id).map(found -> new Stored(unit(found.document()), found.version()));
  }

  @Override
  public Writing register(Unit unit, RequestKey request, Initiator by) {
    ensureIndexes();
    Document state =
        fields(unit).append(REQUEST, request.key()).append(FINGERPRINT, request.fingerprint());
    return switch (units.insert(unit.id(), state, List.of(DirectoryLog.event(unit, by)), null)) {
      case InsertResult.Inserted _ -> new Writing.Written(new Stored(unit, 1));
      case InsertResult.Duplicate _ ->
          Optional.ofNullable(
                  units
                      .documents()
                      .find(eq(REQUEST, request.key()))
                      .projection(WITHOUT_OUTBOX)
                      .first())
              .<Writing>map(
                  earlier -> new Writing.Repeated(stored(earlier), earlier.getString(FINGERPRINT)))
              .orElseGet(Writing.NameTaken::new);
    };
  }

  @Override
  public Writing save(Stored loaded, Unit next, Initiator by) {
    var base = new StoredAggregate(next.id(), loaded.version(), loaded.version(), new Document());
    try {
      boolean saved =
          units.update(
              base, fields(next), new Document(), List.of(DirectoryLog.event(next, by)), null);
      return saved
          ? new Writing.Written(new Stored(next, loaded.version() + 1))
          : new Writing.Outrun();
    } catch (MongoWriteException refused) {
      if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw refused;
      }
      return new Writing.NameTaken();
    }
  }

  @Override
  public List<Stored> list(String area, boolean closedToo, @Nullable String after, int limit) {
    var filters = new ArrayList<Bson>();
    filters.add(gte(AREA, area));
    filters.add(lt(AREA, area + ":"));
    if (!closedToo) {
      filters.add(eq(ACTIVE, true));
    }
    if (after != null) {
      filters.add(gt(ID, after));
    }
    return units
        .documents()
        .find(and(filters))
        .projection(WITHOUT_OUTBOX)
        .sort(Sorts.ascending(ID))
        .limit(limit)
        .map(MongoUnits::stored)
        .into(new ArrayList<>());
  }

  @Override
  public List<Unit> of(String community) {
    return list(community, false, null, MAX_OF_COMMUNITY).stream().map(Stored::unit).toList();
  }

  private void ensureIndexes() {
    if (indexed.get()) {
      return;
    }
    var documents = units.documents();
    documents.createIndex(Indexes.ascending(IDENTITY), new IndexOptions().unique(true));
    documents.createIndex(Indexes.ascending(REQUEST), new IndexOptions().unique(true));
    documents.createIndex(Indexes.ascending(AREA, ID));
    documents.createIndex(Indexes.ascending("outbox.seq"));
    indexed.set(true);
  }

  private static Document fields(Unit unit) {
    return new Document(AREA, unit.area())
        .append(KIND, unit.kind().name())
        .append(NAME, unit.name())
        .append(ALIASES, unit.aliases())
        .append(COMPOUNDS, unit.compounds())
        .append(CLOSED, unit.closedBecause())
        .append(ACTIVE, unit.active())
        .append(REGISTERED, Date.from(unit.registeredAt()))
        .append(UPDATED, Date.from(unit.updatedAt()))
        .append(
            IDENTITY,
            unit.active() ? unit.area() + "/" + unit.kind().name() + "/" + unit.name() : unit.id());
  }

  private static Stored stored(Document document) {
    return new Stored(unit(document), document.get("version", Number.class).longValue());
  }

  private static Unit unit(Document document) {
    return new Unit(
        document.getString(ID),
        document.getString(AREA),
        UnitKind.valueOf(document.getString(KIND)),
        document.getString(NAME),
        document.getList(ALIASES, String.class, List.of()),
        document.getList(COMPOUNDS, String.class, List.of()),
        document.getString(CLOSED),
        document.getDate(REGISTERED).toInstant(),
        document.getDate(UPDATED).toInstant());
  }
}
