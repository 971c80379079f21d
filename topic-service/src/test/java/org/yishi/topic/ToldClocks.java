package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.DeadlineEvent.DeadlinesPaused;
import org.yishi.topic.DeadlineEvent.DeadlinesResumed;
import org.yishi.topic.deadline.Clocks;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.Pause;

/**
 * What a listener makes of a topic's time from its events alone: how long it was under way and how
 * long it was paused, to be compared with what the topic's clocks say.
 */
final class ToldClocks {

  private @Nullable Instant underWaySince;
  private @Nullable Instant pausedSince;
  private Instant pausedUntil = Instant.MAX;
  private Duration total = Duration.ZERO;
  private Duration worked = Duration.ZERO;
  private Duration paused = Duration.ZERO;

  void hears(@Nullable Topic before, TopicEvent event, Topic after) {
    Instant now = event.time();
    if (before == null) {
      underWaySince = now;
    }
    switch (event) {
      case DeadlinesPaused e -> {
        pausedSince = e.pause().from();
        pausedUntil = e.pause().until();
      }
      case DeadlinesResumed e -> resumed(e.pause());
      default -> {}
    }
    if (before != null && before.stage().ended() != after.stage().ended()) {
      if (after.stage().ended()) {
        ended(now);
      } else {
        underWaySince = now;
      }
    }
    fit(after, now);
  }

  private void resumed(Pause pause) {
    assertThat(pausedSince).isEqualTo(pause.from());
    Instant ended = Objects.requireNonNull(pause.endedAt(), "what is resumed has ended");
    assertThat(ended).isBetween(pause.from(), pause.until());
    paused = paused.plus(Duration.between(pause.from(), ended));
    pausedSince = null;
  }

  private void ended(Instant now) {
    Instant since = Objects.requireNonNull(underWaySince, "only what is under way ends");
    total = total.plus(Duration.between(since, now));
    worked = worked.plus(working(since, now));
    underWaySince = null;
    if (pausedSince != null) {
      paused = paused.plus(Duration.between(pausedSince, now));
      pausedSince = null;
    }
  }

  private void fit(Topic topic, Instant now) {
    Instant since = underWaySince == null ? now : underWaySince;
    Clocks.Measured elapsed = measured(topic, now, Duration::between);
    assertThat(elapsed.total()).isEqualTo(total.plus(Duration.between(since, now)));
    assertThat(sum(elapsed))
        .isEqualTo(
            pausedSince == null
                ? paused
                : paused.plus(Duration.between(pausedSince, earlier(now))));
    Clocks.Measured working = measured(topic, now, ToldClocks::working);
    assertThat(working.total()).isEqualTo(worked.plus(working(since, now)));
    assertThat(topic.clocks().openPause().isPresent()).isEqualTo(pausedSince != null);
    assertThat(topic.deadlines())
        .allSatisfy(deadline -> {
          assertThat(deadline.paused()).isGreaterThanOrEqualTo(Duration.ZERO);
          assertThat(deadline.state() == Deadline.State.PAUSED)
              .isEqualTo(deadline.pausedAt() != null);
          assertThat(deadline.warnAt()).isBeforeOrEqualTo(deadline.due());
          assertThat(deadline.due()).isAfterOrEqualTo(deadline.startedAt());
        });
    if (pausedSince == null) {
      assertThat(topic.deadlines())
          .noneMatch(deadline -> deadline.state() == Deadline.State.PAUSED);
    }
  }

  /** A pause is over at its end, even if nobody has said so yet. */
  private Instant earlier(Instant now) {
    return now.isBefore(pausedUntil) ? now : pausedUntil;
  }

  /** The total clock is the sum of the level clocks and the pauses, and none is negative. */
  private static Clocks.Measured measured(
      Topic topic, Instant now, BiFunction<Instant, Instant, Duration> between) {
    Clocks.Measured read = topic.clocks().at(now, between);
    Duration levels = Duration.ZERO;
    for (Clocks.Measured.Level level : read.levels()) {
      assertThat(level.net()).as("%s", topic.clocks()).isGreaterThanOrEqualTo(Duration.ZERO);
      assertThat(level.paused()).isGreaterThanOrEqualTo(Duration.ZERO);
      levels = levels.plus(level.net());
    }
    assertThat(read.total()).isEqualTo(levels.plus(sum(read)));
    if (!topic.stage().ended()) {
      assertThat(read.levels().getLast().time().area()).isEqualTo(topic.holder());
      assertThat(read.levels().getLast().time().to()).isNull();
    }
    return read;
  }

  private static Duration sum(Clocks.Measured read) {
    return read.pauses().stream().reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration working(Instant from, Instant to) {
    return SampleDistrict.HEXI.calendar().workingTimeBetween(from, to);
  }
}
