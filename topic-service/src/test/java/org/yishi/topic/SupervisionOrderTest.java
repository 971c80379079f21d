package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.Scenario.aProposedTopic;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.yishi.topic.TopicCommand.SignSupervisionOrder;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.deadline.SupervisionOrder;

/** What a supervision order 督办单 says. */
class SupervisionOrderTest {

  @Test
  void aDraftSaysWhoIsLateWithWhatAndByHowMuch() {
    SupervisionOrder order = order(late());

    assertThat(order.to()).isEqualTo(People.COMMUNITY);
    assertThat(order.signedAt()).isNull();
    // Due on Wednesday at 17:30; by Monday at 09:00 two working days of seven hours have passed.
    assertThat(order.text().zh())
        .startsWith("督办单\n\n友谊路社区：\n议题“三号楼电梯”（编号：河西-大营门-2026-0012）的“研判”时限已于 2026-03-04 17:30 届满")
        .contains("至今逾期 14 个工作小时，经 2026-03-09 09:00 催办，仍未办结")
        .endsWith("签发人：\n日期：\n");
    assertThat(order.text().en())
        .startsWith("Supervision order\n\nTo 友谊路社区:\nThe deadline for screening of the topic")
        .contains("passed on 2026-03-04 17:30, 14 working hours ago, was urged on 2026-03-09 09:00")
        .endsWith("Signed by:\nDate:\n");
  }

  @Test
  void aSignedOneSaysSince() {
    Scenario scenario = late().after(Duration.ofDays(2));
    scenario.when(People.STREET_LEADER, new SignSupervisionOrder(DeadlineKind.SCREENING));

    assertThat(order(scenario).signedAt()).isEqualTo(scenario.now());
  }

  @Test
  void whatIsNotLateYetIsLateByNothing() {
    assertThat(order(aProposedTopic()).text().zh()).contains("逾期 0 个工作小时，仍未办结");
  }

  private static Scenario late() {
    return aProposedTopic().after(Duration.ofDays(7)).deadlinesPass();
  }

  private static String name(String code) {
    return code.equals(People.COMMUNITY) ? "友谊路社区" : code;
  }

  private static SupervisionOrder order(Scenario scenario) {
    Deadline screening = scenario.topic().deadline(DeadlineKind.SCREENING).orElseThrow();
    return SupervisionOrder.of(
        screening,
        scenario.topic().number(),
        "三号楼电梯",
        SupervisionOrderTest::name,
        scenario.now(),
        SampleDistrict.HEXI.calendar());
  }
}
