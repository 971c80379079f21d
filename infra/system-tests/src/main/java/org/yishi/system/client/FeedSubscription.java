package org.yishi.system.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the feed over SSE. When the connection breaks, it comes back with the id of the last
 * message, as a browser would, until it is closed; so its listener hears every event once.
 */
public final class FeedSubscription implements AutoCloseable {

  /** Before the next attempt; short, because the platform is on this machine. */
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final Platform platform;
  private final Account account;
  private final String filter;
  private final Consumer<FeedEvent> listener;
  private final ServerSentEvents parser = new ServerSentEvents();
  private final CountDownLatch open = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable InputStream stream;
  private volatile @Nullable RuntimeException refusal;
  private final AtomicInteger connections = new AtomicInteger();
  private volatile @Nullable String lastId;

  private FeedSubscription(
      Platform platform, Account account, String filter, Consumer<FeedEvent> listener) {
    this.platform = platform;
    this.account = account;
    this.filter = filter;
    this.listener = listener;
    thread = Thread.ofVirtual().name("feed-" + account.name()).unstarted(this::run);
  }

  static FeedSubscription start(
      Platform platform, Account account, String filter, Consumer<FeedEvent> listener) {
    FeedSubscription subscription = new FeedSubscription(platform, account, filter, listener);
    subscription.thread.start();
    return subscription;
  }

  /** Waits until the feed has told its position: from then on no event is missed. */
  public FeedSubscription awaitOpen(Duration limit) throws InterruptedException {
    if (!open.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("The feed of " + account.name() + " did not begin in time");
    }
    RuntimeException reason = refusal;
    if (reason != null) {
      throw reason;
    }
    return this;
  }

  /** Why it gave up for good; empty while it goes on. */
  public Optional<String> refusal() {
    return Optional.ofNullable(refusal).map(RuntimeException::getMessage);
  }

  /** How often it connected successfully. */
  public int connections() {
    return connections.get();
  }

  /** The cursor of what was heard last, or null before the feed has begun. */
  public @Nullable String lastId() {
    return lastId;
  }

  @Override
  public void close() {
    closed.countDown();
    InputStream current = stream;
    if (current != null) {
      try {
        current.close();
      } catch (IOException alreadyBroken) {
        // A connection that is broken is closed enough.
      }
    }
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void run() {
    while (!isClosed()) {
      try {
        connect();
      } catch (IOException | UncheckedIOException broken) {
        parser.reset();
      } catch (UnexpectedAnswerException refused) {
        refusal = refused;
        open.countDown();
        return;
      } catch (InterruptedException _) {
        return;
      }
      try {
        boolean _ = closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private void connect() throws IOException, InterruptedException {
    HttpRequest.Builder request =
        account.request("/api/v1/feed?" + filter).header("Accept", "text/event-stream").GET();
    String from = lastId;
    if (from != null) {
      request.header("Last-Event-ID", from);
    }
    HttpResponse<InputStream> response =
        platform.http().send(request.build(), BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      stream = body;
      if (response.statusCode() != 200) {
        refused(response.statusCode(), body);
        return;
      }
      connections.incrementAndGet();
      parser.reset();
      read(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)));
    }
  }

  /** What is down for now is tried again; what was asked wrongly never will be right. */
  private void refused(int status, InputStream body) throws IOException {
    String words = new String(body.readAllBytes(), StandardCharsets.UTF_8);
    if (status / 100 == 4 && status != 401 && status != 429) {
      throw new UnexpectedAnswerException(
          "The feed refuses " + account.name() + " with " + filter + ": " + status + " " + words);
    }
  }

  private void read(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      parser
          .line(line)
          .ifPresent(data -> listener.accept(new FeedEvent(JsonMapper.shared().readTree(data))));
      if (parser.lastId() != null) {
        lastId = parser.lastId();
        open.countDown();
      }
    }
  }
}
