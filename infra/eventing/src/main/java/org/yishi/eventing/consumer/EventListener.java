package org.yishi.eventing.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.yishi.eventing.TransientFailureException;

/**
 * Stands between the listener container and the intake: everything here runs on the container's one
 * consumer thread.
 */
public final class EventListener
    implements MessageListener<String, byte[]>,
        ConsumerAwareRebalanceListener,
        ApplicationListener<ListenerContainerIdleEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(EventListener.class);
  private static final Duration CHECK = Duration.ofSeconds(1);

  private final Intake intake;
  private final Set<TopicPartition> owned = new HashSet<>();
  private long lastCheck = System.nanoTime();

  public EventListener(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void onMessage(ConsumerRecord<String, byte[]> message) {
    intake.take(message);
    if (System.nanoTime() - lastCheck > CHECK.toNanos()) {
      doWhatWasAskedFor();
    }
  }

  /** Its own container has nothing to read, and says so on the consumer's thread. */
  @Override
  public void onApplicationEvent(ListenerContainerIdleEvent idle) {
    var container = idle.getContainer(MessageListenerContainer.class);
    if (container.getContainerProperties().getMessageListener() == this) {
      doWhatWasAskedFor();
    }
  }

  private void doWhatWasAskedFor() {
    lastCheck = System.nanoTime();
    try {
      intake.doWhatWasAskedFor(owned);
    } catch (TransientFailureException later) {
      LOG.warn(
          "What was asked for dead letters waits for the store: {}",
          String.valueOf(later.getCause()));
    }
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    owned.addAll(partitions);
    intake.assigned(partitions);
  }

  @Override
  public void onPartitionsRevokedAfterCommit(
      Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    owned.removeAll(partitions);
    intake.revoked(partitions);
  }

  @Override
  public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    owned.removeAll(partitions);
    intake.revoked(partitions);
  }
}
