package org.yishi.eventing.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.yishi.eventing.OutboxEntry;
import org.yishi.eventing.relay.EventPublisher;
import org.yishi.eventing.relay.Outbox;
import org.yishi.eventing.relay.PublishingFailedException;

/** Publishes through one idempotent producer, which it closes the moment anything is lost. */
public final class KafkaEventPublisher implements EventPublisher {

  private final Producer<String, byte[]> producer;
  private final String source;
  private final UnaryOperator<String> destinations;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  /**
   * @param producer idempotent, waiting for all replicas, with batches that don't expire and one
   *     request at a time; see {@link ProducerSettings}
   * @param source the CloudEvents source
   * @param destinations the Kafka topic of each collection
   */
  public KafkaEventPublisher(
      Producer<String, byte[]> producer, String source, UnaryOperator<String> destinations) {
    this.producer = producer;
    this.source = source;
    this.destinations = destinations;
  }

  @Override
  public Delivery send(List<Outbox> batch) {
    List<ProducerRecord<String, byte[]>> messages = messages(batch);
    KafkaDelivery delivery = new KafkaDelivery(messages.size());
    try {
      for (ProducerRecord<String, byte[]> message : messages) {
        // What becomes of it is told to the callback.
        var _ = producer.send(message, (_, lost) -> onCompletion(delivery, lost));
      }
    } catch (KafkaException | IllegalStateException closedOrRefused) {
      throw failed(closedOrRefused);
    }
    return delivery;
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }

  private List<ProducerRecord<String, byte[]>> messages(List<Outbox> batch) {
    List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
    for (Outbox outbox : batch) {
      String topic = destinations.apply(outbox.key().collection());
      for (OutboxEntry entry : outbox.entries()) {
        messages.add(CloudEvents.toRecord(topic, source, outbox.key().aggregate(), entry));
      }
    }
    return messages;
  }

  /**
   * Runs on the producer's own thread, before it sends anything more: closing it here is what keeps
   * later events of the same aggregate from overtaking the lost one.
   */
  private void onCompletion(KafkaDelivery delivery, @Nullable Exception lost) {
    if (lost != null && failure.compareAndSet(null, lost)) {
      producer.close(Duration.ZERO);
    }
    delivery.outstanding.countDown();
  }

  private PublishingFailedException failed(Exception cause) {
    Exception first = failure.get();
    Exception reason = first == null ? cause : first;
    return new PublishingFailedException("the log did not take the events: " + reason, reason);
  }

  private final class KafkaDelivery implements Delivery {

    private final CountDownLatch outstanding;

    KafkaDelivery(int records) {
      this.outstanding = new CountDownLatch(records);
    }

    @Override
    public boolean settled() {
      return outstanding.getCount() == 0;
    }

    @Override
    public void await() {
      try {
        outstanding.await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw failed(interrupted);
      }
      Exception lost = failure.get();
      if (lost != null) {
        throw failed(lost);
      }
    }
  }
}
