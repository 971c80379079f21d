package org.yishi.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FeedStreamsTest {

  private static final FeedProperties PROPERTIES =
      new Binder(
              new MapConfigurationPropertySource(
                  Map.of("feed.connections", 3, "feed.connections-per-actor", 2)))
          .bindOrCreate("feed", FeedProperties.class);

  private final FeedStreams streams = started();

  @Test
  void noAccountAndNotAllTogetherHaveMoreThanTheyMay() {
    Connection first = connection();
    assertThat(streams.admit("a", first)).isEmpty();
    assertThat(streams.admit("a", connection())).isEmpty();
    assertRefused("a", FeedRefusal.Reason.TOO_MANY_STREAMS);
    assertThat(streams.admit("b", connection())).isEmpty();
    assertRefused("c", FeedRefusal.Reason.FEED_FULL);
    streams.release("a", first);
    streams.release("a", first);
    assertThat(streams.admit("c", connection())).isEmpty();
    assertRefused("c", FeedRefusal.Reason.FEED_FULL);
  }

  @Test
  void stoppingEndsAllAndTakesNoMore() {
    Connection open = connection();
    assertThat(streams.admit("a", open)).isEmpty();
    streams.stop();
    assertThat(open.ending()).isEqualTo(Connection.Ending.SHUTDOWN);
    assertRefused("b", FeedRefusal.Reason.FEED_UNAVAILABLE);
  }

  private void assertRefused(String actor, FeedRefusal.Reason reason) {
    assertThat(streams.admit(actor, connection())).isEqualTo(Optional.of(FeedRefusal.of(reason)));
  }

  private static FeedStreams started() {
    FeedStreams streams = new FeedStreams(PROPERTIES);
    streams.start();
    return streams;
  }

  private static Connection connection() {
    return new Connection(FeedFilter.EVERYTHING, new Connection.Limit(10, 1_000));
  }
}
