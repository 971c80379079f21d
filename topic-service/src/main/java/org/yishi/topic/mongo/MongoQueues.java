package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.queue.Queues;
import org.yishi.topic.queue.Todo;

/** Queues by the keys that are stored with every topic, which one index covers. */
public final class MongoQueues implements Queues {

  private static final String ID = "_id";

  private final MongoCollection<Document> topics;

  /** Over the collection of topics. */
  public MongoQueues(MongoCollection<Document> topics) {
    this.topics = topics;
  }

  @Override
  public List<Waiting> waiting(Collection<String> keys, int limit) {
    return topics
        .find(in(TopicFields.WAITING, keys))
        .projection(Projections.include(ID, TopicFields.WAITING, TopicFields.DRAFTED_FROM))
        .sort(ascending(ID))
        .limit(limit)
        .map(MongoQueues::waiting)
        .into(new ArrayList<>());
  }

  @Override
  public List<Stored> page(
      Collection<String> keys, Instant now, @Nullable String after, int limit) {
    List<Bson> lines = keys.stream().map(key -> line(key, now)).toList();
    Bson lying = lines.size() == 1 ? lines.getFirst() : or(lines);
    return topics
        .find(after == null ? lying : and(gt(ID, after), lying))
        .projection(MongoTopics.WITHOUT_BULK)
        .sort(ascending(ID))
        .limit(limit)
        .map(MongoTopics::stored)
        .into(new ArrayList<>());
  }

  @Override
  public List<Stored> find(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : topics
            .find(in(ID, ids))
            .projection(MongoTopics.WITHOUT_BULK)
            .map(MongoTopics::stored)
            .into(new ArrayList<>());
  }

  private static Bson line(String key, Instant now) {
    return Todo.isLater(key)
        ? and(eq(TopicFields.WAITING, key), lte(TopicFields.DRAFTED_FROM, Date.from(now)))
        : eq(TopicFields.WAITING, key);
  }

  private static Waiting waiting(Document document) {
    Date from = document.getDate(TopicFields.DRAFTED_FROM);
    return new Waiting(
        document.getString(ID),
        document.getList(TopicFields.WAITING, String.class, List.of()),
        from == null ? null : from.toInstant());
  }
}
