package org.yishi.devstack.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

  @TempDir Path folder;

  @Test
  void answersHelloAsAWritablePrimary() {
    try (EmbeddedMongo mongo = EmbeddedMongo.start(folder, 0);
        MongoClient client = MongoClients.create(mongo.uri())) {
      Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

      assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
      assertThat(mongo.healthy()).isTrue();
    }
  }

  @Test
  void keepsDocumentsAndUniqueIndexesOverARestartOnTheSamePort() {
    EmbeddedMongo first = EmbeddedMongo.start(folder, 0);
    try (MongoClient client = MongoClients.create(first.uri())) {
      MongoCollection<Document> topics = client.getDatabase("topic").getCollection("topics");
      topics.createIndex(
          new Document("number", 1), new com.mongodb.client.model.IndexOptions().unique(true));
      topics.insertOne(new Document("_id", "a").append("number", 1));
    }
    first.close();
    assertThat(first.healthy()).isFalse();

    try (EmbeddedMongo second = EmbeddedMongo.start(folder, first.port());
        MongoClient client = MongoClients.create(second.uri())) {
      MongoCollection<Document> topics = client.getDatabase("topic").getCollection("topics");

      assertThat(topics.find(Filters.eq("_id", "a")).first()).containsEntry("number", 1);
      assertThatThrownBy(() -> topics.insertOne(new Document("_id", "b").append("number", 1)))
          .hasMessageContaining("E11000");
    }
  }

  @Test
  void refusesATakenPort() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> EmbeddedMongo.start(folder, taken.getLocalPort()))
          .hasMessageContaining(Integer.toString(taken.getLocalPort()));
    }
  }

  @Test
  void neverShowsAReaderADocumentHalfChanged() throws Exception {
    int rounds = 2_000;
    try (EmbeddedMongo mongo = EmbeddedMongo.start(folder, 0);
        MongoClient client = MongoClients.create(settings(mongo));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      MongoCollection<Document> pairs = client.getDatabase("test").getCollection("pairs");
      pairs.insertOne(new Document("_id", 1).append("left", 0).append("right", 0));
      Callable<Integer> writer =
          () -> {
            for (int i = 1; i <= rounds / 4; i++) {
              pairs.updateOne(
                  Filters.eq("_id", 1),
                  Updates.combine(Updates.inc("left", 1), Updates.inc("right", 1)));
            }
            return 0;
          };
      Callable<Integer> reader =
          () -> {
            int torn = 0;
            for (int i = 0; i < rounds; i++) {
              Document pair = pairs.find(Filters.eq("_id", 1)).first();
              if (pair == null || !Objects.equals(pair.get("left"), pair.get("right"))) {
                torn++;
              }
            }
            return torn;
          };
      List<Future<Integer>> work =
          IntStream.range(0, 6).mapToObj(i -> threads.submit(i < 3 ? writer : reader)).toList();

      for (Future<Integer> done : work) {
        assertThat(done.get()).isZero();
      }
      assertThat(pairs.find().first()).containsEntry("left", 3 * rounds / 4);
    }
  }

  private static MongoClientSettings settings(EmbeddedMongo mongo) {
    return MongoClientSettings.builder()
        .applyConnectionString(new com.mongodb.ConnectionString(mongo.uri()))
        .build();
  }
}
