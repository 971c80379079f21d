package org.yishi.district.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yishi.district.Area;
import org.yishi.district.District;
import org.yishi.district.Duty;
import org.yishi.district.Level;
import org.yishi.district.Term;

class DistrictFileTest {

  @TempDir Path folder;

  @Test
  void another_district_is_just_another_file() {
    District dongling = OtherDistrict.in(folder).load();

    assertThat(dongling.code()).isEqualTo("990101");
    assertThat(dongling.areas().all())
        .extracting(Area::code)
        .containsExactly(
            "990101", "990101001", "990101001001", "990101001002", "990101002", "990101002001");
    assertThat(dongling.areas().find("990101002"))
        .contains(new Area("990101002", "南坡镇", Level.STREET, "990101"));
    assertThat(dongling.departments().find("lamps").orElseThrow().parent()).isEqualTo("roads");
    assertThat(dongling.categories().find("lights").orElseThrow().parent()).isEqualTo("streets");
    assertThat(dongling.duties(Level.STREET))
        .containsExactly(new Duty(Level.STREET, "统筹协调", "Coordination"));
    assertThat(dongling.policy().leadApproves()).isTrue();
    assertThat(dongling.policy().streetSigns()).isEqualTo(new Term.WorkingHours(8));
    assertThat(dongling.policy().escalation().raisesByItself()).isTrue();
    assertThat(dongling.policy().hotSpot().window()).isEqualTo(new Term.CalendarDays(30));
  }

  @Test
  void another_policy_and_calendar_move_the_deadlines() {
    Instant newYearsEve = Instant.parse("2025-12-31T04:00:00Z");
    District dongling = OtherDistrict.in(folder).load();
    District hexi = DistrictFile.sample();

    assertThat(dongling.calendar().plus(newYearsEve, dongling.policy().screening()))
        .isEqualTo("2026-01-04T13:30:00Z");
    assertThat(hexi.calendar().plus(newYearsEve, hexi.policy().screening()))
        .isEqualTo("2026-01-05T09:30:00Z");
    assertThat(dongling.calendar().isWorkingDay(LocalDate.of(2026, 5, 1))).isTrue();
    assertThat(dongling.calendar().announcedYears()).containsExactly(2026, 2027);
  }

  @Test
  void quotes_comments_line_ends_and_a_mark_of_windows_editors_change_nothing() {
    OtherDistrict plain = OtherDistrict.in(folder);

    assertThat(plain.with("code: 990101\n", "# 东岭\ncode: \"990101\"\n").load().areas())
        .isEqualTo(plain.load().areas());
    assertThat(plain.with("code: 990101\n", "\uFEFFcode: 990101\n").load().areas())
        .isEqualTo(plain.load().areas());
    assertThat(plain.replaced("\n", "\r\n").load().areas()).isEqualTo(plain.load().areas());
  }

  @Test
  void all_problems_of_a_file_are_told_at_once_in_its_order() {
    assertThat(
            OtherDistrict.in(folder)
                .with("window: 30 d", "window: a month")
                .with("name: 东岭区\n", "name: 东岭区\nmayor: 某人\n")
                .with("松林社区\n      990101001002", "松林社区\n      990101002002")
                .with("english: Works", "englisch: Works")
                .problems())
        .containsExactly(
            "3:1: 'mayor' is unknown here; known are code, name, streets, departments,"
                + " categories, parties, duties, policy, calendar, participation, pilots",
            "9:7: '990101002002' must begin with '990101001'",
            "15:10: lacks 'english'",
            "15:22: 'englisch' is unknown here; known are name, english, aliases, parent",
            "81:13: must be a number from 1 to 5000, a space and wd, wh, d, h or min, such as '3"
                + " wd'");
  }

  @Test
  void a_flood_of_problems_is_cut() {
    StringBuilder streets = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      streets.append("  x%03d: { name: 街%d, communities: {} }\n".formatted(i, i));
    }
    List<String> problems =
        OtherDistrict.in(folder).with("streets:\n  9", "streets:\n" + streets + "  9").problems();

