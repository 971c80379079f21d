package org.yishi.district.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule that a district's file must keep, broken once. */
class FileRulesTest {

  private static final String TERM =
      "must be a number from 1 to 5000, a space and wd, wh, d, h or min, such as '3 wd'";
  private static final String DAYS =
      "must be a day such as 2026-05-01, or days such as 2026-05-01 to 2026-05-05";

  @TempDir Path folder;

  @ParameterizedTest(name = "{2}")
  @MethodSource({
    "areas",
    "codeLists",
    "parties",
    "policies",
    "pausesAndExtensions",
    "calendars",
    "values"
  })
  void a_broken_rule_is_told_with_its_place(String passage, String replacement, String problem) {
    assertThat(OtherDistrict.in(folder).with(passage, replacement).problems())
        .containsExactly(problem);
  }

  static Stream<Arguments> areas() {
    return Stream.of(
        rule("code: 990101\n", "code: 99010\n", "1:7: '99010' must be the 6 digits of a district"),
        rule("code: 990101\n", "", "1:1: lacks 'code'"),
        rule("  990101002:", "  990102002:", "9:3: '990102002' must begin with '990101'"),
        rule("  990101002:", "  099010102:", "9:3: '099010102' must begin with '990101'"),
        rule("  990101002:", "  99010102:", "9:3: '99010102' must be the 9 digits of a street"),
        rule("  990101002:", "  990101001:", "9:3: '990101001' is already there"),
        rule("990101001002:", "990101001001:", "8:7: '990101001001' is already there"),
        rule(
            "990101001002:",
            "99010100100a:",
            "8:7: '99010100100a' must be the 12 digits of a community"),
        rule("990101002001:", "990101001003:", "12:7: '990101001003' must begin with '990101002'"),
        rule("石桥社区", "松林社区", "8:21: '松林社区' is already the name of 990101001001"),
        rule("南坡镇", "北坡街道", "10:11: '北坡街道' is already the name of 990101001"),
        rule("    name: 南坡镇\n", "", "10:5: lacks 'name'"));
  }

  static Stream<Arguments> codeLists() {
    return Stream.of(
        rule(
            "english: Coordination }",
            "english: Coordination, categories: [bridges] }",
            "31:57: there is no category 'bridges'"),
        rule(
            "english: Coordination }",
            "english: Coordination, answers: [need it] }",
            "31:54: 'need it' must be a reason for an escalation in capital letters"),
        rule(
            "  lamps: {",
            "  Lamps!: {",
            "16:3: 'Lamps!' must be up to 40 small letters, digits and hyphens, a letter first"),
        rule("  lamps: {", "  works: {", "16:3: 'works' is already there"),
        rule("parent: works", "parent: rails", "15:46: there is no department 'rails'"),
        rule(
            "aliases: [建设局] }",
            "aliases: [建设局], parent: lamps }",
            "14:62: goes in a circle: works → lamps → roads → works"),
        rule("parent: works", "parent: roads", "15:46: goes in a circle: roads → roads"),
        rule("aliases: [灯光所]", "aliases: [建设局]", "16:48: '建设局' already means works"),
        rule("name: 道路", "name: 建设局", "15:18: '建设局' already means works"),
        rule("aliases: [建设局]", "aliases: 建设局", "14:47: must be a list"),
        rule(
            "aliases: [建设局]",
            "aliases: [" + "x, ".repeat(21) + "]",
            "14:47: must not have more than 20 entries"),
        rule(
            "  lights: { name",
            "  Lights: { name",
            "19:3: 'Lights' must be up to 40 small letters, digits and hyphens, a letter first"),
        rule("parent: streets", "parent: alleys", "19:48: there is no category 'alleys'"),
        rule(
            "english: Streets }",
            "english: Streets, parent: lights }",
            "18:50: goes in a circle: streets → lights → streets"),
        rule(", english: Streets", "", "18:12: lacks 'english'"),
        rule(
            "    - { name: 统筹协调, english: Coordination }\n",
            "    - 统筹协调\n",
            "31:7: must be a mapping, 'key: value' on each line"),
        rule(
            "    - { name: 统筹协调, english: Coordination }\n",
            "    - { name: 统筹协调 }\n",
            "31:7: lacks 'english'"),
        rule(
            "  street:\n    - { name: 统筹协调, english: Coordination }\n", "", "28:3: lacks 'street'"),
        rule(
            "  district:\n    - {",
            "  district: []\n  city:\n    - {",
            "33:3: 'city' is unknown here; known are community, street, district"));
  }

