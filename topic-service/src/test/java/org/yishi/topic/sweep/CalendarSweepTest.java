package org.yishi.topic.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.yishi.district.District;
import org.yishi.eventing.EventIds;
import org.yishi.topic.Channel;
import org.yishi.topic.CommandResult;
import org.yishi.topic.InMemoryTopics;
import org.yishi.topic.Initiator;
import org.yishi.topic.People;
import org.yishi.topic.SampleDistrict;
import org.yishi.topic.Submission;
import org.yishi.topic.Topic;
import org.yishi.topic.TopicCommand.ScreenTopic;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.screening.ScreeningDecision.Accept;
import org.yishi.topic.timeline.TimelineEntry;

/** A changed calendar reaches every running deadline once. */
class CalendarSweepTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
  private static final String MOVED = "org.yishi.topic.deadline-moved.v1";

  private final EventIds ids = new EventIds();
  private final InMemoryTopics topics = new InMemoryTopics();

  @Test
  void whatEndsElsewhereIsMovedOnceAndSaysSo() {
    String id = accepted();
    Instant before = session(id).due();

    assertThat(sweep(SampleDistrict.HEXI)).isZero();
    assertThat(sweep(SampleDistrict.HEXI_LATER)).isEqualTo(1);
    assertThat(session(id).due()).isAfter(before);
    assertThat(sweep(SampleDistrict.HEXI_LATER)).isZero();
    assertThat(moves(id)).isEqualTo(1);
  }

  @Test
  void whatEndsWhereItDidIsLookedAtOnce() {
    String id = proposed();
    long sequence = topic(id).sequence();

    assertThat(topics.countedBefore(2, 10)).hasSize(1);
    assertThat(sweep(SampleDistrict.HEXI_LATER)).isZero();
    assertThat(topics.countedBefore(2, 10)).isEmpty();
    assertThat(topic(id).sequence()).isEqualTo(sequence);
  }

  @Test
  void anInstanceWithTheEarlierCalendarMovesNothingBack() {
    String id = accepted();
    sweep(SampleDistrict.HEXI_LATER);
    Instant moved = session(id).due();

    assertThat(sweep(SampleDistrict.HEXI)).isZero();
    assertThat(session(id).due()).isEqualTo(moved);
  }

  @Test
  void moreThanOneBatchIsSweptAtOnce() {
    for (int i = 0; i <= CalendarSweep.BATCH; i++) {
      accepted();
    }
    assertThat(sweep(SampleDistrict.HEXI_LATER)).isEqualTo(CalendarSweep.BATCH + 1);
    // What has moved is looked at once more for its other deadlines.
    assertThat(sweep(SampleDistrict.HEXI_LATER)).isZero();
    assertThat(topics.countedBefore(2, 10)).isEmpty();
  }

  private int sweep(District district) {
    return new CalendarSweep(topics, handler(district), district.calendar().version()).sweep();
  }

  private String accepted() {
    String id = proposed();
    var accept = new Accept(null, null, null, null, null, null, "涉及全楼居民");
    handle(id, accept);
    return id;
  }

  private void handle(String id, Accept accept) {
    Initiator worker = People.WORKER;
    assertThat(handler(SampleDistrict.HEXI).handle(id, new ScreenTopic(accept), worker))
        .isInstanceOf(CommandResult.Done.class);
  }

  private String proposed() {
    var submission =
        new Submission(People.COMMUNITY, "电梯", "停运", Channel.PORTAL, "lifts", null, null, false);
    return switch (handler(SampleDistrict.HEXI).submit(submission, null, null, People.RESIDENT)) {
      case CommandResult.Done(var stored, _) -> stored.topic().id();
      default -> throw new AssertionError();
    };
  }

  private long moves(String id) {
    return topics.timeline(id, 0, 100).stream()
        .map(TimelineEntry::type)
        .filter(MOVED::equals)
        .count();
  }

  private Topic topic(String id) {
    return topics.find(id).orElseThrow().topic();
  }

  private Deadline session(String id) {
    return topic(id).deadline(DeadlineKind.SESSION).orElseThrow();
  }

  private TopicCommandHandler handler(District district) {
    return new TopicCommandHandler(
        topics, district, Clock.fixed(MONDAY, ZoneOffset.UTC), () -> ids.next("topic"));
  }
}
