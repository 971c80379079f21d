package org.yishi.session.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yishi.session.archive.Reading.Functions;
import org.yishi.session.archive.Reading.Note;
import org.yishi.session.archive.Reading.Note.Code;
import org.yishi.session.minutes.Content.Block;
import org.yishi.session.minutes.Content.Line;
import org.yishi.session.minutes.Content.Section;

class MinutesReaderTest {

  /** A branch's self-review, as offices write it. */
  static final String SELF_REVIEW =
      """
      支部专题组织生活会会议纪要
      会议时间：202×年12月20日
      会议地点：社区党员活动室
      会议主持：王某某
      会议记录：李某某
      参加人员：第一党支部全体党员
      会议主题：批评与自我批评
      会议内容：1、学习有关文件
      2、各人对照检查
      一、各人总结
      1、王某某发言：
      （1）、学习不够深入
      （2）、联系群众不够
      今后措施：每周学习一次。
      2、赵某某发言：
      （1）、工作方法简单
      3、钱某某发言：
      （1）、参加活动较少
      （3）、编号跳了一个
      4、孙某某发言：服务意识有待加强。
      会议总结：王某某作总结，要求逐条整改。
      主持人：
      记录人：
      附：签到表、照片
      """;

  private final Reading reading = read(SELF_REVIEW);

  @Test
  void theHeadIsReadLineByLine() {
    assertThat(reading.content().title()).isEqualTo("支部专题组织生活会会议纪要");
    assertThat(reading.content().head().stream().map(Line::label))
        .containsExactly("会议时间", "会议地点", "会议主持", "会议记录", "参加人员", "会议主题", "会议内容");
    assertThat(reading.content().head().getLast().points()).containsExactly("学习有关文件", "各人对照检查");
  }

  @Test
  void sectionsAndTheirNumberedPointsAreKeptAsTheyAre() {
    List<Section> sections = reading.content().sections();
    assertThat(sections.stream().map(Section::heading)).containsExactly("一、各人总结", "会议总结");
    List<Block> blocks = sections.getFirst().blocks();
    assertThat(blocks.get(0).text()).isEqualTo("1、王某某发言：");
    assertThat(blocks.get(0).points()).containsExactly("学习不够深入", "联系群众不够");
    assertThat(blocks.get(1).text()).isEqualTo("今后措施：每周学习一次。");
    assertThat(sections.get(1).blocks().getFirst().text()).isEqualTo("王某某作总结，要求逐条整改。");
  }

  @Test
  void aMaskedYearAGroupAndSeveralFunctionsAreNoticed() {
    assertThat(reading.notes().stream().map(Note::code))
        .contains(Code.YEAR_MASKED, Code.GROUP_ATTENDS, Code.SEVERAL_FUNCTIONS)
        .doesNotContain(Code.LINE_MISSING);
    assertThat(reading.functions())
        .contains(
            new Functions("王某某", List.of("会议主持", "发言人")),
            new Functions("赵某某", List.of("发言人")),
            new Functions("孙某某", List.of("发言人")));
  }

  @Test
  void brokenNumberingIsPointedOutAndTheWordsAreKept() {
    assertThat(reading.notes())
        .anySatisfy(note -> {
          assertThat(note.code()).isEqualTo(Code.NUMBERING_BROKEN);
          assertThat(note.text()).isEqualTo("（3）、编号跳了一个");
          assertThat(note.line()).isEqualTo(19);
        });
    assertThat(reading.content().sections().getFirst().blocks())
        .anyMatch(block -> "（3）、编号跳了一个".equals(block.text()));
  }

  @Test
  void noSignatureIsInvented() {
    assertThat(reading.content().signatures()).containsExactly("主持人：", "记录人：");
    assertThat(reading.content().annexes()).containsExactly("签到表", "照片");
  }

  @Test
  void noWordGetsLost() {
    String kept = reading.content().toString();
    SELF_REVIEW
        .lines()
        .flatMap(line -> List.of(line.split("[：、（）\\d]", -1)).stream())
        .filter(part -> !part.isBlank() && !part.equals("附"))
        .forEach(part -> assertThat(kept).contains(part));
  }

  @Test
  void whatIsMissingIsSaid() {
    Reading poor = read("随便写的一段话\n没有任何格式");
    assertThat(poor.notes().stream().filter(it -> it.code() == Code.LINE_MISSING)).hasSize(7);
    assertThat(poor.notes().stream().map(Note::code)).contains(Code.OUTSIDE_SECTIONS);
    assertThat(poor.content().toString()).contains("随便写的一段话").contains("没有任何格式");
    assertThat(read("会议时间：改日").notes().stream().map(Note::code)).contains(Code.DATE_UNREADABLE);
    assertThat(read("会议时间：2026年3月9日").notes().stream().map(Note::code))
        .doesNotContain(Code.DATE_UNREADABLE, Code.YEAR_MASKED);
  }

  private static Reading read(String text) {
    return MinutesReader.read(text.lines().<Piece>map(Piece.Paragraph::new).toList());
  }
}
