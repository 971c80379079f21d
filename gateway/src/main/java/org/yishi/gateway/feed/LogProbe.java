package org.yishi.gateway.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Asks Kafka for the log's identity and extent. */
final class LogProbe implements AutoCloseable {

  private final Admin admin;
  private final FeedProperties properties;

  LogProbe(Admin admin, FeedProperties properties) {
    this.admin = admin;
    this.properties = properties;
  }

  /**
   * The log's shape; empty while nobody has created it.
   *
   * @throws TimeoutException when Kafka doesn't answer
   * @throws ExecutionException when it answers otherwise than asked
   */
  Optional<LogShape> look() throws InterruptedException, ExecutionException, TimeoutException {
    @Nullable TopicDescription topic = describe();
    if (topic == null) {
      return Optional.empty();
    }
    int id = identity(topic.topicId());
    int partitions = topic.partitions().size();
    Cursor start = Cursor.of(id, offsets(partitions, OffsetSpec.earliest()));
    return Optional.of(
        new LogShape(start, Cursor.of(id, offsets(partitions, OffsetSpec.latest()))));
  }

  private @Nullable TopicDescription describe()
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return answer(admin.describeTopics(List.of(properties.log())).allTopicNames())
          .get(properties.log());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return null;
      }
      throw e;
    }
  }

  private long[] offsets(int partitions, OffsetSpec which)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (int partition = 0; partition < partitions; partition++) {
      asked.put(new TopicPartition(properties.log(), partition), which);
    }
    long[] offsets = new long[partitions];
    answer(admin.listOffsets(asked).all())
        .forEach((partition, found) -> offsets[partition.partition()] = found.offset());
    return offsets;
  }

  private <T> T answer(KafkaFuture<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(properties.tail().answer().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A quarter of the topic's id is enough to tell one log from the next of the same name. */
  private static int identity(Uuid topic) {
    long folded = topic.getMostSignificantBits() ^ topic.getLeastSignificantBits();
    return (int) (folded ^ (folded >>> Integer.SIZE));
  }

  @Override
  public void close() {
    admin.close(properties.tail().answer());
  }
}
