package org.yishi.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectionTest {

  private static final byte[] FRAME = new byte[10];

  @Test
  void whatWasPutInComesOutInOrder() throws Exception {
    Connection connection = connection(10, 1_000);
    byte[] first = {1};
    byte[] second = {2};
    connection.offer(first);
    connection.offer(second);
    assertThat(connection.take(Duration.ZERO))
        .isEqualTo(new Connection.Delivery.Frames(java.util.List.of(first, second)));
    assertThat(connection.take(Duration.ZERO)).isEqualTo(new Connection.Delivery.Quiet());
  }

  @Test
  void oneEventTooManyCutsTheReader() throws Exception {
    Connection connection = connection(2, 1_000);
    assertThat(connection.offer(FRAME)).isTrue();
    assertThat(connection.offer(FRAME)).isTrue();
    assertThat(connection.offer(FRAME)).isFalse();
    assertThat(connection.take(Duration.ZERO))
        .isEqualTo(new Connection.Delivery.Ended(Connection.Ending.SLOW));
  }

  @Test
  void oneByteTooManyCutsTheReader() {
    Connection connection = connection(100, 25);
    assertThat(connection.offer(FRAME)).isTrue();
    assertThat(connection.offer(FRAME)).isTrue();
    assertThat(connection.offer(FRAME)).isFalse();
    assertThat(connection.ending()).isEqualTo(Connection.Ending.SLOW);
  }

  @Test
  void theFirstEndingStands() {
    Connection connection = connection(2, 1_000);
    connection.end(Connection.Ending.EXPIRED);
    connection.end(Connection.Ending.SHUTDOWN);
    assertThat(connection.offer(FRAME)).isFalse();
    assertThat(connection.ending()).isEqualTo(Connection.Ending.EXPIRED);
  }

  @Test
  void anEndingWakesTheWriter() throws Exception {
    Connection connection = connection(2, 1_000);
    Thread ender = Thread.ofVirtual().start(() -> connection.end(Connection.Ending.SHUTDOWN));
    assertThat(connection.take(Duration.ofMinutes(1)))
        .isEqualTo(new Connection.Delivery.Ended(Connection.Ending.SHUTDOWN));
    ender.join();
  }

  private static Connection connection(int events, long bytes) {
    return new Connection(FeedFilter.EVERYTHING, new Connection.Limit(events, bytes));
  }
}
