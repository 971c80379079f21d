package org.yishi.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.yishi.testing.Seeds;

/**
 * Many readers with random filters join at random cursors, read slowly, lose their connections in
 * the middle of a write, come back with their last id: each hears exactly what it should, once, in
 * the order of each topic.
 */
class FeedSimulationTest {

  private static final int SEEDS = 2_000;
  private static final int PARTITIONS = 3;
  private static final int TOPICS = 6;
  private static final int READERS = 8;
  private static final int STEPS = 400;
  private static final int MAX_CALM_STEPS = 10_000;
  private static final Instant NOW = Instant.parse("2026-03-04T01:20:00Z");

  private static final FeedProperties SMALL =
      new FeedProperties(
          "log",
          Duration.ofSeconds(15),
          Duration.ofSeconds(3),
          100,
          100,
          new FeedProperties.Queue(4, DataSize.ofKilobytes(2)),
          new FeedProperties.Replay(
              1,
              Duration.ZERO,
              3,
              DataSize.ofKilobytes(1),
              10,
              Duration.ofSeconds(1),
              5,
              3,
              Duration.ofMinutes(1)),
          10,
          new FeedProperties.Tail(
              Duration.ofSeconds(1),
              Duration.ofSeconds(1),
              Duration.ofSeconds(1),
              Duration.ofSeconds(1)));

  @Test
  void everyReaderHearsExactlyWhatItShould() {
    Seeds.check(SEEDS, (_, random) -> new World(random).run());
  }

  /** One log, one tail, some readers. */
  private static final class World {

    private final RandomGenerator random;
    private final MemoryLog log;
    private final FeedHub hub = new FeedHub();
    private final FeedMeters meters = new FeedMeters(new SimpleMeterRegistry());
    private final List<Client> clients = new ArrayList<>();
    private Instant now = NOW;

    World(RandomGenerator random) {
      this.random = random;
      log = new MemoryLog(random, PARTITIONS);
    }

    void run() throws Exception {
      int before = random.nextInt(30);
      for (int i = 0; i < before; i++) {
        log.append(TOPICS);
      }
      hub.locate(Cursor.of(MemoryLog.ID, new long[PARTITIONS]), log.end());
      for (int i = 0; i < READERS; i++) {
        clients.add(new Client(Examples.filter(random, TOPICS), somewhere()));
      }
      for (int i = 0; i < STEPS; i++) {
        step();
      }
      settle();
      for (Client client : clients) {
        client.check();
      }
    }

    private void step() throws Exception {
      switch (random.nextInt(8)) {
        case 0, 1 -> log.append(TOPICS);
        case 2, 3 -> tail();
        case 4 -> now = now.plusSeconds(random.nextInt(10));
        case 5, 6, 7 -> Examples.one(random, clients).step(random.nextInt(12) == 0);
        default -> throw new IllegalStateException();
      }
    }

    private void settle() throws Exception {
      log.heal();
      while (!tailPosition().equals(log.end())) {
        tail();
      }
      for (Client client : clients) {
        int steps = 0;
        while (!client.calm()) {
          client.step(false);
          assertThat(steps++).as("steps until it has caught up").isLessThan(MAX_CALM_STEPS);
        }
      }
    }

    private Cursor tailPosition() {
      return hub.range().orElseThrow().end();
    }

    /** The tail reads the next record of some partition, sometimes one that it had read before. */
    private void tail() {
      Cursor at = tailPosition();
      int partition = random.nextInt(PARTITIONS);
      int offset = (int) at.next(partition) - (random.nextInt(10) == 0 ? 1 : 0);
      if (offset < 0 || offset >= log.size(partition)) {
        return;
      }
      FeedEvent event = log.at(partition, offset);
      if (event == null) {
        hub.skip(partition, offset);
      } else {
        hub.publish(event);
      }
    }

    /** A cursor of the past, or of an instance whose tail is ahead. */
    private Cursor somewhere() {
      long[] next = new long[PARTITIONS];
      for (int partition = 0; partition < PARTITIONS; partition++) {
        next[partition] = random.nextInt(log.size(partition) + 1);
      }
      return Cursor.of(MemoryLog.ID, next);
    }

    /** Somebody who follows the feed over connections that break. */
    private final class Client {

      private final FeedFilter filter;
      private final Cursor from;
      private final List<String> heard = new ArrayList<>();
      private Cursor lastId;
      private @Nullable FeedStream stream;
      private boolean breaking;
      private int wrote;

      Client(FeedFilter filter, Cursor from) {
        this.filter = filter;
        this.from = from;
        lastId = from;
      }

      void step(boolean breaks) throws Exception {
        FeedStream current = stream == null ? connect() : stream;
        stream = current;
        breaking = breaks;
        wrote = 0;
        try {
          Optional<Connection.Ending> ending = current.advance(Duration.ZERO);
          if (ending.isPresent()) {
            assertThat(ending.get()).isIn(Connection.Ending.SLOW, Connection.Ending.UNAVAILABLE);
            disconnect(current);
          }
        } catch (IOException e) {
          disconnect(current);
        }
      }

      boolean calm() {
        return stream != null && wrote == 0 && lastId.reaches(tailOf(filter));
      }

      /** The position behind the last event that this filter wants. */
      private Cursor tailOf(FeedFilter wanted) {
        Cursor last = from;
        for (int partition = 0; partition < PARTITIONS; partition++) {
          for (int offset = (int) from.next(partition); offset < log.size(partition); offset++) {
            FeedEvent event = log.at(partition, offset);
            if (event != null && wanted.matches(event.stamps())) {
              last = last.with(partition, offset + 1);
            }
          }
        }
        return last;
      }

      private FeedStream connect() {
        return new FeedStream(
            hub,
            log,
            SMALL,
            meters,
            () -> now,
            new FeedStream.Reader(filter, lastId, Instant.MAX),
            this::receive);
      }

      private void disconnect(FeedStream current) {
        current.close();
        stream = null;
      }

      /** A break loses the end of what is being written. */
      private void receive(List<byte[]> frames) throws IOException {
        int arriving = breaking ? random.nextInt(frames.size()) : frames.size();
        for (byte[] frame : frames.subList(0, arriving)) {
          hear(new String(frame, StandardCharsets.UTF_8));
          wrote++;
        }
        if (breaking) {
          throw new IOException("The reader is gone");
        }
      }

      private void hear(String block) {
        assertThat(block).endsWith("\n\n");
        for (String line : block.lines().toList()) {
          if (line.startsWith("id: ")) {
            lastId = Cursor.parse(line.substring(4)).orElseThrow();
          } else if (line.startsWith("data: ")) {
            heard.add(line.substring(6));
          }
        }
      }

      void check() {
        List<String> expected = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
          for (int offset = (int) from.next(partition); offset < log.size(partition); offset++) {
            FeedEvent event = log.at(partition, offset);
            if (event != null && filter.matches(event.stamps())) {
              expected.add(new String(event.json(), StandardCharsets.UTF_8));
            }
          }
        }
        assertThat(heard).containsExactlyInAnyOrderElementsOf(expected);
        for (int topic = 0; topic < TOPICS; topic++) {
          String mark = "\"topic_" + topic + "\"";
          assertThat(heard.stream().filter(json -> json.contains(mark)).toList())
              .isEqualTo(expected.stream().filter(json -> json.contains(mark)).toList());
        }
      }
    }
  }
}
