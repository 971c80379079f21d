package org.yishi.district.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yishi.district.Area;
import org.yishi.district.Category;
import org.yishi.district.Department;
import org.yishi.district.District;
import org.yishi.district.Level;
import org.yishi.district.Party;
import org.yishi.district.Term;

class SampleDistrictTest {

  private final District hexi = DistrictFile.sample();

  @Test
  void has_14_streets_and_144_communities() {
    assertThat(hexi.areas().find("120103").map(Area::name)).contains("河西区");
    assertThat(hexi.areasBelow("120103"))
        .extracting(Area::name)
        .containsExactly(
            "大营门街道", "下瓦房街道", "桃园街道", "挂甲寺街道", "马场街道", "越秀路街道", "友谊路街道", "天塔街道", "尖山街道", "陈塘庄街道",
            "柳林街道", "东海街道", "梅江街道", "太湖路街道");
    assertThat(hexi.areas().all().stream().filter(area -> area.level() == Level.COMMUNITY))
        .hasSize(144);
    assertThat(hexi.areas().all()).hasSize(1 + 14 + 144);
  }

  @Test
  void numbers_the_communities_of_a_street_from_001_and_names_each_once() {
    for (Area street : hexi.areasBelow("120103")) {
      List<Area> communities = hexi.areasBelow(street.code());
      assertThat(communities).hasSizeBetween(10, 11);
      for (int i = 0; i < communities.size(); i++) {
        assertThat(communities.get(i).code()).isEqualTo(street.code() + "%03d".formatted(i + 1));
      }
    }
    assertThat(hexi.areas().all()).extracting(Area::name).doesNotHaveDuplicates();
  }

  @Test
  void has_17_departments_three_of_which_belong_to_urban_management() {
    assertThat(hexi.departments().all())
        .extracting(Department::code)
        .containsExactlyInAnyOrder(
            "gardens",
            "municipal-works",
            "urban-management",
            "housing",
            "civil-affairs",
            "public-security",
            "sanitation",
            "fire-safety",
            "market-supervision",
            "health",
            "planning",
            "traffic-police",
            "environment",
            "justice",
            "petitions",
            "finance",
            "utilities");
    assertThat(hexi.departments().all())
        .filteredOn(department -> "urban-management".equals(department.parent()))
        .extracting(Department::name)
        .containsExactlyInAnyOrder("园林", "市政", "环卫");
    assertThat(hexi.departments().all())
        .allSatisfy(department -> assertThat(department.aliases()).isNotEmpty());
  }

  @Test
  void has_13_categories() {
    assertThat(hexi.categories().all())
        .extracting(Category::code)
        .containsExactly(
            "parking",
            "property-service",
            "sanitation",
            "greening",
            "lifts",
            "renovation",
            "elderly-care",
            "neighbours",
            "safety",
            "noise",
            "pets",
            "facilities",
            "other");
  }

  @Test
  void has_the_two_committees_as_core_and_owners_who_stand_in_for_their_committee() {
    assertThat(hexi.parties().all())
        .filteredOn(Party::core)
        .extracting(Party::code)
        .containsExactly("PARTY_BRANCH", "RESIDENTS_COMMITTEE");
    assertThat(hexi.parties().find("OWNERS_COMMITTEE").map(Party::standIn))
        .contains(new Party.StandIn("RESIDENT", "业主代表", "Owners' representatives"));
    assertThat(hexi.parties().all()).hasSize(14);
  }

  @Test
  void tells_the_duties_of_every_level() {
    for (Level level : Level.values()) {
      assertThat(hexi.duties(level)).hasSizeGreaterThan(5);
    }
  }

  @Test
  void has_the_terms_of_the_sample_policy() {
    var terms = hexi.policy().terms();
    assertThat(hexi.policy().version()).isEqualTo("hexi-2026-1");
    assertThat(terms.firstContact()).isEqualTo(new Term.CalendarHours(24));
    assertThat(terms.screening()).isEqualTo(new Term.WorkingDays(2));
    assertThat(terms.session()).isEqualTo(new Term.WorkingDays(15));
    assertThat(terms.ownersNotice()).isEqualTo(new Term.CalendarDays(15));
    assertThat(terms.streetSigns()).isEqualTo(new Term.WorkingHours(4));
    assertThat(terms.districtSigns()).isEqualTo(new Term.WorkingDays(1));
    assertThat(terms.handling()).isEqualTo(new Term.WorkingDays(3));
    assertThat(terms.emergencyReportIn()).isEqualTo(new Term.CalendarMinutes(30));
    assertThat(terms.lookBack()).isEqualTo(new Term.CalendarDays(90));
    assertThat(hexi.policy().escalation().yellowPercent()).isEqualTo(75);
    assertThat(hexi.policy().maxReturns()).isEqualTo(2);
    assertThat(hexi.policy().evaluation().floorPercent()).isEqualTo(85);
  }

  @Test
  void has_the_announced_exceptions_of_2026() {
    assertThat(hexi.calendar().announcedYears()).containsExactly(2026);
    assertThat(workedWeekends())
        .containsExactly(
            LocalDate.of(2026, 1, 4),
            LocalDate.of(2026, 2, 14),
            LocalDate.of(2026, 2, 28),
            LocalDate.of(2026, 5, 9),
            LocalDate.of(2026, 9, 20),
            LocalDate.of(2026, 10, 10));
    assertThat(weekdaysOff())
        .containsExactly(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 1, 2),
            LocalDate.of(2026, 2, 16),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2026, 2, 18),
            LocalDate.of(2026, 2, 19),
            LocalDate.of(2026, 2, 20),
            LocalDate.of(2026, 2, 23),
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 5, 4),
            LocalDate.of(2026, 5, 5),
            LocalDate.of(2026, 6, 19),
            LocalDate.of(2026, 9, 25),
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 10, 2),
            LocalDate.of(2026, 10, 5),
            LocalDate.of(2026, 10, 6),
            LocalDate.of(2026, 10, 7));
  }

  private List<LocalDate> workedWeekends() {
    return daysOf2026().stream()
        .filter(day -> day.getDayOfWeek().getValue() > 5 && hexi.calendar().isWorkingDay(day))
        .toList();
  }

  private List<LocalDate> weekdaysOff() {
    return daysOf2026().stream()
        .filter(day -> day.getDayOfWeek().getValue() <= 5 && !hexi.calendar().isWorkingDay(day))
        .toList();
  }

  private static List<LocalDate> daysOf2026() {
    return LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).toList();
  }
}
