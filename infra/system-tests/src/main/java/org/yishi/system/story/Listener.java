package org.yishi.system.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.system.client.Account;
import org.yishi.system.client.FeedEvent;
import org.yishi.system.client.FeedPage;
import org.yishi.system.client.FeedSubscription;

/**
 * Somebody in the audience: follows the feed with a filter, keeps what was heard and what should
 * have been. Of the other topics that the filter lets through it only keeps the number.
 */
public final class Listener implements AutoCloseable {

  private static final Duration OPEN_LIMIT = Duration.ofSeconds(20);

  /** Pages of the replay; a story is far shorter, so more means that the cursor doesn't move. */
  private static final int MAX_PAGES = 1_000;

  private final Words name;
  private final Account account;
  private final String filter;
  private final List<FeedEvent> heard = new ArrayList<>();
  private final List<Line> expected = new ArrayList<>();
  private final FeedSubscription subscription;
  private final String from;
  private @Nullable String topic;

  Listener(Words name, Account account, String filter) throws InterruptedException {
    this.name = name;
    this.account = account;
    this.filter = filter;
    subscription = account.follow(filter, this::hear).awaitOpen(OPEN_LIMIT);
    String position = subscription.lastId();
    from = position == null ? "earliest" : position;
  }

  public Words name() {
    return name;
  }

  public String filter() {
    return filter;
  }

  public Account account() {
    return account;
  }

  /** Waits until it heard an event of the story. */
  public FeedEvent await(long sequence, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    synchronized (heard) {
      for (; ; ) {
        for (FeedEvent event : ofTopic()) {
          if (event.sequence() == sequence) {
            return event;
          }
        }
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new StoryDiffersException(
              "%s should have heard #%d by now, but heard only %s"
                  .formatted(name, sequence, lines()));
        }
        heard.wait(left);
      }
    }
  }

  /** Waits until it heard the next event of a type of the story, whatever came in between. */
  FeedEvent awaitNext(String type, long after, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    synchronized (heard) {
      for (; ; ) {
        for (FeedEvent event : ofTopic()) {
          if (event.sequence() > after && Line.of(event).type().equals(type)) {
            return event;
          }
        }
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new StoryDiffersException(
              "%s should have heard %s by now, but heard only %s".formatted(name, type, lines()));
        }
        heard.wait(left);
      }
    }
  }

  /** Whether what it heard of the story came in order, nothing twice. */
  boolean inOrder() {
    List<Long> sequences = lines().stream().map(Line::sequence).toList();
    return sequences.equals(sequences.stream().sorted().distinct().toList());
  }

  void listenFor(String topicId) {
    synchronized (heard) {
      topic = topicId;
    }
  }

  void expect(Line line) {
    expected.add(line);
  }

  boolean expects(long sequence) {
    return expected.stream().anyMatch(line -> line.sequence() == sequence);
  }

  /** Everything heard of the story's topic, in the order in which it came. */
  List<Line> lines() {
    synchronized (heard) {
      return ofTopic().stream().map(Line::of).toList();
    }
  }

  /** How many events of other topics came along. */
  int others() {
    synchronized (heard) {
      return heard.size() - ofTopic().size();
    }
  }

  /**
   * What is different from what it should have heard, live and read back; empty when all is well.
   */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    compare("heard", lines(), differences);
    compare("reads back", replayed(), differences);
    return differences;
  }

  private void compare(String how, List<Line> lines, List<String> differences) {
    if (!lines.equals(expected)) {
      differences.add("%s should have heard %s, but %s %s".formatted(name, expected, how, lines));
    }
  }

  /** The same stretch of the log, asked for again in pages. */
  private List<Line> replayed() {
    List<Line> lines = new ArrayList<>();
    String cursor = from;
    for (int page = 0; page < MAX_PAGES; page++) {
      FeedPage found = account.page(filter, cursor);
      found.items().stream()
          .filter(event -> event.topic().equals(topic))
          .map(Line::of)
          .forEach(lines::add);
      if (found.next().equals(cursor)) {
        return lines;
      }
      cursor = found.next();
    }
    throw new StoryDiffersException("The feed of " + name + " can't be read to its end");
  }

  private void hear(FeedEvent event) {
    synchronized (heard) {
      heard.add(event);
      heard.notifyAll();
    }
  }

  private List<FeedEvent> ofTopic() {
    return heard.stream().filter(event -> event.topic().equals(topic)).toList();
  }

  @Override
  public void close() {
    subscription.close();
  }
}
