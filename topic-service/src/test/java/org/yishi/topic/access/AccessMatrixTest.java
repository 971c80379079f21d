package org.yishi.topic.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yishi.topic.Reach;
import org.yishi.web.security.Actor;
import org.yishi.web.security.Role;
import org.yishi.web.security.Supervision;

/** Who may do what: every role, inside and outside its area, with every action. */
class AccessMatrixTest {

  private static final String AREA = "120103001001";

  /** What stands in the tables. */
  private static final Map<String, Verdict> VERDICTS =
      Map.ofEntries(
          Map.entry("+", new Verdict.Permitted()),
          Map.entry("404", new Verdict.Hidden()),
          Map.entry("S", new Verdict.Denied(Missing.STAFF_REQUIRED)),
          Map.entry("R", new Verdict.Denied(Missing.RESIDENT_OR_STAFF_REQUIRED)),
          Map.entry("A", new Verdict.Denied(Missing.OUTSIDE_YOUR_AREA)),
          Map.entry("H", new Verdict.Denied(Missing.HIGHER_LEVEL_REQUIRED)),
          Map.entry("L", new Verdict.Denied(Missing.LEADER_REQUIRED)),
          Map.entry("W", new Verdict.Denied(Missing.LEAD_APPROVAL_REQUIRED)),
          Map.entry("P", new Verdict.Denied(Missing.PROPOSER_REQUIRED)),
          Map.entry("E", new Verdict.Denied(Missing.COMMUNITY_ESCALATES)),
          Map.entry("D", new Verdict.Denied(Missing.DEPARTMENT_REQUIRED)),
          Map.entry("N", new Verdict.Denied(Missing.RESIDENT_REQUIRED)),
          Map.entry("O", new Verdict.Denied(Missing.OVERSEER_REQUIRED)));

  /** In each group: those concerned or inside their area, and last somebody outside it. */
  private static final Map<String, Actor> ACTORS =
      Map.ofEntries(
          actor("own", Role.RESIDENT, AREA, null),
          actor("res", Role.RESIDENT, AREA, null),
          actor("rOut", Role.RESIDENT, "120103001002", null),
          actor("wkr", Role.COMMUNITY_WORKER, AREA, null),
          actor("lead", Role.COMMUNITY_LEAD, AREA, null),
          actor("wOut", Role.COMMUNITY_WORKER, "120103001002", null),
          actor("lOut", Role.COMMUNITY_LEAD, "120103002001", null),
          actor("str", Role.STREET_OFFICER, "120103001", null),
          actor("strL", Role.STREET_LEADER, "120103001", null),
          actor("sOut", Role.STREET_OFFICER, "120103002", null),
          actor("SOut", Role.STREET_LEADER, "120103002", null),
          actor("dis", Role.DISTRICT_OFFICER, "120103", null),
          actor("disL", Role.DISTRICT_LEADER, "120103", null),
          actor("dOut", Role.DISTRICT_OFFICER, "120104", null),
          actor("DOut", Role.DISTRICT_LEADER, "120104", null),
          actor("dept", Role.DEPARTMENT_OFFICER, "120103", "housing"),
          actor("pOut", Role.DEPARTMENT_OFFICER, "120103", "gardens"),
          actor("sup", Role.SUPERVISOR, "120103", null),
          actor("uOut", Role.SUPERVISOR, "120104", null),
          actor("dpy", Role.DEPUTY, "120103", null),
          actor("adm", Role.ADMINISTRATOR, "120103", null),
          Map.entry("med", new Actor("med", Role.SUPERVISOR, "120103", null, Supervision.PUBLIC)));

