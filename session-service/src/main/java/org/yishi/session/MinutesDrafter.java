package org.yishi.session;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yishi.district.Department;
import org.yishi.district.Party;
import org.yishi.session.meeting.MeetingKind;
import org.yishi.session.meeting.Plan;
import org.yishi.session.minutes.Content;
import org.yishi.session.minutes.Content.Block;
import org.yishi.session.minutes.Content.Line;
import org.yishi.session.minutes.Content.Section;
import org.yishi.session.motion.Motion;
import org.yishi.session.motion.Tally;
import org.yishi.session.motion.Verdict;
import org.yishi.session.motion.VotingRule;
import org.yishi.session.party.Attendee;
import org.yishi.session.party.Seat;

/** Writes the first draft of the minutes 会议纪要 from what was recorded. */
final class MinutesDrafter {

  private static final int PERCENT_DIGITS = 2;
  private static final String[] NUMERALS = {"一", "二", "三", "四", "五"};

  private final Session session;
  private final Conclusion conclusion;
  private final Context context;
  private final boolean deliberation;

  private MinutesDrafter(Session session, Conclusion conclusion, Context context) {
    this.session = session;
    this.conclusion = conclusion;
    this.context = context;
    this.deliberation =
        context.kindOf(session).confirmation() == MeetingKind.Confirmation.DELIBERATION
            || !session.internal();
  }

  static Content draft(Session session, Conclusion conclusion, Context context) {
    return new MinutesDrafter(session, conclusion, context).content();
  }

  private Content content() {
    List<Section> sections = new ArrayList<>();
    add(sections, deliberation ? "协商发言情况" : "各人总结", speeches(false));
    if (deliberation) {
      add(sections, "方案及表决", votes());
      add(sections, "议定事项", agreed());
      add(sections, "保留意见", speeches(true));
    }
    String summary = conclusion.summary();
    if (summary != null) {
      sections.add(new Section("会议总结", List.of(Block.paragraph(summary))));
    }
    return new Content(
        session.plan().subject() + "会议纪要", head(), sections, signatures(), annexes());
  }

  private List<Line> head() {
    Plan plan = session.plan();
    List<Line> head = new ArrayList<>();
    var openedAt = Objects.requireNonNullElse(session.openedAt(), plan.startsAt());
    head.add(line("会议时间", LocalTimes.span(openedAt, conclusion.time())));
    head.add(line("会议地点", place(plan)));
    head.add(line("会议主持", plan.chair().name()));
    head.add(line("会议记录", plan.recorder().name()));
    head.add(line("参加人员", attendance()));
    head.add(line("会议主题", plan.subject()));
    if (!plan.agenda().isEmpty()) {
      head.add(new Line("会议内容", "", plan.agenda()));
    }
    return head;
  }

  private static String place(Plan plan) {
    var venue = plan.venue();
    String place = venue == null ? "" : venue.name();
    if (!plan.mode().remote()) {
      return place;
    }
    return place.isEmpty() ? "线上" : place + "（线上线下结合）";
  }

  /** By party, in the order in which the sides sat down. */
  private String attendance() {
    Map<String, List<String>> byParty = new LinkedHashMap<>();
    for (Attendee attendee : session.attendees()) {
      byParty.computeIfAbsent(side(attendee), _ -> new ArrayList<>()).add(attendee.person().name());
    }
    return byParty.entrySet().stream()
        .map(it -> it.getKey() + "：" + String.join("、", it.getValue()))
        .collect(Collectors.joining("；"));
  }

  /** The side he speaks for; of whoever stands in for another, the record says so. */
  private String side(Attendee attendee) {
    String unit = session.seat(attendee.key()).map(Seat::unit).orElse(null);
    if (unit != null && attendee.party().equals(Seat.DEPARTMENT)) {
      return context.district().departments().find(unit).map(Department::name).orElse(unit);
    }
    String absent = session.seat(attendee.key()).map(Seat::standInFor).orElse(null);
    if (absent == null) {
      return partyName(attendee.party());
    }
    return context
        .district()
        .parties()
        .find(absent)
        .map(party -> {
          var standIn = party.standIn();
          String name = standIn == null ? partyName(attendee.party()) : standIn.name();
          return name + "（代" + party.name() + "）";
        })
        .orElse(partyName(attendee.party()));
  }

  private List<Block> speeches(boolean reservations) {
    List<Block> blocks = new ArrayList<>();
    for (Statement statement : session.statements()) {
      if (statement.reservation() == reservations) {
        blocks.add(
            new Block(
                "%d、%s发言：".formatted(blocks.size() + 1, speaker(statement)),
                statement.points(),
                List.of()));
        if (statement.measures() != null) {
          blocks.add(Block.paragraph("今后措施：" + statement.measures()));
        }
      }
    }
    return numbered(blocks);
  }

  /** Paragraphs of measures don't count as speeches. */
  private static List<Block> numbered(List<Block> blocks) {
    List<Block> renumbered = new ArrayList<>();
    int n = 0;
    for (Block block : blocks) {
      String text = Objects.requireNonNull(block.text());
      if (text.startsWith("今后措施")) {
        renumbered.add(block);
      } else {
        n++;
        renumbered.add(
            new Block(n + text.substring(text.indexOf('、')), block.points(), block.table()));
      }
    }
    return renumbered;
  }

