package org.yishi.topic.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yishi.eventing.EventIds;
import org.yishi.topic.Channel;
import org.yishi.topic.CommandResult;
import org.yishi.topic.InMemoryTopics;
import org.yishi.topic.People;
import org.yishi.topic.SampleDistrict;
import org.yishi.topic.Submission;
import org.yishi.topic.TopicCommandHandler;

/** Deadlines pass for everybody, also when one topic is broken. */
class DeadlineSweepTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant LATER = MONDAY.plus(Duration.ofDays(10));

  private final EventIds ids = new EventIds();
  private final BreakableTopics topics = new BreakableTopics();

  @Test
  void whatIsDuePassesOnceAndIsDueNoMore() {
    List<String> submitted = submit(3);
    assertThat(sweepAt(MONDAY)).isZero();
    assertThat(sweepAt(LATER)).isEqualTo(3);
    assertThat(sweepAt(LATER)).isZero();
    assertThat(submitted).allMatch(id -> topics.find(id).orElseThrow().topic().overdue());
  }

  @Test
  void moreThanOneBatchPassesInOneSweep() {
    submit(DeadlineSweep.BATCH + 1);
    assertThat(sweepAt(LATER)).isEqualTo(DeadlineSweep.BATCH + 1);
  }

  @Test
  void aBrokenTopicHoldsUpNoOther() {
    List<String> submitted = submit(4);
    topics.broken.add(submitted.getFirst());
    assertThat(sweepAt(LATER)).isEqualTo(3);
  }

  @Test
  void aStoreThatFailsAgainAndAgainEndsTheSweep() {
    topics.broken.addAll(submit(DeadlineSweep.MAX_FAILURES));
    assertThatThrownBy(() -> sweepAt(LATER)).hasMessage("broken");
  }

  private int sweepAt(Instant now) {
    return new DeadlineSweep(topics, handler(now), Clock.fixed(now, ZoneOffset.UTC)).sweep();
  }

  private List<String> submit(int count) {
    var submission =
        new Submission(People.COMMUNITY, "电梯", "停运", Channel.PORTAL, "lifts", null, null, false);
    var submitted = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      if (handler(MONDAY).submit(submission, null, null, People.RESIDENT)
          instanceof CommandResult.Done(var stored, _)) {
        submitted.add(stored.topic().id());
      }
    }
    assertThat(submitted).hasSize(count);
    return submitted;
  }

  private TopicCommandHandler handler(Instant now) {
    return new TopicCommandHandler(
        topics, SampleDistrict.HEXI, Clock.fixed(now, ZoneOffset.UTC), () -> ids.next("topic"));
  }

  private static final class BreakableTopics extends InMemoryTopics {

    private final Set<String> broken = new HashSet<>();

    @Override
    public synchronized boolean save(Stored loaded, Change change) {
      if (broken.contains(loaded.topic().id())) {
        throw new IllegalStateException("broken");
      }
      return super.save(loaded, change);
    }
  }
}