  static Stream<Arguments> parties() {
    return Stream.of(
        rule(
            "  PARTY_BRANCH: {",
            "  party-branch: {",
            "21:3: 'party-branch' must be up to 40 capital letters and underscores, a letter first"),
        rule(", core: true }", " }", "21:3: no party is 'core: true', so nobody always takes part"),
        rule(
            "representatives }\nduties",
            "representatives, core: no }\nduties",
            "26:70: must be true or false"),
        rule(
            "core: true }",
            "core: true, stand-in: { party: RESIDENT, name: 党员, english: Members } }",
            "21:77: a core party is always there; nobody stands in"),
        rule("party: RESIDENT,", "party: TENANT,", "25:24: there is no party 'TENANT'"),
        rule(
            "party: RESIDENT,",
            "party: OWNERS_COMMITTEE,",
            "25:24: goes in a circle: OWNERS_COMMITTEE → OWNERS_COMMITTEE"),
        rule("party: RESIDENT, ", "", "25:15: lacks 'party'"),
        rule("name: 业主代表, ", "", "25:15: lacks 'name'"));
  }

  static Stream<Arguments> policies() {
    return Stream.of(
        rule(
            "version: dongling-3",
            "version: 东岭 3",
            "44:12: '东岭 3' must be up to 40 letters, digits, dots and hyphens"),
        rule("screening: 1 wd", "screening: 1 week", "48:16: " + TERM),
        rule("screening: 1 wd", "screening: 0 wd", "48:16: " + TERM),
        rule("screening: 1 wd", "screening: 5001 wd", "48:16: " + TERM),
        rule("screening: 1 wd", "screening: 1wd", "48:16: " + TERM),
        rule("screening: 1 wd", "screening:", "48:15: " + TERM),
        rule("screening: 1 wd", "screening: [1 wd]", "48:16: " + TERM),
        rule("    screening: 1 wd\n", "", "47:5: lacks 'screening'"),
        rule(
            "    screening: 1 wd\n",
            "    screening: 1 wd\n    session: 2 wd\n",
            "50:5: 'session' is already there"),
        rule(
            "yellow-percent: 60",
            "yellow-percent: 0",
            "71:21: must be a whole number from 1 to 99"),
        rule(
            "yellow-percent: 60",
            "yellow-percent: 100",
            "71:21: must be a whole number from 1 to 99"),
        rule(
            "yellow-percent: 60",
            "yellow-percent: 60 %",
            "71:21: must be a whole number from 1 to 99"),
        rule("max-returns: 3", "max-returns: -1", "72:18: must be a whole number from 1 to 20"),
        rule(
            "floor-percent: 90",
            "floor-percent: 101",
            "75:20: must be a whole number from 1 to 100"),
        rule(
            "min-ballots: 20",
            "min-ballots: many",
            "76:18: must be a whole number from 1 to 100000"),
        rule(
            "street-communities: 2",
            "street-communities: 1",
            "78:25: must be a whole number from 2 to 1000"),
        rule(
            "district-communities: 4",
            "district-communities: 1",
            "79:27: must be a whole number from 2 to 1000"),
        rule("raises-by-itself: true", "raises-by-itself: 1", "73:23: must be true or false"));
  }

