package org.yishi.topic.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yishi.district.file.DistrictFile;
import org.yishi.topic.Location;
import org.yishi.topic.wechat.Dialogue.Memory;
import org.yishi.topic.wechat.Dialogue.Step;

/** From what somebody writes to a topic, message by message. */
class DialogueTest {

  private static final String ANHELI = "120103001001";

  private final Dialogue dialogue = new Dialogue(new CommunityNames(DistrictFile.sample()));
  private Memory memory = Memory.NOTHING;

  @Test
  void aCommunityAndAMatterAreEnough() {
    for (String text :
        new String[] {
          "安和里 三号楼电梯停运一周",
          "安和里社区：三号楼电梯停运一周",
          "  安和里，三号楼电梯停运一周",
          "安和里三号楼电梯停运一周",
          "大营门街道安和里 三号楼电梯停运一周",
          "大营门安和里社区居委会 三号楼电梯停运一周"
        }) {
      assertThat(says(text)).as(text).isEqualTo(new Step.Submit(ANHELI, "三号楼电梯停运一周", null));
      memory = Memory.NOTHING;
    }
  }

  @Test
  void aMatterWithoutItsCommunityIsRememberedUntilThatIsTold() {
    assertThat(asks("三号楼电梯停运一周")).isEqualTo(Answer.WHICH_COMMUNITY);

    assertThat(says("安和里")).isEqualTo(new Step.Submit(ANHELI, "三号楼电梯停运一周", null));
  }

  @Test
  void aCommunityWithoutAMatterIsRememberedUntilThatIsTold() {
    assertThat(asks("安和里社区")).isEqualTo(Answer.WHAT);

    assertThat(says("三号楼电梯停运一周")).isInstanceOf(Step.Submit.class);
  }

  @Test
  void aSpotWhoseAddressNamesTheCommunityCountsAsItsName() {
    assertThat(sends("天津市河西区大营门街道安和里3号楼")).isEqualTo(Answer.WHAT);

    assertThat(says("电梯停运一周了"))
        .isInstanceOfSatisfying(
            Step.Submit.class,
            submit -> {
              assertThat(submit.area()).isEqualTo(ANHELI);
              assertThat(submit.place())
                  .isEqualTo(
                      new Location(
                          null,
                          null,
                          null,
                          null,
                          null,
                          "天津市河西区大营门街道安和里3号楼",
                          new Location.Point(39.12, 117.21)));
            });
  }

  @Test
  void aSpotThatNamesNoCommunityIsKeptWithTheMatter() {
    assertThat(sends("天津市河西区某路1号")).isEqualTo(Answer.WHERE_AND_WHAT);
    assertThat(asks("路灯全坏了不亮")).isEqualTo(Answer.WHICH_COMMUNITY);

    assertThat(says("安和里"))
        .isInstanceOfSatisfying(
            Step.Submit.class, submit -> assertThat(submit.place()).isNotNull());
  }

  @Test
  void greetingsPicturesAndFollowersAreToldWhatToDo() {
    assertThat(asks("你好")).isEqualTo(Answer.WELCOME);
    assertThat(asked(new WeChatMessage.Other("1", "gh", "o"))).isEqualTo(Answer.WORDS_ONLY);
    assertThat(asked(new WeChatMessage.Followed("1", "gh", "o"))).isEqualTo(Answer.WELCOME);
    assertThat(asks("安".repeat(4_001))).isEqualTo(Answer.TOO_LONG);
  }

  @Test
  void theTitleIsTheBeginningOfTheFirstLineWithoutHalfACharacter() {
    var step = new Step.Submit(ANHELI, "😀".repeat(40) + "\n第二行", null);

    assertThat(step.title()).hasSize(30);
    assertThat(step.title().codePointCount(0, 30)).isEqualTo(15);
    assertThat(new Step.Submit(ANHELI, "电梯坏了\n请来修", null).title()).isEqualTo("电梯坏了");
  }

  @Test
  void everyCommunityOfTheDistrictIsFoundByItsNameWithItsStreet() {
    var district = DistrictFile.sample();
    var names = new CommunityNames(district);
    district.areas().all().stream()
        .filter(area -> area.code().length() == 12)
        .forEach(area -> {
          String street = district.areas().find(area.code().substring(0, 9)).orElseThrow().name();
          assertThat(names.atStart(street + area.name() + " 下水道堵了"))
              .isEqualTo(new CommunityNames.Finding.Found(area.code(), "下水道堵了"));
        });
  }

  private Step says(String text) {
    return after(new WeChatMessage.Text("1", "gh", "o", text));
  }

  private Answer asks(String text) {
    return asked(new WeChatMessage.Text("1", "gh", "o", text));
  }

  private Answer sends(String label) {
    return asked(new WeChatMessage.Spot("1", "gh", "o", 39.12, 117.21, label));
  }

  private Answer asked(WeChatMessage message) {
    return switch (after(message)) {
      case Step.Ask(var answer, _) -> answer;
      case Step.Submit submit -> throw new AssertionError("submitted: " + submit.matter());
    };
  }

  private Step after(WeChatMessage message) {
    Step step = dialogue.next(memory, message);
    if (step instanceof Step.Ask(_, var next)) {
      memory = next;
    }
    return step;
  }
}
