package org.yishi.eventing.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.yishi.eventing.NewEvent;
import org.yishi.eventing.OutboxEntry;
import org.yishi.eventing.relay.Backlog;
import org.yishi.eventing.relay.EventPublisher;
import org.yishi.eventing.relay.Outbox;
import org.yishi.eventing.relay.OutboxKey;
import org.yishi.eventing.relay.OutboxStore;
import org.yishi.eventing.relay.PublishingFailedException;
import org.yishi.eventing.relay.Relay;
import org.yishi.eventing.relay.RelayLoop;
import org.yishi.eventing.store.AggregateStore.Snapshot;
import org.yishi.eventing.store.MemoryStore;
import org.yishi.eventing.store.Trouble;
import org.yishi.testing.TestStack;

class KafkaEventPublisherTest {

  private static final Instant TIME = Instant.parse("2026-11-23T02:00:00Z");
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int PARTITIONS = 3;

  @Test
  void brings_every_event_to_the_log_in_the_order_of_its_aggregate() throws Exception {
    String bootstrap = TestStack.kafkaBootstrap();
    createTopic(bootstrap, "publisher-order");
    try (EventPublisher publisher = publisher(bootstrap)) {
      List<EventPublisher.Delivery> deliveries = new ArrayList<>();
      for (long from = 1; from <= 41; from += 10) {
        deliveries.add(publisher.send(outboxes("publisher-order", 20, from, from + 9)));
      }
      deliveries.forEach(EventPublisher.Delivery::await);
      assertThat(deliveries).allMatch(EventPublisher.Delivery::settled);
    }

    Map<String, List<Long>> published = sequences(bootstrap, "publisher-order");
    assertThat(published).hasSize(20);
    assertThat(published.values())
        .allMatch(sequences -> sequences.equals(LongStream.rangeClosed(1, 50).boxed().toList()));
  }

  @Test
  void delivers_nothing_more_once_something_was_refused() throws Exception {
    String bootstrap = TestStack.kafkaBootstrap();
    createTopic(bootstrap, "publisher-refusal");
    try (EventPublisher publisher = publisher(bootstrap)) {
      Outbox tooLarge = outbox("publisher-refusal", "a1", 1, 1, "x".repeat(2_000_000));
      assertThatThrownBy(
              () -> {
                publisher.send(List.of(tooLarge)).await();
                publisher.send(outboxes("publisher-refusal", 1, 2, 2)).await();
              })
          .isInstanceOf(PublishingFailedException.class);
      assertThatThrownBy(() -> publisher.send(outboxes("publisher-refusal", 5, 1, 1)).await())
          .isInstanceOf(PublishingFailedException.class);
    }

    assertThat(sequences(bootstrap, "publisher-refusal")).isEmpty();
  }

