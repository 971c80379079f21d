package org.yishi.topic.similar;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.yishi.similarity.Vector;

/**
 * Vectors kept beside the topics, so that neither a restart nor a second instance has to read every
 * sentence anew. Each can be made again from its topic: losing them costs time only.
 */
final class TopicVectors {

  private static final String ID = "_id";
  private static final String MODEL = "model";
  private static final String TEXT = "text";
  private static final String VECTOR = "vector";

  private final MongoCollection<Document> vectors;

  TopicVectors(MongoCollection<Document> vectors) {
    this.vectors = vectors;
  }

  /** The vector that the model has made of this very text of the topic. */
  Optional<Vector> find(String topic, String model, String text) {
    Document found = vectors.find(Filters.eq(ID, topic)).first();
    return Optional.ofNullable(found)
        .filter(document -> model.equals(document.getString(MODEL)))
        .filter(document -> fingerprint(text).equals(document.getString(TEXT)))
        .map(TopicVectors::vector);
  }

  /** Those of the topics whose text is still the one that they were made of. */
  Map<String, Vector> find(Map<String, String> textsByTopic) {
    Map<String, Vector> found = new HashMap<>();
    Collection<String> ids = textsByTopic.keySet();
    vectors
        .find(Filters.in(ID, ids))
        .forEach(document -> {
          String id = document.getString(ID);
          if (fingerprint(textsByTopic.getOrDefault(id, "")).equals(document.getString(TEXT))) {
            found.put(id, vector(document));
          }
        });
    return found;
  }

  void keep(String topic, String model, String text, Vector vector) {
    vectors.replaceOne(
        Filters.eq(ID, topic),
        new Document(ID, topic)
            .append(MODEL, model)
            .append(TEXT, fingerprint(text))
            .append(VECTOR, new Binary(vector.bytes())),
        new ReplaceOptions().upsert(true));
  }

  void remove(String topic) {
    vectors.deleteOne(Filters.eq(ID, topic));
  }

  private static Vector vector(Document document) {
    return Vector.of(document.get(VECTOR, Binary.class).getData());
  }

  private static String fingerprint(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256", missing);
    }
  }
}