  private String speaker(Statement statement) {
    return session
        .attendee(statement.speaker())
        .map(attendee -> side(attendee) + attendee.person().name())
        .orElse(statement.speaker());
  }

  private List<Block> votes() {
    List<Block> blocks = new ArrayList<>();
    String opinion = conclusion.opinion();
    if (opinion != null) {
      blocks.add(Block.paragraph("协商意见：" + opinion));
    }
    for (Motion motion : session.motions()) {
      Verdict verdict = motion.verdict();
      if (verdict != null) {
        blocks.add(
            new Block(
                "%d、%s".formatted(motion.n(), motion.text()),
                motion.conditions().stream().map(it -> "条件：" + it).toList(),
                List.of()));
        blocks.add(new Block(null, List.of(), count(motion, verdict)));
        blocks.add(Block.paragraph(outcome(motion, verdict)));
      }
    }
    return blocks;
  }

  private static List<List<String>> count(Motion motion, Verdict verdict) {
    Tally tally = verdict.tally();
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("", "应到", "实到", "同意", "反对", "弃权"));
    table.add(
        List.of(
            motion.rule() == VotingRule.OWNERS_DECISION ? "业主人数" : "票数",
            motion.eligible() == 0 ? "—" : Long.toString(motion.eligible()),
            Long.toString(tally.votes()),
            Long.toString(tally.inFavour()),
            Long.toString(tally.against()),
            Long.toString(tally.abstained())));
    if (motion.rule() == VotingRule.OWNERS_DECISION) {
      table.add(
          List.of(
              "专有部分面积（平方米）",
              squareMetres(motion.eligibleArea()),
              squareMetres(tally.area()),
              squareMetres(tally.areaInFavour()),
              squareMetres(tally.areaAgainst()),
              squareMetres(tally.areaAbstained())));
    }
    return table;
  }

  private static String outcome(Motion motion, Verdict verdict) {
    Tally tally = verdict.tally();
    var text = new StringBuilder();
    text.append(motion.method().chinese()).append("，").append(rule(motion)).append("。");
    if (motion.rule() == VotingRule.OWNERS_DECISION) {
      text.append("参与表决业主占总人数")
          .append(percent(tally.votes(), motion.eligible()))
          .append("、占总面积")
          .append(percent(tally.area(), motion.eligibleArea()))
          .append("；同意业主占参与表决人数")
          .append(percent(tally.inFavour(), tally.votes()))
          .append("、占参与表决面积")
          .append(percent(tally.areaInFavour(), tally.area()))
          .append("。");
    }
    if (tally.invalid() > 0) {
      text.append("废票").append(tally.invalid()).append("张。");
    }
    text.append("结论：").append(verdict.carried() ? "通过" : "未通过");
    if (!verdict.carried()) {
      text.append("（")
          .append(
              verdict.shortfalls().stream()
                  .map(Verdict.Shortfall::chinese)
                  .collect(Collectors.joining("、")))
          .append("）");
    }
    return text.append("。").toString();
  }

  private static String rule(Motion motion) {
    var matter = motion.matter();
    return matter == null
        ? motion.rule().chinese()
        : "%s（%s，须%s以上参与，其中%s同意）"
            .formatted(
                motion.rule().chinese(),
                matter.chinese(),
                "三分之二",
                matter.agreement().strict() ? "过半数" : "四分之三以上");
  }

  private List<Block> agreed() {
    if (conclusion.agreed().isEmpty()) {
      return List.of();
    }
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("事项", "责任单位", "责任人", "时限"));
    for (Conclusion.Agreed item : conclusion.agreed()) {
      var due = item.due();
      table.add(
          List.of(
              item.matter(),
              item.unit(),
              Objects.requireNonNullElse(item.person(), ""),
              due == null ? "" : due.toString()));
    }
    return List.of(new Block(null, List.of(), table));
  }

  private List<String> signatures() {
    List<String> labels = new ArrayList<>(List.of("主持人", "记录人"));
    if (context.kindOf(session).confirmation() == MeetingKind.Confirmation.DELIBERATION) {
      labels.add("居民代表");
      labels.add("居民代表");
    }
    return labels;
  }

  private List<String> annexes() {
    List<String> annexes = new ArrayList<>(List.of("签到表"));
    if (!session.motions().isEmpty()) {
      annexes.add("表决票汇总");
    }
    return annexes;
  }

  private static void add(List<Section> sections, String heading, List<Block> blocks) {
    if (!blocks.isEmpty()) {
      sections.add(new Section(NUMERALS[sections.size()] + "、" + heading, blocks));
    }
  }

  private String partyName(String code) {
    return context.district().parties().find(code).map(Party::name).orElse(code);
  }

  private static Line line(String label, String text) {
    return new Line(label, text, List.of());
  }

  /** For readers only: whether a share is enough is never told from this. */
  private static String percent(long part, long whole) {
    return whole == 0
        ? "0%"
        : BigDecimal.valueOf(part)
                .scaleByPowerOfTen(PERCENT_DIGITS)
                .divide(BigDecimal.valueOf(whole), PERCENT_DIGITS, RoundingMode.DOWN)
                .toPlainString()
            + "%";
  }

  private static String squareMetres(long hundredths) {
    return BigDecimal.valueOf(hundredths, PERCENT_DIGITS).toPlainString();
  }
}