  @Test
  void can_be_interrupted_while_it_waits() {
    var producer = silentProducer();
    var publisher = new KafkaEventPublisher(producer, "/test", collection -> collection);
    EventPublisher.Delivery delivery = publisher.send(outboxes("any", 2, 1, 3));
    assertThat(delivery.settled()).isFalse();

    Thread.currentThread().interrupt();
    assertThatThrownBy(delivery::await).isInstanceOf(PublishingFailedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void closes_its_producer_the_moment_it_hears_of_a_loss() {
    var producer = silentProducer();
    var publisher = new KafkaEventPublisher(producer, "/test", collection -> collection);
    EventPublisher.Delivery first = publisher.send(outboxes("any", 1, 1, 1));
    EventPublisher.Delivery second = publisher.send(outboxes("any", 1, 2, 2));

    producer.completeNext();
    first.await();
    producer.errorNext(new RecordTooLargeException("too large"));

    assertThat(producer.closed()).isTrue();
    assertThatThrownBy(second::await)
        .isInstanceOf(PublishingFailedException.class)
        .hasMessageContaining("too large");
  }

  /** The whole way out with the real loop: commits go on while the broker is away. */
  @Test
  void keeps_order_and_loses_nothing_over_an_outage_of_the_broker() throws Exception {
    try (TestStack.Private stack = TestStack.startPrivate()) {
      stack.stopMongo();
      createTopic(stack.kafkaBootstrap(), "outage");
      var documents = new MemoryStore.Documents();
      Backlog backlog = new Backlog(Clock.systemUTC());
      var store = new Guarded(new MemoryStore(documents, backlog, Trouble.NONE, Clock.systemUTC()));
      AtomicLong published = new AtomicLong();
      Relay relay =
          new Relay(store, () -> publisher(stack.kafkaBootstrap()), backlog, published::addAndGet);
      RelayLoop loop = new RelayLoop(relay, backlog, Duration.ofMinutes(5));
      loop.start();
      try {
        commit(store, 10);
        await().atMost(SOON).until(() -> backlog.events() == 0);
        stack.stopKafka();
        commit(store, 10);
        assertThat(backlog.events()).isPositive();
        stack.startKafka();
        commit(store, 10);
        await().atMost(SOON).until(() -> backlog.events() == 0);
      } finally {
        loop.stop(Duration.ofSeconds(5));
      }

      assertThat(published.get()).isGreaterThanOrEqualTo(5 * 30);
      Map<String, List<Long>> sequences = sequences(stack.kafkaBootstrap(), "outage");
      assertThat(sequences).hasSize(5);
      assertThat(sequences.values())
          .allSatisfy(all ->
              assertThat(all.stream().distinct().toList())
                  .isEqualTo(LongStream.rangeClosed(1, 30).boxed().toList()));
    }
  }

  private static void commit(Guarded store, int events) {
    NewEvent event = new NewEvent("org.yishi.test.happened.v1", TIME, "s", Map.of(), "{}");
    for (int round = 0; round < events; round++) {
      for (int aggregate = 0; aggregate < 5; aggregate++) {
        store.append(new OutboxKey("outage", "a" + aggregate), event);
      }
    }
  }

  /** The model of the store is made for one thread; here relay and commits are two. */
  private static final class Guarded implements OutboxStore {

    private final MemoryStore store;

    Guarded(MemoryStore store) {
      this.store = store;
    }

    synchronized void append(OutboxKey key, NewEvent event) {
      NewEvent own =
          new NewEvent(event.type(), event.time(), key.aggregate(), Map.of(), event.data());
      Optional<Snapshot> base = store.find(key);
      if (base.isEmpty()) {
        store.insert(key, List.of(), List.of(own), null);
      } else {
        store.update(base.get(), List.of(), List.of(own), null);
      }
    }

    @Override
    public synchronized List<Outbox> outstanding(Collection<OutboxKey> keys) {
      return store.outstanding(keys);
    }

    @Override
    public synchronized Map<OutboxKey, Integer> sweep(int limit, Instant committedBefore) {
      return store.sweep(limit, committedBefore);
    }

    @Override
    public synchronized void remove(Map<OutboxKey, Long> acknowledged) {
      store.remove(acknowledged);
    }
  }

  /** Takes everything and acknowledges only what it is told to. */
  private static MockProducer<String, byte[]> silentProducer() {
    return new MockProducer<>(
        false, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
  }

  private static EventPublisher publisher(String bootstrap) {
    Map<String, Object> connection = Map.of("bootstrap.servers", bootstrap);
    return new KafkaEventPublisher(
        new KafkaProducer<>(ProducerSettings.over(connection)), "/test", collection -> collection);
  }

  private static List<Outbox> outboxes(String topic, int aggregates, long from, long to) {
    return IntStream.range(0, aggregates)
        .mapToObj(number -> outbox(topic, "a" + number, from, to, "{}"))
        .toList();
  }

  private static Outbox outbox(String topic, String aggregate, long from, long to, String data) {
    List<OutboxEntry> entries =
        LongStream.rangeClosed(from, to)
            .mapToObj(sequence ->
                new OutboxEntry(
                    sequence,
                    aggregate + "-" + sequence,
                    "org.yishi.test.happened.v1",
                    TIME,
                    aggregate,
                    Map.of(),
                    data,
                    null))
            .toList();
    return new Outbox(new OutboxKey(topic, aggregate), entries);
  }

  private static void createTopic(String bootstrap, String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin
          .createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
          .all()
          .get();
    }
  }

  /** What each aggregate has on the log, duplicates included. */
  private static Map<String, List<Long>> sequences(String bootstrap, String topic) {
    Map<String, List<Long>> sequences = new LinkedHashMap<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, PARTITIONS)
              .mapToObj(number -> new TopicPartition(topic, number))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          var position = CloudEvents.fromRecord(record).position();
          sequences
              .computeIfAbsent(position.aggregate(), _ -> new ArrayList<>())
              .add(position.sequence());
        }
      }
    }
    return sequences;
  }
}
