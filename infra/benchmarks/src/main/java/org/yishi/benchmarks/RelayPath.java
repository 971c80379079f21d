package org.yishi.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.bson.Document;
import org.yishi.eventing.EventIds;
import org.yishi.eventing.kafka.KafkaEventPublisher;
import org.yishi.eventing.kafka.ProducerSettings;
import org.yishi.eventing.mongo.AggregateCollection;
import org.yishi.eventing.mongo.Aggregates;
import org.yishi.eventing.relay.Backlog;
import org.yishi.eventing.relay.Relay;
import org.yishi.eventing.relay.RelayLoop;

/** Through a document's outbox and the relay, as in a service; an event begins when committed. */
final class RelayPath implements EventPath {

  private static final String DATABASE = "latency";
  private static final Duration SWEEP = Duration.ofSeconds(5);
  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final String topic;
  private final MongoClient mongo;
  private final RelayLoop loop;
  private final AggregateCollection aggregates;

  RelayPath(String bootstrap, String mongoUri, String topic) {
    this.topic = topic;
    mongo = MongoClients.create(mongoUri);
    Backlog backlog = new Backlog(Clock.systemUTC());
    Aggregates store =
        new Aggregates(mongo.getDatabase(DATABASE), backlog, new EventIds(), () -> null);
    aggregates = store.collection("topics", topic);
    Map<String, Object> settings = ProducerSettings.over(Map.of("bootstrap.servers", bootstrap));
    Relay relay =
        new Relay(
            store,
            () ->
                new KafkaEventPublisher(
                    new KafkaProducer<>(settings), "/topic-service", store::destination),
            backlog,
            _ -> {});
    loop = new RelayLoop(relay, backlog, SWEEP);
    loop.start();
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public void send(String id, Latencies latencies) {
    var _ =
        aggregates.insert(
            id, new Document("area", "120103001001"), List.of(SampleEvent.of(id)), null);
    latencies.begin(id);
  }

  @Override
  public void close() {
    loop.stop(DRAIN);
    mongo.close();
  }
}
