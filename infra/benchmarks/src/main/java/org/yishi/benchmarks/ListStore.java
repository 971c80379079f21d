package org.yishi.benchmarks;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The topic service's store, filled past the service. */
final class ListStore implements AutoCloseable {

  private static final int INSERTED_AT_ONCE = 200;
  private static final int TOLD_AFTER = 10_000;
  private static final Duration DRAIN_LIMIT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final MongoClient mongo;
  private final MongoDatabase database;
  private final MongoCollection<Document> topics;

  ListStore(String uri, String database) {
    mongo = MongoClients.create(uri);
    this.database = mongo.getDatabase(database);
    topics = this.database.getCollection("topics");
  }

  /** Copies what is there into the communities until there are so many topics. */
  void fill(int wanted, List<String> communities) throws InterruptedException {
    awaitPublished();
    List<Document> originals = topics.find().into(new ArrayList<>());
    TopicCopies copies = new TopicCopies(originals, communities);
    List<Document> batch = new ArrayList<>();
    int missing = wanted - originals.size();
    for (int n = 0; n < missing; n++) {
      batch.add(copies.copy(n));
      if (batch.size() == INSERTED_AT_ONCE || n + 1 == missing) {
        var _ = topics.insertMany(batch);
        batch.clear();
      }
      if ((n + 1) % TOLD_AFTER == 0) {
        Progress.tell("%,d of %,d topics".formatted(n + 1, missing));
      }
    }
  }

  /** Removes everything that the benchmark has put into a store that stays. */
  void drop() {
    database.drop();
  }

  private void awaitPublished() throws InterruptedException {
    long end = System.nanoTime() + DRAIN_LIMIT.toNanos();
    while (topics.find(exists("outbox.0")).first() != null) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The topics' events were not published");
      }
      Thread.currentThread().join(PAUSE);
    }
  }

  @Override
  public void close() {
    mongo.close();
  }
}
