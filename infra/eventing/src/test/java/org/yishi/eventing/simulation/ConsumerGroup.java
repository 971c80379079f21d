package org.yishi.eventing.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/**
 * Who reads which partition, and from where after the next rebalance. An owner that was too slow to
 * hear of a rebalance goes on with what it had read, beside the new one.
 */
final class ConsumerGroup {

  private final SimulatedLog log;
  private final Map<TopicPartition, Long> committed = new LinkedHashMap<>();
  private final Map<TopicPartition, Cursor> owners = new LinkedHashMap<>();
  private final List<Cursor> ghosts = new ArrayList<>();

  ConsumerGroup(SimulatedLog log) {
    this.log = log;
    IntStream.range(0, SimulatedLog.PARTITIONS)
        .forEach(number -> committed.put(new TopicPartition(Instance.SESSIONS, number), 0L));
  }

  private static final class Cursor {
    private final Instance instance;
    private final TopicPartition partition;
    private long position;

    Cursor(Instance instance, TopicPartition partition, long position) {
      this.instance = instance;
      this.partition = partition;
      this.position = position;
    }
  }

  Collection<TopicPartition> partitions() {
    return List.copyOf(committed.keySet());
  }

  List<TopicPartition> ownedBy(Instance instance) {
    return owners.values().stream()
        .filter(cursor -> cursor.instance == instance)
        .map(cursor -> cursor.partition)
        .toList();
  }

  Instance owner(TopicPartition partition) {
    return cursor(partition).instance;
  }

  /** Hands a partition to an instance, which begins where the last commit was. */
  void assign(TopicPartition partition, Instance to, boolean formerOwnerKnows) {
    Cursor former = owners.get(partition);
    if (former != null && !former.instance.isDead() && former.instance != to) {
      if (formerOwnerKnows) {
        committed.put(partition, former.position);
        former.instance.intake().revoked(List.of(partition));
      } else {
        ghosts.add(former);
      }
    }
    ghosts.removeIf(ghost -> ghost.instance == to && ghost.partition.equals(partition));
    owners.put(partition, new Cursor(to, partition, committed.getOrDefault(partition, 0L)));
    to.intake().assigned(List.of(partition));
  }

  void forget(Instance dead) {
    ghosts.removeIf(ghost -> ghost.instance == dead);
  }

  void commit(TopicPartition partition) {
    committed.put(partition, cursor(partition).position);
  }

  /** Lets the owner take in its next record; false when there is none. */
  boolean consume(TopicPartition partition) {
    return consume(cursor(partition));
  }

  /** Lets a former owner go on, or hear at last that it is one. */
  void haunt(RandomGenerator random) {
    if (ghosts.isEmpty()) {
      return;
    }
    Cursor ghost = ghosts.get(random.nextInt(ghosts.size()));
    if (random.nextInt(4) == 0) {
      end(ghost);
    } else {
      consume(ghost);
    }
  }

  boolean isHaunting(Instance instance) {
    return ghosts.stream().anyMatch(ghost -> ghost.instance == instance);
  }

  void endAllGhosts() {
    List.copyOf(ghosts).forEach(this::end);
  }

  boolean hasReadEverything() {
    return owners.values().stream()
        .allMatch(cursor -> cursor.position == log.records(cursor.partition).size());
  }

  private void end(Cursor ghost) {
    ghosts.remove(ghost);
    ghost.instance.intake().revoked(List.of(ghost.partition));
  }

  private boolean consume(Cursor cursor) {
    var records = log.records(cursor.partition);
    if (cursor.position >= records.size()) {
      return false;
    }
    if (cursor.instance.consume(records.get((int) cursor.position))) {
      cursor.position++;
    }
    return true;
  }

  private Cursor cursor(TopicPartition partition) {
    Cursor cursor = owners.get(partition);
    if (cursor == null) {
      throw new IllegalStateException("nobody owns " + partition);
    }
    return cursor;
  }
}
