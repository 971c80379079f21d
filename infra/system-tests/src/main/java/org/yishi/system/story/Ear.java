package org.yishi.system.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.yishi.system.client.Account;
import org.yishi.system.client.FeedEvent;
import org.yishi.system.client.FeedSubscription;

/** Somebody who hears of many topics at once, and counts how often each event came. */
final class Ear implements AutoCloseable {

  private static final Duration OPEN_LIMIT = Duration.ofSeconds(20);

  private final Words name;
  private final String filter;
  private final Map<String, Integer> heard = new HashMap<>();
  private final FeedSubscription subscription;

  Ear(Words name, Account account, String filter) throws InterruptedException {
    this.name = name;
    this.filter = filter;
    subscription = account.follow(filter, this::hear).awaitOpen(OPEN_LIMIT);
  }

  Words name() {
    return name;
  }

  String filter() {
    return filter;
  }

  /** Waits until it has heard the event of every topic; each must have come once. */
  void await(String type, Set<String> topics, Duration limit) throws InterruptedException {
    awaitUntil(() -> missing(type, topics).isEmpty(), limit);
    List<String> missing = missing(type, topics);
    if (!missing.isEmpty()) {
      throw new StoryDiffersException(
          "%s should have heard %s of %d topics, but not of %d: %s…"
              .formatted(name, type, topics.size(), missing.size(), missing.getFirst()));
    }
    synchronized (heard) {
      for (String topic : topics) {
        int times = heard.getOrDefault(key(type, topic), 0);
        if (times != 1) {
          throw new StoryDiffersException(
              "%s heard %s of %s %d times".formatted(name, type, topic, times));
        }
      }
    }
  }

  /** Of how many topics it has heard the event. */
  int count(String type) {
    synchronized (heard) {
      return (int) heard.keySet().stream().filter(key -> key.startsWith(type + " ")).count();
    }
  }

  private List<String> missing(String type, Set<String> topics) {
    synchronized (heard) {
      List<String> missing = new ArrayList<>();
      topics.stream().filter(it -> !heard.containsKey(key(type, it))).forEach(missing::add);
      return missing;
    }
  }

  private void awaitUntil(BooleanSupplier done, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    synchronized (heard) {
      while (!done.getAsBoolean()) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return;
        }
        heard.wait(left);
      }
    }
  }

  private void hear(FeedEvent event) {
    synchronized (heard) {
      heard.merge(key(Line.of(event).type(), event.topic()), 1, Integer::sum);
      heard.notifyAll();
    }
  }

  private static String key(String type, String topic) {
    return type + " " + topic;
  }

  @Override
  public void close() {
    subscription.close();
  }
}