  static Stream<Arguments> pausesAndExtensions() {
    return Stream.of(
        rule("max-pauses: 3", "max-pauses: 11", "87:17: must be a whole number from 0 to 10"),
        rule("max-extensions: 1", "max-extensions: 6", "89:21: must be a whole number from 0 to 5"),
        rule("    extension: 5 wd\n", "", "82:5: lacks 'extension'"),
        rule("      force-majeure: 30 d\n", "", "83:7: lacks 'force-majeure'"));
  }

  static Stream<Arguments> calendars() {
    return Stream.of(
        rule("zone: Asia/Urumqi", "zone: 乌鲁木齐", "36:9: must be a time zone such as Asia/Shanghai"),
        rule(
            "[10:00-14:00, ",
            "[10:00 - 14:00, ",
            "37:11: must be a stretch of a day such as 09:00-12:00"),
        rule(
            "[10:00-14:00, ",
            "[25:00-26:00, ",
            "37:11: must be a stretch of a day such as 09:00-12:00"),
        rule(
            "[10:00-14:00, ",
            "[14:00-10:00, ",
            "37:11: must be a stretch of a day such as 09:00-12:00"),
        rule(
            "15:30-19:30",
            "13:30-19:30",
            "37:24: must not begin before the stretch in front of it has ended"),
        rule("[10:00-14:00, 15:30-19:30]", "[]", "37:10: must have a stretch of time"),
        rule("    2027:", "    '27':", "41:5: must be a year from 2000 to 2199"),
        rule("    2027:", "    1887:", "41:5: must be a year from 2000 to 2199"),
        rule("    2027:", "    2026:", "41:5: '2026' is already there"),
        rule("off: [2027-01-01]", "off: [2026-01-01]", "42:19: must lie in 2027"),
        rule("off: [2027-01-01]", "off: [2027-12-31 to 2028-01-01]", "42:19: must lie in 2027"),
        rule("off: [2027-01-01]", "off: [2027-02-30]", "42:19: " + DAYS),
        rule("off: [2027-01-01]", "off: [1.1.2027]", "42:19: " + DAYS),
        rule(
            "off: [2027-01-01]",
            "off: [2027-01-03 to 2027-01-01]",
            "42:19: must not end before it begins"),
        rule(
            "off: [2027-01-01]",
            "off: [2027-01-01, 2027-01-01]",
            "42:31: 2027-01-01 is already there"),
        rule("worked: [2026-01-04]", "worked: [2026-01-03]", "40:55: 2026-01-03 is already there"),
        rule(
            "worked: [2026-01-04]",
            "worked: [2026-01-05]",
            "40:55: 2026-01-05 is no weekend, so it is worked anyway"),
        rule(
            "off: [2027-01-01]",
            "on: [2027-01-02]",
            "42:13: 'on' is unknown here; known are off, worked"),
        rule("  zone: Asia/Urumqi\n", "", "35:3: lacks 'zone'"),
        rule("  version: 1\n", "", "35:3: lacks 'version'"),
        rule("version: 1\n", "version: 0\n", "35:12: must be a whole number from 1 to 1000000"));
  }

  static Stream<Arguments> values() {
    return Stream.of(
        rule("name: 东岭区", "name:", "2:6: must be a text"),
        rule("name: 东岭区", "name: ' 东岭区'", "2:7: must be one line of text without spaces around it"),
        rule(
            "name: 东岭区",
            "name: \"东岭\\n区\"",
            "2:7: must be one line of text without spaces around it"),
        rule("name: 东岭区", "name: " + "区".repeat(61), "2:7: must not be longer than 60 characters"),
        rule("name: 东岭区", "name: [东岭区]", "2:7: must be a text"),
        rule(
            "name: 东岭区",
            "name: 东岭区\nmayor: 某人",
            "3:1: 'mayor' is unknown here; known are code, name, streets, departments, categories, parties, duties, policy, calendar, participation, pilots"));
  }

  private static Arguments rule(String passage, String replacement, String problem) {
    return Arguments.of(passage, replacement, problem);
  }
}
