package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.yishi.topic.Topic;
import org.yishi.topic.TopicQuery;
import org.yishi.topic.ledger.LedgerKind;
import org.yishi.topic.ledger.LedgerTopics;
import org.yishi.topic.screening.Screening;

/** Reads the topics that have something for a ledger, through one cursor. */
public final class MongoLedgerTopics implements LedgerTopics {

  private static final int BATCH = 500;
  private static final String FIRST = ".0";

  private final MongoCollection<Document> topics;

  /** From the collection of topics. */
  public MongoLedgerTopics(MongoCollection<Document> topics) {
    this.topics = topics;
  }

  @Override
  public void each(LedgerKind kind, String area, TopicQuery query, Consumer<Topic> visitor) {
    topics
        .find(filter(kind, area, query))
        .projection(Projections.exclude(TopicDocuments.TIMELINE, "outbox"))
        .sort(ascending("_id"))
        .batchSize(BATCH)
        .forEach(document -> visitor.accept(TopicDocuments.stored(document, 1).topic()));
  }

  private static Bson filter(LedgerKind kind, String area, TopicQuery query) {
    Bson wanted = and(TopicFilters.inArea(area), TopicFilters.of(query));
    return switch (kind) {
      case TOPICS -> wanted;
      case WHISTLES ->
          and(
              wanted,
              or(
                  exists(TopicDocuments.STATE + ".escalations" + FIRST),
                  exists(TopicDocuments.STATE + ".summonses.all" + FIRST)));
      case TRANSFERS ->
          and(
              wanted,
              eq(TopicDocuments.STATE + ".screening.verdict", Screening.Verdict.TRANSFER.name()));
      case FUNDS -> and(wanted, exists(TopicDocuments.STATE + ".funding.entries" + FIRST));
    };
  }
}
