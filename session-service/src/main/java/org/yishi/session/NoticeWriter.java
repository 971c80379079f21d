package org.yishi.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Area;
import org.yishi.district.Department;
import org.yishi.district.District;
import org.yishi.district.Party;
import org.yishi.session.meeting.MeetingKind;
import org.yishi.session.meeting.MeetingKinds;
import org.yishi.session.meeting.Mode;
import org.yishi.session.meeting.Plan;
import org.yishi.session.notice.NoticeLetter;
import org.yishi.session.notice.NoticeLetter.Item;
import org.yishi.session.party.Seat;

/** Writes the notice of a session 协商会议通知 from its plan. */
public final class NoticeWriter {

  private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八"};
  private static final int NUMBER_LENGTH = 6;

  private final District district;
  private final MeetingKinds kinds;

  public NoticeWriter(District district, MeetingKinds kinds) {
    this.district = district;
    this.kinds = kinds;
  }

  /** The notice as it reads now. */
  public NoticeLetter write(Session session) {
    Plan plan = session.plan();
    List<Item> items = new ArrayList<>();
    add(items, "会议时间", List.of(LocalTimes.span(plan.startsAt(), plan.endsAt())));
    add(items, "会议地点", List.of(place(plan)));
    add(items, "会议议题", topics(session));
    add(items, "主持人", List.of(plan.chair().name()));
    add(items, "参会人员", List.of(seats(session)));
    add(items, "会议议程", numbered(plan.agenda()));
    add(items, "会前材料", materials(plan));
    add(items, "有关事项", remarks(session));
    Notice notice = session.notice();
    return new NoticeLetter(
        "关于召开“" + plan.subject() + "”协商会议的通知",
        number(session),
        "各参会单位、居民代表：",
        items,
        comparison(plan),
        plan.contact() == null ? null : plan.contact().name() + "　" + plan.contact().phone(),
        name(session.area()),
        LocalTimes.day(notice == null ? session.updatedAt() : notice.time()),
        List.of("姓名", "代表方", "参加/请假/委托", "对议题意见"));
  }

  private static void add(List<Item> items, String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      items.add(new Item(NUMERALS[items.size()] + "、" + heading, lines));
    }
  }

  private static String number(Session session) {
    int year = session.plannedAt().atZone(LocalTimes.ZONE).getYear();
    String id = session.id();
    return "〔"
        + year
        + "〕"
        + id.substring(Math.max(0, id.length() - NUMBER_LENGTH)).toUpperCase(Locale.ROOT);
  }

  private static String place(Plan plan) {
    var venue = plan.venue();
    String online = plan.onlineAt();
    if (venue == null) {
      return "线上：" + online;
    }
    return plan.mode() == Mode.HYBRID ? venue.name() + "；线上：" + online : venue.name();
  }

  private List<String> topics(Session session) {
    List<String> topics =
        session.topics().stream().map(it -> it.words() + "（" + it.number() + "）").toList();
    String round = session.round() > 1 ? "（第" + session.round() + "轮）" : "";
    String kind = kinds.find(session.kind()).map(MeetingKind::name).orElse(session.kind());
    List<String> lines = new ArrayList<>();
    lines.add(session.plan().subject() + "（" + kind + "）" + round);
    lines.addAll(topics);
    return lines;
  }

  private String seats(Session session) {
    return session.seats().stream().map(this::seat).distinct().collect(Collectors.joining("、"));
  }

  private String seat(Seat seat) {
    String party = district.parties().find(seat.party()).map(Party::name).orElse(seat.party());
    String unit = seat.unit();
    if (seat.party().equals(Seat.DEPARTMENT) && unit != null) {
      return district.departments().find(unit).map(Department::name).orElse(unit);
    }
    var person = seat.person();
    return person == null ? party : party + person.name();
  }

  private static List<String> numbered(List<String> lines) {
    List<String> numbered = new ArrayList<>();
    for (String line : lines) {
      numbered.add((numbered.size() + 1) + "．" + line);
    }
    return numbered;
  }

  private static List<String> materials(Plan plan) {
    List<String> lines = new ArrayList<>();
    for (Plan.Material material : plan.materials()) {
      lines.add(
          switch (material.sort()) {
                case PROPOSAL -> "方案：";
                case POLICY -> "政策依据：";
                case OTHER -> "";
              }
              + material.title()
              + (material.link() == null ? "" : "（" + material.link() + "）"));
    }
    if (plan.comparison() != null) {
      lines.add("方案比选表附后");
    }
    return lines;
  }

  private static List<String> remarks(Session session) {
    List<String> lines = new ArrayList<>();
    lines.add("请按时参会；不能参会的请提前请假并说明理由，可以书面委托他人。");
    lines.add("书面意见请在会前交联系人。");
    @Nullable String remarks = session.plan().remarks();
    if (remarks != null) {
      remarks.lines().forEach(lines::add);
    }
    return lines;
  }

  private static List<List<String>> comparison(Plan plan) {
    Plan.Comparison comparison = plan.comparison();
    if (comparison == null) {
      return List.of();
    }
    List<List<String>> table = new ArrayList<>();
    List<String> heads = new ArrayList<>(List.of("方案"));
    heads.addAll(comparison.criteria());
    table.add(heads);
    for (Plan.Option option : comparison.options()) {
      List<String> row = new ArrayList<>(List.of(option.name()));
      row.addAll(option.values());
      table.add(row);
    }
    return table;
  }

  private String name(String area) {
    return district.areas().find(area).map(Area::name).orElse(area);
  }
}
