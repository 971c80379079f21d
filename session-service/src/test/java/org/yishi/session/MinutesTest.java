package org.yishi.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yishi.session.MinutesCommand.AddAddendum;
import org.yishi.session.MinutesCommand.CirculateMinutes;
import org.yishi.session.MinutesCommand.EditMinutes;
import org.yishi.session.MinutesCommand.ObjectToMinutes;
import org.yishi.session.MinutesCommand.SignMinutes;
import org.yishi.session.SessionEvent.AddendumAdded;
import org.yishi.session.SessionEvent.MinutesCirculated;
import org.yishi.session.SessionEvent.MinutesConfirmed;
import org.yishi.session.SessionEvent.MinutesEdited;
import org.yishi.session.SessionEvent.MinutesObjected;
import org.yishi.session.SessionEvent.MinutesSigned;
import org.yishi.session.minutes.Content;
import org.yishi.session.minutes.Content.Line;
import org.yishi.session.minutes.Content.Section;
import org.yishi.session.minutes.Fingerprint;
import org.yishi.session.minutes.Minutes;
import org.yishi.session.minutes.Minutes.Capacity;

class MinutesTest {

  private static final Initiator CHAIR =
      new Initiator("chair", "community-lead", People.COMMUNITY, null, null);
  private static final Initiator RECORDER =
      new Initiator("recorder", "community-worker", People.COMMUNITY, null, null);

  private static Scenario concluded() {
    return MeetingTest.aConcludedSession(Conclusion.Result.OPINION_REACHED);
  }

  private static Scenario confirmed() {
    return concluded()
        .when(People.WORKER, new CirculateMinutes())
        .when(CHAIR, new SignMinutes(Capacity.CHAIR, null, false))
        .when(RECORDER, new SignMinutes(Capacity.RECORDER, null, false))
        .when(People.resident("zhang"), new SignMinutes(Capacity.RESIDENT, null, false))
        .when(People.WORKER, new SignMinutes(Capacity.RESIDENT, "RESIDENT-2", true))
        .then(MinutesSigned.class, MinutesConfirmed.class);
  }

  private static Minutes minutes(Scenario scenario) {
    return Objects.requireNonNull(scenario.session().minutes());
  }

  @Test
  void theDraftFollowsTheRecord() {
    Content draft = minutes(concluded()).content();
    assertThat(draft.title()).isEqualTo("停车改造方案会议纪要");
    assertThat(draft.head().stream().map(Line::label))
        .containsExactly("会议时间", "会议地点", "会议主持", "会议记录", "参加人员", "会议主题", "会议内容");
    assertThat(draft.line("会议时间")).startsWith("2026年3月9日（星期一）19:00");
    assertThat(draft.line("参加人员")).isEqualTo("社区党组织：李书记；居委会：陈记录；居民代表：居民zhang、居民wang");
    assertThat(draft.sections().stream().map(Section::heading))
        .containsExactly("一、协商发言情况", "二、方案及表决", "三、议定事项", "四、保留意见", "会议总结");
    Section speeches = draft.sections().getFirst();
    assertThat(speeches.blocks().getFirst().text()).isEqualTo("1、居民代表居民zhang发言：");
    assertThat(speeches.blocks().getFirst().points()).containsExactly("车位不足", "支持改造");
    assertThat(draft.sections().get(1).blocks().toString())
        .contains("条件：小区绿地率不低于规定标准")
        .contains("结论：通过");
    assertThat(draft.signatures()).containsExactly("主持人", "记录人", "居民代表", "居民代表");
    assertThat(draft.annexes()).containsExactly("签到表", "表决票汇总");
  }

  @Test
  void chairRecorderAndTwoResidentsSealARecordThatNobodyChangesAnyMore() {
    var scenario = confirmed();
    Minutes sealed = minutes(scenario);
    assertThat(sealed.state()).isEqualTo(Minutes.State.CONFIRMED);
    assertThat(sealed.sha256()).isEqualTo(Fingerprint.of(Scenario.ID, sealed));
    scenario
        .when(People.WORKER, new EditMinutes(sealed.content()))
        .thenRefused(Rule.MINUTES_CONFIRMED)
        .when(People.resident("zhang"), new ObjectToMinutes("不对"))
        .thenRefused(Rule.MINUTES_CONFIRMED);
  }

  @Test
  void onlyThoseWhomTheKindAsksForSign() {
    concluded()
        .when(CHAIR, new SignMinutes(Capacity.CHAIR, null, false))
        .thenRefused(Rule.MINUTES_NOT_CIRCULATED)
        .when(People.WORKER, new CirculateMinutes())
        .then(MinutesCirculated.class)
        .when(People.WORKER, new CirculateMinutes())
        .thenNothing()
        .when(People.resident("zhang"), new SignMinutes(Capacity.CHAIR, null, false))
        .thenRefused(Rule.NOT_YOURS_TO_SIGN)
        .when(People.resident("zhang"), new SignMinutes(Capacity.CHAIR, null, true))
        .thenRefused(Rule.NOT_YOURS_TO_SIGN)
        .when(People.WORKER, new SignMinutes(Capacity.RESIDENT, "PARTY_BRANCH", true))
        .thenRefused(Rule.NOT_YOURS_TO_SIGN)
        .when(People.resident("stranger"), new SignMinutes(Capacity.RESIDENT, null, false))
        .thenRefused(Rule.NOT_YOURS_TO_SIGN)
        .when(People.resident("zhang"), new SignMinutes(Capacity.RESIDENT, null, false))
        .then(MinutesSigned.class)
        .when(People.resident("zhang"), new SignMinutes(Capacity.RESIDENT, null, false))
        .thenNothing();
  }

  @Test
  void anObjectionStaysAndAnotherTextNeedsNewSignatures() {
    var scenario =
        concluded()
            .when(People.WORKER, new CirculateMinutes())
            .when(CHAIR, new SignMinutes(Capacity.CHAIR, null, false))
            .when(People.resident("stranger"), new ObjectToMinutes("我没到会"))
            .thenRefused(Rule.NOT_THERE)
            .when(People.resident("wang"), new ObjectToMinutes("我的原话是暂不同意"))
            .then(MinutesObjected.class);
    Content before = minutes(scenario).content();
    Content after =
        new Content("更正后的纪要", before.head(), before.sections(), before.signatures(), List.of());
    scenario.when(People.WORKER, new EditMinutes(after)).then(MinutesEdited.class);
    assertThat(minutes(scenario).state()).isEqualTo(Minutes.State.DRAFT);
    assertThat(minutes(scenario).signatures()).isEmpty();
    assertThat(minutes(scenario).objections()).hasSize(1);
    assertThat(minutes(scenario).objections().getFirst().revision()).isEqualTo(1);
  }

  @Test
  void aSealedRecordIsCorrectedByAnAddendumBoundToWhatWasBefore() {
    concluded()
        .when(People.WORKER, new AddAddendum("王某", "早了"))
        .thenRefused(Rule.MINUTES_NOT_CONFIRMED);
    var scenario =
        confirmed()
            .when(People.WORKER, new AddAddendum("陈记录", "责任人应为周某某"))
            .then(AddendumAdded.class)
            .when(People.WORKER, new AddAddendum("陈记录", "再补充"))
            .then(AddendumAdded.class);
    Minutes minutes = minutes(scenario);
    assertThat(minutes.addenda()).hasSize(2);
    var second = minutes.addenda().get(1);
    assertThat(second.sha256())
        .isEqualTo(
            Fingerprint.of(
                minutes.addenda().get(0).sha256(), 2, "陈记录", "再补充", second.time().toString()));
  }
}
