package org.yishi.topic;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yishi.district.Area;
import org.yishi.district.Category;
import org.yishi.district.Codes;
import org.yishi.district.Department;
import org.yishi.district.District;
import org.yishi.district.Level;
import org.yishi.district.Policy;
import org.yishi.district.Term;
import org.yishi.district.Term.CalendarDays;
import org.yishi.district.Term.CalendarHours;
import org.yishi.district.Term.CalendarMinutes;
import org.yishi.district.Term.WorkingDays;
import org.yishi.district.Term.WorkingHours;
import org.yishi.district.WorkingCalendar;
import org.yishi.district.WorkingTime;

/** A small district with the sample policy and plain weekends. */
public final class SampleDistrict {

  /** Two streets and three communities of 河西. */
  public static final District HEXI = hexi();

  private SampleDistrict() {}

  private static District hexi() {
    Map<String, Area> areas = new LinkedHashMap<>();
    areas.put("120103", new Area("120103", "河西区", Level.DISTRICT, null));
    areas.put("120103001", new Area("120103001", "大营门街道", Level.STREET, "120103"));
    areas.put("120103002", new Area("120103002", "下瓦房街道", Level.STREET, "120103"));
    for (String code : List.of("120103001001", "120103001002", "120103002001")) {
      areas.put(code, new Area(code, "社区", Level.COMMUNITY, code.substring(0, 9)));
    }
    return new District(
        "120103",
        new Codes<>(areas),
        new Codes<>(
            Map.of(
                "gardens",
                new Department("gardens", "园林", "Gardens", List.of(), null),
                "housing",
                new Department("housing", "住建", "Housing", List.of(), null))),
        new Codes<>(
            Map.of(
                "parking",
                new Category("parking", "停车", "Parking", null),
                "lifts",
                new Category("lifts", "电梯", "Lifts", null))),
        new Codes<>(Map.of()),
        List.of(),
        policy(),
        calendar());
  }

  /** The same district where a missed deadline of an escalation raises it by itself. */
  static District raisingByItself() {
    Policy policy = HEXI.policy();
    var escalation =
        new Policy.Escalation(
            policy.escalation().yellowPercent(), policy.escalation().maxReturns(), true);
    return new District(
        HEXI.code(),
        HEXI.areas(),
        HEXI.departments(),
        HEXI.categories(),
        HEXI.parties(),
        HEXI.duties(),
        new Policy(
            "hexi-2026-raising",
            policy.terms(),
            escalation,
            policy.evaluation(),
            policy.hotSpot(),
            policy.leadApproves()),
        HEXI.calendar());
  }

  private static Policy policy() {
    Term threeDays = new WorkingDays(3);
    Term fiveDays = new WorkingDays(5);
    Term oneDay = new WorkingDays(1);
    var terms =
        new Policy.Terms(
            new CalendarHours(24),
            new WorkingDays(2),
            new WorkingDays(15),
            new CalendarDays(3),
            new CalendarDays(15),
            threeDays,
            new CalendarDays(5),
            fiveDays,
            new WorkingHours(4),
            oneDay,
            threeDays,
            new WorkingDays(10),
            oneDay,
            new CalendarMinutes(30),
            fiveDays,
            fiveDays,
            new WorkingDays(10),
            new CalendarDays(15),
            new CalendarDays(90),
            oneDay,
            oneDay,
            fiveDays,
            new CalendarDays(90));
    return new Policy(
        "hexi-2026-1",
        terms,
        new Policy.Escalation(75, 2, false),
        new Policy.Evaluation(85, 10),
        new Policy.HotSpot(3, 5, new CalendarDays(14)),
        false);
  }

  private static WorkingCalendar calendar() {
    return new WorkingCalendar(
        ZoneId.of("Asia/Shanghai"),
        List.of(
            new WorkingTime(LocalTime.of(9, 0), LocalTime.of(12, 0)),
            new WorkingTime(LocalTime.of(13, 30), LocalTime.of(17, 30))),
        Map.of(),
        Set.of(2026, 2027));
  }
}
