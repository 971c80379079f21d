package org.yishi.system.faults;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.yishi.system.client.Platform;
import org.yishi.system.faults.Subscriber.Selection;

/**
 * The subscribers of an experiment: a district, a street, whoever was escalated to, and a Kafka
 * client.
 */
final class Audience implements AutoCloseable {

  private static final Selection DISTRICT = new Selection("120103", false);
  private static final Selection STREET = new Selection("120103001", false);
  private static final Selection ESCALATED = new Selection("120103", true);

  private final List<Subscriber> subscribers;

  Audience(Platform platform) throws InterruptedException {
    subscribers =
        List.of(
            new FeedSubscriber("SSE district", platform.account("district.120103"), DISTRICT),
            new FeedSubscriber(
                "SSE street 120103001", platform.account("street.120103001"), STREET),
            new FeedSubscriber(
                "SSE whatever reached a street", platform.account("supervisor.120103"), ESCALATED),
            new LogSubscriber("Kafka yishi.issues.v1", platform.endpoints().kafka()));
  }

  List<Subscriber> subscribers() {
    return subscribers;
  }

  /** Waits until everybody has heard everything; what is missing then is missing. */
  void awaitAll(Ledger ledger, Duration limit) {
    try {
      Awaitility.await().atMost(limit).until(() -> subscribers.stream().allMatch(ledger::complete));
    } catch (ConditionTimeoutException missing) {
      // The ledger says what it is.
    }
  }

  @Override
  public void close() {
    subscribers.forEach(Subscriber::close);
  }
}
