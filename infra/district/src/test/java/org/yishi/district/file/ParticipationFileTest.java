package org.yishi.district.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yishi.district.Category;
import org.yishi.district.ParticipationRules;
import org.yishi.district.ParticipationRules.DecidedBy;
import org.yishi.district.ParticipationRules.Rule;
import org.yishi.district.ParticipationRules.Seat;
import org.yishi.district.Pilots;

/** Who must take part, and where what is tried out, as the file tells it. */
class ParticipationFileTest {

  private static final String RULES =
      """
      participation:
        interests:
          affected: { name: 受影响居民, english: Residents concerned }
        lead:
          otherwise: PARTY_BRANCH
          natures: { DISPUTE: OWNERS_COMMITTEE }
        rules:
          lighting:
            categories: [lights]
            natures: [PUBLIC_AFFAIRS, WELFARE]
            scopes: [COMPOUND]
            seats:
              - { department: lamps, reason: 路灯由其维护, english: Keeps the lamps }
              - { party: RESIDENT, interest: affected, count: 4, reason: 夜间出行, english: Walk at night }
            decided-by: { body: OWNERS, method: OWNERS_HALF }
      pilots:
        communities: [990101001]
        features:
          micro-session: [990101001002]
      calendar:
      """;

  @TempDir Path folder;

  @Test
  void rules_are_read_with_their_seats_reasons_and_decision() {
    ParticipationRules read = with(RULES).load().participation();

    assertThat(read.lead().otherwise()).isEqualTo("PARTY_BRANCH");
    assertThat(read.lead().byNature()).isEqualTo(Map.of("DISPUTE", "OWNERS_COMMITTEE"));
    assertThat(read.rules())
        .containsExactly(
            new Rule(
                "lighting",
                Set.of("lights"),
                Set.of("PUBLIC_AFFAIRS", "WELFARE"),
                Set.of("COMPOUND"),
                List.of(
                    new Seat("DEPARTMENT", null, "lamps", 1, "路灯由其维护", "Keeps the lamps"),
                    new Seat("RESIDENT", "affected", null, 4, "夜间出行", "Walk at night")),
                new DecidedBy("OWNERS", "OWNERS_HALF")));
  }

  @Test
  void a_file_without_these_sections_has_no_rules_and_tries_nothing_out() {
    var district = OtherDistrict.in(folder).load();

    assertThat(district.participation()).isEqualTo(ParticipationRules.NONE);
    assertThat(district.pilots()).isEqualTo(Pilots.NONE);
    assertThat(district.pilots().enabled("micro-session", "990101001001")).isTrue();
  }

  @Test
  void a_pilot_reaches_as_far_as_its_areas() {
    Pilots pilots = with(RULES).load().pilots();

    assertThat(pilots.enabled("990101001001")).isTrue();
    assertThat(pilots.enabled("990101002001")).isFalse();
    assertThat(pilots.enabled("micro-session", "990101001002")).isTrue();
    assertThat(pilots.enabled("micro-session", "990101001001")).isFalse();
    assertThat(pilots.enabled("anything-else", "990101001001")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "[lights],[lamps],there is no category 'lamps'",
    "department: lamps,department: rails,there is no department 'rails'",
    "party: RESIDENT,party: MAYOR,there is no party 'MAYOR'",
    "interest: affected,interest: idle,there is no interest 'idle'",
    "otherwise: PARTY_BRANCH,otherwise: MAYOR,there is no party 'MAYOR'",
    "[990101001],[990109],there is no area '990109'",
    "'micro-session: [990101001002]','micro-session: [1]',there is no area '1'",
    "count: 4,count: 0,must be a whole number from 1 to 100",
    "body: OWNERS,body: owners,'''owners'' must be up to 40 capital letters and underscores, a"
        + " letter first'",
    "count: 4,coutn: 4,'''coutn'' is unknown here; known are department, party, interest, count,"
        + " reason, english'"
  })
  void what_the_rules_name_must_exist(String passage, String replacement, String problem) {
    assertThat(with(RULES.replace(passage, replacement)).problems())
        .singleElement()
        .asString()
        .endsWith(": " + problem);
  }

  @Test
  void every_category_of_the_sample_has_seats_of_its_own() {
    var hexi = DistrictFile.sample();

    assertThat(hexi.categories().all())
        .extracting(Category::code)
        .allSatisfy(code ->
            assertThat(hexi.participation().rules())
                .filteredOn(rule -> rule.categories().contains(code))
                .flatExtracting(Rule::seats)
                .isNotEmpty());
  }

  private OtherDistrict with(String sections) {
    return OtherDistrict.in(folder).with("calendar:\n", sections);
  }
}
