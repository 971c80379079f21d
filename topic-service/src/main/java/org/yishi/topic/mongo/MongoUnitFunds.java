package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.RequestKey;
import org.yishi.topic.funds.UnitFunds;
import org.yishi.topic.funds.UnitFundsStore;

/** Sums of units and years, each a small document. */
public final class MongoUnitFunds implements UnitFundsStore {

  private final SmallRecords<UnitFunds> records;

  /** In the service's database. */
  public MongoUnitFunds(MongoDatabase database) {
    MongoCollection<Document> funds = database.getCollection("funds");
    this.records =
        new SmallRecords<>(
            funds,
            UnitFunds.class,
            List.of(Indexes.ascending("area", "_id")),
            sum -> new Document("area", sum.area()).append("year", sum.item().year()));
  }

  @Override
  public Kept add(UnitFunds funds, RequestKey request) {
    var kept = records.add(funds.id(), funds.version(), funds, request);
    return new Kept(kept.value(), kept.fingerprint());
  }

  @Override
  public Optional<UnitFunds> find(String id) {
    return records.find(id);
  }

  @Override
  public List<UnitFunds> list(
      String area, @Nullable Integer year, @Nullable String before, int limit) {
    List<Bson> filters = new ArrayList<>();
    filters.add(TopicFilters.inArea(area));
    if (year != null) {
      filters.add(eq("year", year));
    }
    if (before != null) {
      filters.add(lt("_id", before));
    }
    return records.list(and(filters), descending("_id"), limit);
  }

  @Override
  public boolean save(UnitFunds loaded, UnitFunds changed) {
    return records.save(loaded.id(), loaded.version(), changed.version(), changed);
  }

  @Override
  public boolean delete(UnitFunds loaded) {
    return records.delete(loaded.id(), loaded.version());
  }
}
