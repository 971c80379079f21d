package org.yishi.devstack.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import de.bwaldvogel.mongo.backend.KeyValue;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypedDatabaseTest {

  @TempDir Path folder;

  @Test
  void theLibraryTakesTheMapsThatWereOpenedForIt() {
    try (MVStore store = MVStore.open(folder.resolve("store").toString())) {
      var backend = new DurableBackend(store);
      backend.handleCommand(
          new EmbeddedChannel(),
          "topic",
          "insert",
          new de.bwaldvogel.mongo.bson.Document("insert", "topics")
              .append("documents", List.of(new de.bwaldvogel.mongo.bson.Document("_id", "a")))
              .append("$db", "topic"));

      MVMap<Object, Object> documents = store.openMap(TypedDatabase.documentsOf("topic.topics"));
      MVMap<Object, Object> ids = store.openMap(TypedDatabase.indexOf("topic.topics", "_id_"));
      assertThat(documents.getValueType()).isInstanceOf(DocumentType.class);
      assertThat(documents.get("a")).isNotNull();
      assertThat(ids.getKeyType()).isInstanceOf(KeyType.class);
      assertThat(ids.get(new KeyValue("a"))).isEqualTo("a");
    }
  }

  @Test
  void everyKindOfValueIsTheSameAfterARestart() {
    Document whole =
        new Document("_id", "a")
            .append("text", "议事")
            .append("int", 1)
            .append("long", 1L << 40)
            .append("double", 0.5)
            .append("decimal", Decimal128.parse("1.10"))
            .append("yes", true)
            .append("nothing", null)
            .append("time", Date.from(Instant.parse("2026-03-02T01:00:00.123Z")))
            .append("bytes", new Binary(new byte[] {1, 2, 3}))
            .append("object", new ObjectId())
            .append("list", List.of("x", 1, new Document("y", 2L)))
            .append("document", new Document("z", List.of()));
    EmbeddedMongo first = EmbeddedMongo.start(folder, 0);
    try (MongoClient client = MongoClients.create(first.uri())) {
      client.getDatabase("topic").getCollection("topics").insertOne(whole);
    }
    first.close();

    try (EmbeddedMongo second = EmbeddedMongo.start(folder, 0);
        MongoClient client = MongoClients.create(second.uri())) {
      assertThat(client.getDatabase("topic").getCollection("topics").find().first())
          .isEqualTo(whole);
    }
  }

  @Test
  void idsAndUniqueKeysOfEveryKindStayUniqueOverARestart() {
    List<Object> ids =
        Arrays.asList("a", "b", 1, 2L, 1.5, new ObjectId(), new Document("x", 1), true, null);
    EmbeddedMongo first = EmbeddedMongo.start(folder, 0);
    try (MongoClient client = MongoClients.create(first.uri())) {
      MongoCollection<Document> topics = client.getDatabase("topic").getCollection("topics");
      topics.createIndex(new Document("key", 1), new IndexOptions().unique(true));
      topics.createIndex(new Document("key", 1).append("n", 1), new IndexOptions().unique(true));
      for (Object id : ids) {
        topics.insertOne(new Document("_id", id).append("key", id).append("n", 1));
      }
    }
    first.close();

    try (EmbeddedMongo second = EmbeddedMongo.start(folder, 0);
        MongoClient client = MongoClients.create(second.uri())) {
      MongoCollection<Document> topics = client.getDatabase("topic").getCollection("topics");
      assertThat(topics.countDocuments()).isEqualTo(ids.size());
      for (Object id : ids) {
        assertThat(topics.find(new Document("_id", id)).first()).as("id %s", id).isNotNull();
        Document again = new Document("_id", new ObjectId()).append("key", id).append("n", 2);
        assertThatThrownBy(() -> topics.insertOne(again)).hasMessageContaining("E11000");
      }
    }
  }

  @Test
  void keysOfMixedKindsHaveOneTotalOrderThatSurvivesWriting() {
    var type = new KeyType();
    List<Object> keys =
        new ArrayList<>(
            List.of(
                "a",
                "议",
                new KeyValue("a"),
                new KeyValue("b"),
                new KeyValue(1.0),
                new KeyValue("a", 1.0),
                1,
                2L,
                new UUID(1, 2)));
    for (Object one : keys) {
      assertThat(read(type, one)).isEqualTo(one);
      assertThat(type.compare(one, read(type, one))).isZero();
      for (Object other : keys) {
        assertThat(Integer.signum(type.compare(one, other)))
            .as("%s and %s", one, other)
            .isEqualTo(-Integer.signum(type.compare(other, one)));
        for (Object third : keys) {
          if (type.compare(one, other) < 0 && type.compare(other, third) < 0) {
            assertThat(type.compare(one, third)).isNegative();
          }
        }
      }
    }
  }

  private static Object read(KeyType type, Object key) {
    WriteBuffer written = new WriteBuffer();
    type.write(written, key);
    ByteBuffer buffer = written.getBuffer();
    buffer.flip();
    return type.read(buffer);
  }
}
