package org.yishi.system.faults;

import java.time.Duration;
import java.util.Optional;
import org.yishi.system.client.Account;
import org.yishi.system.client.FeedSubscription;

/** Follows the feed over SSE and resumes with its cursor. */
final class FeedSubscriber implements Subscriber {

  private static final Duration OPEN_LIMIT = Duration.ofSeconds(30);

  private final Hearing hearing;
  private final Selection selection;
  private final FeedSubscription subscription;

  FeedSubscriber(String name, Account account, Selection selection) throws InterruptedException {
    this.selection = selection;
    hearing = new Hearing(name);
    subscription =
        account
            .follow(
                selection.query(),
                event -> hearing.hear(event.topic(), event.sequence(), event.type()))
            .awaitOpen(OPEN_LIMIT);
  }

  @Override
  public Hearing hearing() {
    return hearing;
  }

  @Override
  public Selection selection() {
    return selection;
  }

  @Override
  public int connections() {
    return subscription.connections();
  }

  @Override
  public Optional<String> failure() {
    return subscription.refusal();
  }

  @Override
  public boolean exactlyOnce() {
    return true;
  }

  @Override
  public void close() {
    subscription.close();
  }
}