  private static final String PUBLIC_TOPIC =
      """
      | own res rOut | wkr lead wOut lOut | str strL sOut SOut | dis disL dOut DOut | dept pOut | sup uOut med dpy adm
      SUBMIT | + + A | + + A A | + + A A | + + A A | R R | R R R R R
      SUBMIT_ON_BEHALF | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      IMPORT | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      READ_LEDGER | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      READ_FORMS | S S S | + + A A | + + A A | + + A A | + S | S S S S S
      RECORD_FUNDS | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      KEEP_LIBRARY | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      READ | + + + | + + + + | + + + + | + + + + | + + | + + + + +
      SCREEN | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      UNMERGE | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      READ_HOT_SPOTS | S S S | + + A A | + + A A | + + A A | S S | + S S S +
      HANDLE_HOT_SPOT | S S S | H H A A | + + A A | + + A A | S S | S S S S S
      WITHDRAW | + P P | P P P P | P P P P | P P P P | P P | P P P P P
      ASK_TO_REOPEN | + P P | P P P P | P P P P | P P P P | P P | P P P P P
      REOPEN | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      ESCALATE | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      SIGN | S S S | H H A A | + + A A | + + A A | S S | S S S S S
      RETURN | S S S | H H A A | + + A A | + + A A | S S | S S S S S
      HANDLE | S S S | H H A A | + + A A | + + A A | S S | S S S S S
      TAKE_OVER | S S S | H H A A | + + A A | + + A A | S S | S S S S S
      URGE | S S S | H H A A | + + A A | + + A A | S S | S S S S S
      ORDER_SUPERVISION | S S S | H H A A | L + A A | L + A A | S S | S S S S S
      SUMMON | S S S | E E A A | + + A A | + + A A | S S | S S S S S
      SIGN_SUMMONS | S S S | E E A A | L + A A | L + A A | S S | S S S S S
      CONVENE | S S S | H H A A | + + A A | + + A A | S S | S S S S S
      REPORT_ASSIGNMENT | S S S | + + A A | + + A A | + + A A | + S | S S S S S
      ANSWER_SUMMONS | D D D | D D D D | D D D D | D D D D | + D | D D D D D
      PAUSE | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      ASK_EXTENSION | S S S | + + A A | + + A A | + + A A | + S | S S S S S
      DECIDE_EXTENSION | S S S | H H A A | L + A A | L + A A | S S | S S S S S
      READ_ORDERS | S S S | H H A A | + + A A | + + A A | S S | S S S S S
      COSIGN | + + A | N N N N | N N N N | N N N N | N N | N N N N N
      ACKNOWLEDGE | S S S | + + A A | + + A A | + + A A | + S | S S S S S
      RECORD_RETURN_VISIT | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      CLOSE | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      READ_PROPOSER | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      ERASE_PROPOSER | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      RECORD_CONTACT | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      READ_AUDITS | O O O | O O O O | O O O O | O O O O | O O | + A O O +
      ATTACH_FILE | + S S | + + A A | + + A A | + + A A | + S | S S S S S
      RELEASE_FILE | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      APPROVE_SCREENING | S S S | W + A A | + + A A | + + A A | S S | S S S S S
      COMPLETE_SCREENING | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      ANSWER_TRANSFER | S S S | + + A A | + + A A | + + A A | + S | S S S S S
      APPEAL | + P P | P P P P | P P P P | P P P P | P P | P P P P P
      DECIDE_APPEAL | S S S | H H A A | + + A A | + + A A | S S | S S S S S
      REOPEN_UNSOLVED | + S S | + + A A | + + A A | + + A A | S S | S S S S S
      WITHDRAW_ON_BEHALF | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      DETERMINE_PARTIES | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      RECORD_MICRO_SESSION | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      KEEP_UNITS | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      """;

  /** Whoever may not know of it gets the same answer, whatever is attempted. */
  private static final String TOPIC_NOT_PUBLIC =
      """
      | own res rOut | wkr lead wOut lOut | str strL sOut SOut | dis disL dOut DOut | dept pOut | sup uOut med dpy adm
      READ | + 404 404 | + + 404 404 | + + 404 404 | + + 404 404 | + 404 | + 404 404 404 +
      SCREEN | S 404 404 | + + 404 404 | + + 404 404 | + + 404 404 | S 404 | S 404 404 404 S
      UNMERGE | S 404 404 | + + 404 404 | + + 404 404 | + + 404 404 | S 404 | S 404 404 404 S
      WITHDRAW | + 404 404 | P P 404 404 | P P 404 404 | P P 404 404 | P 404 | P 404 404 404 P
      ASK_TO_REOPEN | + 404 404 | P P 404 404 | P P 404 404 | P P 404 404 | P 404 | P 404 404 404 P
      REOPEN | S 404 404 | + + 404 404 | + + 404 404 | + + 404 404 | S 404 | S 404 404 404 S
      ESCALATE | S 404 404 | + + 404 404 | + + 404 404 | + + 404 404 | S 404 | S 404 404 404 S
      TAKE_OVER | S 404 404 | H H 404 404 | + + 404 404 | + + 404 404 | S 404 | S 404 404 404 S
      SUMMON | S 404 404 | E E 404 404 | + + 404 404 | + + 404 404 | S 404 | S 404 404 404 S
      ANSWER_SUMMONS | D 404 404 | D D 404 404 | D D 404 404 | D D 404 404 | + 404 | D 404 404 404 D
      READ_PROPOSER | S 404 404 | + + 404 404 | + + 404 404 | + + 404 404 | S 404 | S 404 404 404 S
      ATTACH_FILE | + 404 404 | + + 404 404 | + + 404 404 | + + 404 404 | + 404 | S 404 404 404 S
      ACKNOWLEDGE | S 404 404 | + + 404 404 | + + 404 404 | + + 404 404 | + 404 | S 404 404 404 S
      APPROVE_SCREENING | S 404 404 | W + 404 404 | + + 404 404 | + + 404 404 | S 404 | S 404 404 404 S
      ANSWER_TRANSFER | S 404 404 | + + 404 404 | + + 404 404 | + + 404 404 | + 404 | S 404 404 404 S
      APPEAL | + 404 404 | P P 404 404 | P P 404 404 | P P 404 404 | P 404 | P 404 404 404 P
      DECIDE_APPEAL | S 404 404 | H H 404 404 | + + 404 404 | + + 404 404 | S 404 | S 404 404 404 S
      REOPEN_UNSOLVED | + 404 404 | + + 404 404 | + + 404 404 | + + 404 404 | S 404 | S 404 404 404 S
      RECORD_MICRO_SESSION | S 404 404 | + + 404 404 | + + 404 404 | + + 404 404 | S 404 | S 404 404 404 S
      """;

