package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.yishi.topic.audit.AuditRecord;
import org.yishi.topic.audit.AuditRecord.Deed;
import org.yishi.topic.audit.AuditRecord.Purpose;
import org.yishi.topic.audit.Audits;

/** Audit records, one document each, acknowledged by a majority before anything is answered. */
public final class MongoAudits implements Audits {

  static final String COLLECTION = "audits";

  private static final String ID = "_id";
  private static final String TIME = "time";
  private static final String TOPIC = "topic";
  private static final String NUMBER = "number";
  private static final String AREA = "area";
  private static final String ACCOUNT = "account";
  private static final String ROLE = "role";
  private static final String DEED = "deed";
  private static final String PURPOSE = "purpose";

  private final MongoCollection<Document> audits;
  private final AtomicBoolean indexed = new AtomicBoolean();

  /** In the collection. */
  public MongoAudits(MongoCollection<Document> audits) {
    this.audits = audits.withWriteConcern(WriteConcern.MAJORITY);
  }

  @Override
  public void write(AuditRecord entry) {
    ensureIndexes();
    audits.insertOne(
        new Document(ID, entry.id())
            .append(TIME, Date.from(entry.time()))
            .append(TOPIC, entry.topicId())
            .append(NUMBER, entry.number())
            .append(AREA, entry.area())
            .append(ACCOUNT, entry.account())
            .append(ROLE, entry.role())
            .append(DEED, entry.deed().name())
            .append(PURPOSE, entry.purpose().name()));
  }

  @Override
  public List<AuditRecord> list(Filter filter, int limit) {
    List<Bson> filters = new ArrayList<>();
    filters.add(TopicFilters.inArea(filter.area()));
    String topic = filter.topicId();
    if (topic != null) {
      filters.add(eq(TOPIC, topic));
    }
    String account = filter.account();
    if (account != null) {
      filters.add(eq(ACCOUNT, account));
    }
    String before = filter.before();
    if (before != null) {
      filters.add(lt(ID, before));
    }
    return audits
        .find(and(filters))
        .sort(Sorts.descending(ID))
        .limit(limit)
        .map(MongoAudits::entry)
        .into(new ArrayList<>());
  }

  private static AuditRecord entry(Document document) {
    return new AuditRecord(
        document.getString(ID),
        document.getDate(TIME).toInstant(),
        document.getString(TOPIC),
        document.getString(NUMBER),
        document.getString(AREA),
        document.getString(ACCOUNT),
        document.getString(ROLE),
        Deed.valueOf(document.getString(DEED)),
        Purpose.valueOf(document.getString(PURPOSE)));
  }

  private void ensureIndexes() {
    if (!indexed.get()) {
      audits.createIndex(Indexes.ascending(TOPIC, ID));
      audits.createIndex(Indexes.ascending(ACCOUNT, ID));
      audits.createIndex(Indexes.ascending(AREA, ID));
      indexed.set(true);
    }
  }
}