    assertThat(problems)
        .hasSize(Problems.MAX_TOLD + 1)
        .first()
        .isEqualTo("4:3: 'x000' must be the 9 digits of a street");
    assertThat(problems).last().isEqualTo("and 20 problems more");
  }

  @Test
  void more_areas_than_the_platform_is_made_for_are_refused() {
    StringBuilder streets = new StringBuilder();
    for (int street = 101; street < 113; street++) {
      streets.append("  990101%d: { name: 街%d, communities: {".formatted(street, street));
      for (int community = 1; community <= 450; community++) {
        streets.append("990101%d%03d: 社区%d, ".formatted(street, community, community));
      }
      streets.append("} }\n");
    }

    assertThat(
            OtherDistrict.in(folder)
                .with("streets:\n  9", "streets:\n" + streets + "  9")
                .problems())
        .containsExactly("4:3: must not have more than 5000 areas in all");
  }

  @Test
  void a_file_that_is_not_there_or_no_file_is_named() {
    assertThatExceptionOfType(DistrictFileException.class)
        .isThrownBy(() -> DistrictFile.read(folder.resolve("missing.yaml")))
        .withMessage(folder.resolve("missing.yaml") + ": there is no such file");
    assertThatExceptionOfType(DistrictFileException.class)
        .isThrownBy(() -> DistrictFile.read(folder))
        .withMessageStartingWith(folder + ": can't be read");
  }

  @Test
  void what_is_not_utf_8_is_told_where_it_begins() {
    assertThat(OtherDistrict.in(folder).problems(Charset.forName("GBK")))
        .containsExactly("2:7: isn't UTF-8 here; save the file as UTF-8");
  }

  @Test
  void characters_that_nobody_types_are_told() {
    assertThat(OtherDistrict.in(folder).with("石桥社区", "石\u0007桥社区").problems())
        .containsExactly("8:22: has the character U+0007, which doesn't belong here");
  }

  @Test
  void what_is_not_yaml_is_told_where_it_breaks() {
    OtherDistrict other = OtherDistrict.in(folder);

    assertThat(other.with("{ name: 建设, ", "{ name: 建设, { ").problems())
        .singleElement()
        .asString()
        .startsWith("15:")
        .contains("isn't YAML: ");
    assertThat(other.with("    name: 北坡街道", "\tname: 北坡街道").problems())
        .singleElement()
        .asString()
        .startsWith("5:1: isn't YAML: ");
    assertThat(other.with("calendar:", "---\ncalendar:").problems())
        .singleElement()
        .asString()
        .startsWith("34:1: isn't YAML: ");
  }

  @Test
  void nothing_and_too_much_are_refused() {
    OtherDistrict other = OtherDistrict.in(folder);

    assertThat(other.problems(new byte[0])).containsExactly("is empty");
    assertThat(other.problems("# nothing\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("is empty");
    assertThat(other.problems(new byte[YamlText.MAX_BYTES + 1]))
        .containsExactly("is larger than 1048576 bytes");
    assertThat(other.problems("[1, 2]".getBytes(StandardCharsets.UTF_8)))
        .first()
        .isEqualTo("1:1: must be a mapping, 'key: value' on each line");
    assertThat(
            other.problems("a: ".repeat(5).concat("[".repeat(50)).getBytes(StandardCharsets.UTF_8)))
        .singleElement()
        .asString()
        .contains("isn't YAML");
  }

  @Test
  void nothing_in_the_file_becomes_an_object() {
    assertThat(OtherDistrict.in(folder).with("name: 东岭区", "name: !!java.net.URL [x]").problems())
        .containsExactly(
            "2:7: isn't YAML: Global tag is not allowed: tag:yaml.org,2002:java.net.URL");
  }

  @Test
  void aliases_that_multiply_or_bite_their_own_tail_are_no_danger() {
    OtherDistrict other = OtherDistrict.in(folder);

    assertThat(other.with("streets:\n  9", "streets: &all\n  all: *all\n  9").problems())
        .contains("4:3: 'all' must be the 9 digits of a street");
    assertThat(other.with("aliases: [建设局]", "aliases: &a [&b [*a], *b, *b]").problems())
        .allSatisfy(problem -> assertThat(problem).contains("must be a text"));
  }
}
