package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.Scenario.aProposedTopic;
import static org.yishi.topic.Scenario.anAcceptedTopic;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yishi.topic.DeadlineEvent.DeadlineMoved;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineChange.What;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.deadline.Explanation;

/** The later calendar has the 5th and 6th of March off, and the 14th worked instead. */
class CalendarChangeTest {

  @Test
  void aRunningDeadlineMovesOnceAndSaysSo() {
    Scenario scenario = anAcceptedTopic();
    assertThat(session(scenario).due()).isEqualTo("2026-03-23T09:30:00Z");

    scenario.in(SampleDistrict.HEXI_LATER).after(Duration.ofHours(1)).deadlinesPass();
    scenario.then(DeadlineMoved.class);
    assertThat(session(scenario).due()).isEqualTo("2026-03-24T09:30:00Z");
    assertThat(session(scenario).history().getLast().what()).isEqualTo(What.MOVED);
    assertThat(session(scenario).history().getLast().note()).isEqualTo("1>2");
    scenario.deadlinesPass().thenNothing();
    scenario.in(SampleDistrict.HEXI).deadlinesPass().thenNothing();
  }

  @Test
  void whatLiesBehindStaysAsItWasCounted() {
    Scenario scenario = anAcceptedTopic();
    // On Saturday the 7th the days off lie behind; only the Saturday worked is still to come.
    scenario.in(SampleDistrict.HEXI_LATER).at(Instant.parse("2026-03-07T02:00:00Z"));
    scenario.deadlinesPass().then(DeadlineMoved.class);
    assertThat(session(scenario).due()).isEqualTo("2026-03-20T09:30:00Z");
  }

  @Test
  void whatEndsBeforeTheChangedDaysOrIsMissedStaysWhereItIs() {
    Scenario scenario = aProposedTopic();
    Instant due = scenario.topic().deadline(DeadlineKind.SCREENING).orElseThrow().due();
    assertThat(due).isEqualTo("2026-03-04T09:30:00Z");
    scenario.in(SampleDistrict.HEXI_LATER).deadlinesPass().thenNothing();
    scenario.at(due).deadlinesPass();
    assertThat(scenario.topic().overdue()).isTrue();
    assertThat(scenario.topic().deadline(DeadlineKind.SCREENING).orElseThrow().due())
        .isEqualTo(due);
  }

  @Test
  void aDeadlineExplainsWhichDaysItSkips() {
    Scenario scenario = anAcceptedTopic();
    scenario.in(SampleDistrict.HEXI_LATER).after(Duration.ofHours(1)).deadlinesPass();

    Explanation why = Explanation.of(session(scenario), SampleDistrict.HEXI_LATER.calendar());
    assertThat(why.skipped())
        .extracting(Explanation.Skipped::name)
        .containsExactly("临时放假", "临时放假", "周六", "周日", "周日", "周六", "周日");
    assertThat(why.words().zh()).contains("15 个工作日", "其间7天不计", "2026-03-24 17:30", "hexi-2026-1");
    assertThat(why.words().en()).contains("15 working days", "7 days don't count");
  }

  private static Deadline session(Scenario scenario) {
    return scenario.topic().deadline(DeadlineKind.SESSION).orElseThrow();
  }
}
