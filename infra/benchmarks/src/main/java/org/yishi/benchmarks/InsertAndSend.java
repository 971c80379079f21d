package org.yishi.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.bson.Document;
import org.yishi.eventing.EventIds;
import org.yishi.eventing.kafka.ProducerSettings;

/** The least that makes a matter durable and known: one insert, then one record, both awaited. */
final class InsertAndSend implements AutoCloseable {

  private static final String DATABASE = "bench_intake";

  private final String log;
  private final MongoClient mongo;
  private final MongoCollection<Document> matters;
  private final KafkaProducer<String, byte[]> producer;
  private final EventIds ids = new EventIds();

  InsertAndSend(String mongoUri, String bootstrap, String log) {
    this.log = log;
    mongo = MongoClients.create(mongoUri);
    matters = mongo.getDatabase(DATABASE).getCollection(log);
    producer = new KafkaProducer<>(ProducerSettings.over(Map.of("bootstrap.servers", bootstrap)));
  }

  String log() {
    return log;
  }

  /** Returns the new document's id, which is the record's key. */
  String once(String json) {
    String id = ids.next("topic");
    matters.insertOne(Document.parse(json).append("_id", id));
    try {
      var _ = producer.send(SampleEvent.bare(log, id, ids.next())).get();
    } catch (ExecutionException unsent) {
      throw new IllegalStateException("The broker took no record: " + unsent.getCause(), unsent);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
    return id;
  }

  @Override
  public void close() {
    producer.close();
    mongo.close();
  }
}
