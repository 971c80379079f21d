package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.yishi.privacy.BlindIndex;
import org.yishi.topic.cosign.Cosigns;

/**
 * Co-signs as documents of their own: the id is the topic and the hash of the account, so that the
 * store itself lets nobody stand behind a topic twice. Beside them one small document for each
 * topic says that it has to be counted again; it is written first, so that a crash in between costs
 * a count and loses none.
 */
public final class MongoCosigns implements Cosigns {

  static final String COSIGNS = "cosigns";
  static final String MARKS = "cosign_marks";

  private static final String ID = "_id";
  private static final String TOPIC = "topic";
  private static final String BY = "by";
  private static final String AT = "at";
  private static final String CHANGES = "changes";
  private static final String PURPOSE = "cosign";
  private static final Set<ErrorCategory> DUPLICATE = Set.of(ErrorCategory.DUPLICATE_KEY);

  private final MongoCollection<Document> cosigns;
  private final MongoCollection<Document> marks;
  private final BlindIndex blind;
  private final AtomicBoolean indexed = new AtomicBoolean();

  /** In two collections, with the hash that hides accounts. */
  public MongoCosigns(
      MongoCollection<Document> cosigns, MongoCollection<Document> marks, BlindIndex blind) {
    this.cosigns = cosigns;
    this.marks = marks;
    this.blind = blind;
  }

  @Override
  public boolean add(String topicId, String account, Instant now) {
    ensureIndexes();
    if (contains(topicId, account)) {
      return false;
    }
    mark(topicId);
    String by = blind.of(PURPOSE, account);
    try {
      cosigns.insertOne(
          new Document(ID, id(topicId, by))
              .append(TOPIC, topicId)
              .append(BY, by)
              .append(AT, Date.from(now)));
      return true;
    } catch (MongoWriteException failure) {
      if (DUPLICATE.contains(failure.getError().getCategory())) {
        return false;
      }
      throw failure;
    }
  }

  @Override
  public boolean remove(String topicId, String account) {
    if (!contains(topicId, account)) {
      return false;
    }
    mark(topicId);
    return cosigns.deleteMany(in(ID, ids(topicId, account))).getDeletedCount() > 0;
  }

  @Override
  public boolean contains(String topicId, String account) {
    return cosigns.find(in(ID, ids(topicId, account))).projection(Projections.include(ID)).first()
        != null;
  }

  @Override
  public Count count(Collection<String> topicIds, Instant since) {
    Bson ofTopics =
        topicIds.size() == 1 ? eq(TOPIC, topicIds.iterator().next()) : in(TOPIC, topicIds);
    Bson recent = and(ofTopics, gte(AT, Date.from(since)));
    return topicIds.size() == 1
        ? new Count(cosigns.countDocuments(ofTopics), cosigns.countDocuments(recent))
        : new Count(residents(ofTopics), residents(recent));
  }

  @Override
  public void mark(String topicId) {
    marks.updateOne(eq(ID, topicId), Updates.inc(CHANGES, 1L), new UpdateOptions().upsert(true));
  }

  @Override
  public List<Mark> marked(int limit) {
    return marks
        .find(gt(CHANGES, 0L))
        .limit(limit)
        .map(mark -> new Mark(mark.getString(ID), mark.get(CHANGES, Number.class).longValue()))
        .into(new ArrayList<>());
  }

  @Override
  public void counted(Mark mark) {
    marks.deleteOne(and(eq(ID, mark.topicId()), eq(CHANGES, mark.changes())));
  }

  /** Each resident once, however many of the topics he stands behind. */
  private long residents(Bson filter) {
    var residents = new HashSet<String>();
    cosigns
        .find(filter)
        .projection(Projections.include(BY))
        .forEach(it -> residents.add(it.getString(BY)));
    return residents.size();
  }

  /** Under every key in force, so that nobody co-signs again after the key has changed. */
  private List<String> ids(String topicId, String account) {
    return blind.all(PURPOSE, account).stream().map(by -> id(topicId, by)).toList();
  }

  private static String id(String topicId, String by) {
    return topicId + "/" + by;
  }

  private void ensureIndexes() {
    if (!indexed.get()) {
      cosigns.createIndex(Indexes.ascending(TOPIC, AT));
      indexed.set(true);
    }
  }
}