  private final Access access = new Access();

  @TestFactory
  Stream<DynamicTest> aPublicTopic() {
    return cells(PUBLIC_TOPIC, true);
  }

  @TestFactory
  Stream<DynamicTest> aTopicThatIsNotPublic() {
    return cells(TOPIC_NOT_PUBLIC, false);
  }

  @Test
  void everyActionAndEveryRoleIsInTheTable() {
    assertThat(rows(PUBLIC_TOPIC).stream().skip(1).map(row -> Action.valueOf(row.getFirst())))
        .containsExactly(Action.values());
    assertThat(ACTORS.values().stream().map(Actor::role).distinct())
        .containsExactlyInAnyOrder(Role.values());
    assertThat(rows(PUBLIC_TOPIC).getFirst()).containsExactlyInAnyOrderElementsOf(ACTORS.keySet());
  }

  @Test
  void anAreaThatDoesNotFitTheRoleGivesNoPower() {
    for (String area : Arrays.asList("1", "12", "120103", "120103001", null)) {
      var actor = new Actor("strange", Role.COMMUNITY_WORKER, area, null);
      assertThat(access.decide(actor, Action.READ, file(false)))
          .as("a worker of %s", area)
          .isEqualTo(new Verdict.Hidden());
      assertThat(access.initiator(actor).area()).isNull();
    }
  }

  @Test
  void onlyThoseConcernedReadTheOriginalWords() {
    assertThat(withSight(Sight.FULL))
        .containsExactlyInAnyOrder("wkr", "lead", "str", "strL", "dis", "disL", "dept");
    assertThat(withSight(Sight.OWN)).containsExactly("own");
    assertThat(withSight(Sight.MASKED)).containsExactlyInAnyOrder("sup", "adm");
  }

  @Test
  void listsReachAsFarAsReading() {
    assertThat(access.reach(find("res"))).isEqualTo(new Reach("res", null, null));
    assertThat(access.reach(find("str"))).isEqualTo(new Reach("str", "120103001", null));
    assertThat(access.reach(find("dept"))).isEqualTo(new Reach("dept", null, "housing"));
    assertThat(access.reach(find("sup"))).isEqualTo(new Reach("sup", "120103", null));
    assertThat(access.reach(find("med"))).isEqualTo(new Reach("med", null, null));
    assertThat(access.reach(find("dpy"))).isEqualTo(new Reach("dpy", null, null));
  }

  @Test
  void residentsActForNoUnit() {
    assertThat(access.initiator(find("own")).area()).isNull();
    assertThat(access.initiator(find("dept")).area()).isNull();
    assertThat(access.initiator(find("dept")).department()).isEqualTo("housing");
    assertThat(access.initiator(find("sup")).area()).isNull();
  }

  private Stream<DynamicTest> cells(String table, boolean open) {
    List<List<String>> rows = rows(table);
    List<String> names = rows.getFirst();
    List<DynamicTest> tests = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Action action = Action.valueOf(row.getFirst());
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i);
        Verdict expected = VERDICTS.get(row.get(i + 1));
        tests.add(
            DynamicTest.dynamicTest(
                action + " by " + name,
                () ->
                    assertThat(access.decide(find(name), action, file(open))).isEqualTo(expected)));
      }
    }
    return tests.stream();
  }

  private Stream<String> withSight(Sight sight) {
    return ACTORS.keySet().stream().filter(name -> access.sight(find(name), file(true)) == sight);
  }

  private static List<List<String>> rows(String table) {
    return table
        .lines()
        .map(line -> Arrays.stream(line.split("[ |]+")).filter(cell -> !cell.isEmpty()).toList())
        .toList();
  }

  private static CaseFile file(boolean open) {
    return new CaseFile(AREA, "own", Set.of("housing"), open);
  }

  private static Actor find(String name) {
    return Objects.requireNonNull(ACTORS.get(name), name);
  }

  private static Map.Entry<String, Actor> actor(
      String name, Role role, String area, @Nullable String department) {
    return Map.entry(name, new Actor(name, role, area, department));
  }
}
