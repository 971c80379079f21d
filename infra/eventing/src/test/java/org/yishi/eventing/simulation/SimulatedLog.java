package org.yishi.eventing.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.yishi.eventing.OutboxEntry;
import org.yishi.eventing.kafka.Records;
import org.yishi.eventing.relay.EventPublisher;
import org.yishi.eventing.relay.Outbox;
import org.yishi.eventing.relay.PublishingFailedException;

/**
 * A model of the log: within a partition a publisher's events arrive in order, one request at a
 * time; across partitions in any order. A request that its publisher has given up may still arrive
 * later, or never.
 */
final class SimulatedLog {

  static final int PARTITIONS = 3;

  private static final int MAX_REQUEST = 3;

  private final RandomGenerator random;
  private final Faults faults;
  private final Ledger ledger;
  private final Planted planted;
  private final Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records =
      new LinkedHashMap<>();
  private final List<SimulatedPublisher> publishers = new ArrayList<>();
  private final Map<String, ProducerRecord<String, byte[]>> contents = new HashMap<>();
  private final List<List<Message>> late = new ArrayList<>();

  SimulatedLog(RandomGenerator random, Faults faults, Ledger ledger, Planted planted) {
    this.random = random;
    this.faults = faults;
    this.ledger = ledger;
    this.planted = planted;
  }

  private record Message(
      ProducerRecord<String, byte[]> content, OutboxEntry entry, SimulatedDelivery delivery) {}

  static TopicPartition partitionOf(String topic, String key) {
    return new TopicPartition(topic, Math.floorMod(key.hashCode(), PARTITIONS));
  }

  EventPublisher connect() {
    SimulatedPublisher publisher = new SimulatedPublisher();
    publishers.add(publisher);
    return publisher;
  }

  List<ConsumerRecord<String, byte[]>> records(TopicPartition partition) {
    return records.getOrDefault(partition, List.of());
  }

  /** Lets one request of some publisher arrive, or be lost. */
  void deliverSomething() {
    List<SimulatedPublisher> busy =
        publishers.stream().filter(publisher -> !publisher.pending.isEmpty()).toList();
    if (!busy.isEmpty() && !faults.brokerAway()) {
      busy.get(random.nextInt(busy.size())).deliverOneRequest();
    }
  }

  /** Lets a request arrive that its publisher has given up, or loses it. */
  void deliverLate() {
    if (late.isEmpty() || faults.brokerAway()) {
      return;
    }
    List<Message> request = late.remove(random.nextInt(late.size()));
    if (random.nextBoolean()) {
      faults.trace(() -> "a late request arrives");
      request.forEach(this::append);
    }
  }

  boolean expectsNothing() {
    return late.isEmpty();
  }

  private void append(Message message) {
    var content = message.content();
    TopicPartition partition = partitionOf(content.topic(), content.key());
    var log = records.computeIfAbsent(partition, _ -> new ArrayList<>());
    var appended =
        new ConsumerRecord<>(
            partition.topic(),
            partition.partition(),
            (long) log.size(),
            content.key(),
            content.value());
    content.headers().forEach(appended.headers()::add);
    log.add(appended);
    faults.trace(() -> "  " + partition + " @" + appended.offset() + " " + message.entry().id());
    ledger.appeared(content.topic(), message.entry());
  }

  /** The real publisher's behaviour without the network. */
  private final class SimulatedPublisher implements EventPublisher {

    private final Map<TopicPartition, Deque<Message>> pending = new LinkedHashMap<>();
    private boolean failed;

    @Override
    public Delivery send(List<Outbox> batch) {
      SimulatedDelivery delivery = new SimulatedDelivery(this);
      for (Outbox outbox : batch) {
        for (OutboxEntry entry : outbox.entries()) {
          if (!failed && faults.happens(faults.refusal)) {
            faults.trace(() -> "  the publisher takes no more");
            fail();
          }
          if (failed) {
            throw new PublishingFailedException("dropped", new IllegalStateException("dropped"));
          }
          String topic = outbox.key().collection();
          var content =
              contents.computeIfAbsent(
                  topic + entry.id(),
                  _ -> Records.of(topic, "/simulation", outbox.key().aggregate(), entry));
          delivery.outstanding++;
          pending
              .computeIfAbsent(partitionOf(topic, content.key()), _ -> new ArrayDeque<>())
              .add(new Message(content, entry, delivery));
        }
      }
      return delivery;
    }

    @Override
    public void close() {
      fail();
      publishers.remove(this);
      pending.clear();
    }

    void deliverOneRequest() {
      TopicPartition partition = List.copyOf(pending.keySet()).get(random.nextInt(pending.size()));
      List<Message> request = takeRequest(partition);
      if (faults.happens(faults.drop)) {
        faults.trace(() -> "  a request to " + partition + " is dropped");
        drop(partition, request);
        return;
      }
      for (Message message : request) {
        append(message);
        message.delivery().outstanding--;
      }
    }

    /** One request at a time is on its way to a partition, so there is nothing behind this one. */
    private void drop(TopicPartition partition, List<Message> request) {
      if (planted == Planted.SEND_ON_AFTER_DROP) {
        request.forEach(message -> message.delivery().lost = true);
        return;
      }
      if (planted != Planted.TWO_REQUESTS_ON_THE_WIRE) {
        pending.remove(partition);
      }
      if (random.nextBoolean()) {
        late.add(request);
      }
      fail();
    }

    private List<Message> takeRequest(TopicPartition partition) {
      Deque<Message> queue = pending.getOrDefault(partition, new ArrayDeque<>());
      List<Message> request = new ArrayList<>();
      int size = 1 + random.nextInt(MAX_REQUEST);
      while (!queue.isEmpty() && request.size() < size) {
        request.add(queue.removeFirst());
      }
      if (queue.isEmpty()) {
        pending.remove(partition);
      }
      return request;
    }

    /** Drops everything, except that what is on the wire may still arrive. */
    private void fail() {
      failed = true;
      for (TopicPartition partition : List.copyOf(pending.keySet())) {
        List<Message> onTheWire = takeRequest(partition);
        if (random.nextBoolean()) {
          late.add(onTheWire);
        }
      }
      pending.clear();
    }
  }

  private final class SimulatedDelivery implements EventPublisher.Delivery {

    private final SimulatedPublisher publisher;
    private int outstanding;
    private boolean lost;

    SimulatedDelivery(SimulatedPublisher publisher) {
      this.publisher = publisher;
    }

    @Override
    public boolean settled() {
      return lost || publisher.failed || outstanding == 0;
    }

    @Override
    public void await() {
      while (!settled()) {
        if (faults.brokerAway()) {
          throw new StillWaiting();
        }
        publisher.deliverOneRequest();
      }
      if (lost || publisher.failed) {
        throw new PublishingFailedException("dropped", new IllegalStateException("dropped"));
      }
    }
  }
}
