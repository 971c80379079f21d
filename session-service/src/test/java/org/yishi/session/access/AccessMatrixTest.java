package org.yishi.session.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yishi.session.Sessions.Reach;
import org.yishi.web.security.Actor;
import org.yishi.web.security.Role;
import org.yishi.web.security.Supervision;

/** Who may do what: every role, inside and outside its area, with every action. */
class AccessMatrixTest {

  private static final String AREA = "120103001001";

  private static final Map<String, Verdict> VERDICTS =
      Map.of(
          "+", new Verdict.Permitted(),
          "404", new Verdict.Hidden(),
          "S", new Verdict.Denied(Missing.STAFF_REQUIRED),
          "A", new Verdict.Denied(Missing.OUTSIDE_YOUR_AREA),
          "C", new Verdict.Denied(Missing.CHAIR_OR_STAFF_REQUIRED),
          "P", new Verdict.Denied(Missing.PARTICIPANT_REQUIRED));

  private static final Map<String, Actor> ACTORS = actors();

  private static final String NOTICED =
      """
      | chr inv res | wkr lead wOut lOut | str strL sOut SOut | dis disL dOut DOut | dept pOut | sup uOut med dpy adm
      PLAN | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      READ | + + + | + + + + | + + + + | + + + + | + + | + + + + +
      MANAGE | S S S | + + A A | + + A A | + + A A | S S | S S S S S
      ANSWER | + + + | + + + + | + + + + | + + + + | + + | + + + + +
      RUN | + C C | + + C C | + + C C | + + C C | C C | C C C C C
      JOIN | + + + | + + + + | + + + + | + + + + | + + | + + + + +
      SPEAK | + + + | + + + + | + + + + | + + + + | + + | + + + + +
      VOTE | + + + | + + + + | + + + + | + + + + | + + | + + + + +
      OBJECT | + + P | P P P P | P P P P | P P P P | P P | P P P P P
      SIGN | + + + | + + + + | + + + + | + + + + | + + | + + + + +
      READ_RECORD | + + P | + + P P | + + P P | + + P P | + P | + P P P +
      """;

  /** Whoever may not know of it gets the same answer, whatever is attempted. */
  private static final String NOT_NOTICED_YET =
      """
      | chr inv res | wkr lead wOut lOut | str strL sOut SOut | dis disL dOut DOut | dept pOut | sup uOut med dpy adm
      READ | + + 404 | + + 404 404 | + + 404 404 | + + 404 404 | + 404 | + 404 404 404 +
      MANAGE | S S 404 | + + 404 404 | + + 404 404 | + + 404 404 | S 404 | S 404 404 404 S
      RUN | + C 404 | + + 404 404 | + + 404 404 | + + 404 404 | C 404 | C 404 404 404 C
      VOTE | + + 404 | + + 404 404 | + + 404 404 | + + 404 404 | + 404 | + 404 404 404 +
      """;

  private static final String INTERNAL =
      """
      | chr inv res | wkr lead wOut lOut | str strL sOut SOut | dis disL dOut DOut | dept pOut | sup uOut med dpy adm
      READ | + + 404 | + + 404 404 | + + 404 404 | + + 404 404 | + 404 | 404 404 404 404 404
      READ_RECORD | + + 404 | + + 404 404 | + + 404 404 | + + 404 404 | + 404 | 404 404 404 404 404
      """;

  private final Access access = new Access();

  @TestFactory
  Stream<DynamicTest> aNoticedSession() {
    return cells(NOTICED, file(false, true));
  }

  @TestFactory
  Stream<DynamicTest> aSessionThatIsNotNoticedYet() {
    return cells(NOT_NOTICED_YET, file(false, false));
  }

  @TestFactory
  Stream<DynamicTest> anInternalMeeting() {
    return cells(INTERNAL, file(true, false));
  }

  @Test
  void everyActionAndEveryRoleIsInTheTable() {
    assertThat(rows(NOTICED).stream().skip(1).map(row -> Action.valueOf(row.getFirst())))
        .containsExactly(Action.values());
    assertThat(ACTORS.values().stream().map(Actor::role).distinct())
        .containsExactlyInAnyOrder(Role.values());
    assertThat(rows(NOTICED).getFirst()).containsExactlyInAnyOrderElementsOf(ACTORS.keySet());
  }

  @Test
  void anAreaThatDoesNotFitTheRoleGivesNoPower() {
    for (String area : Arrays.asList("1", "12", "120103", "120103001", null)) {
      var actor = new Actor("strange", Role.COMMUNITY_WORKER, area, null);
      assertThat(access.decide(actor, Action.READ, file(false, false)))
          .as("a worker of %s", area)
          .isEqualTo(new Verdict.Hidden());
      assertThat(access.initiator(actor).area()).isNull();
    }
  }

  @Test
  void listsReachAsFarAsReading() {
    assertThat(access.reach(find("res"))).isEqualTo(new Reach("res", null, null));
    assertThat(access.reach(find("str"))).isEqualTo(new Reach("str", "120103001", null));
    assertThat(access.reach(find("dept"))).isEqualTo(new Reach("dept", null, "gardens"));
    assertThat(access.initiator(find("res")).home()).isEqualTo(AREA);
    assertThat(access.initiator(find("wkr")).home()).isNull();
  }

  private Stream<DynamicTest> cells(String table, SessionFile file) {
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
                () -> assertThat(access.decide(find(name), action, file)).isEqualTo(expected)));
      }
    }
    return tests.stream();
  }

  private static List<List<String>> rows(String table) {
    return table
        .lines()
        .map(line -> Arrays.stream(line.split("[ |]+")).filter(cell -> !cell.isEmpty()).toList())
        .toList();
  }

  private static SessionFile file(boolean internal, boolean open) {
    return new SessionFile(
        AREA, "chr"::equals, Set.of("chr", "inv")::contains, Set.of("gardens"), internal, open);
  }

  private static Actor find(String name) {
    return Objects.requireNonNull(ACTORS.get(name), name);
  }

  private static Map<String, Actor> actors() {
    Map<String, Actor> actors = new LinkedHashMap<>();
    add(actors, "chr", Role.RESIDENT, AREA, null);
    add(actors, "inv", Role.RESIDENT, AREA, null);
    add(actors, "res", Role.RESIDENT, AREA, null);
    add(actors, "wkr", Role.COMMUNITY_WORKER, AREA, null);
    add(actors, "lead", Role.COMMUNITY_LEAD, AREA, null);
    add(actors, "wOut", Role.COMMUNITY_WORKER, "120103001002", null);
    add(actors, "lOut", Role.COMMUNITY_LEAD, "120103002001", null);
    add(actors, "str", Role.STREET_OFFICER, "120103001", null);
    add(actors, "strL", Role.STREET_LEADER, "120103001", null);
    add(actors, "sOut", Role.STREET_OFFICER, "120103002", null);
    add(actors, "SOut", Role.STREET_LEADER, "120103002", null);
    add(actors, "dis", Role.DISTRICT_OFFICER, "120103", null);
    add(actors, "disL", Role.DISTRICT_LEADER, "120103", null);
    add(actors, "dOut", Role.DISTRICT_OFFICER, "120104", null);
    add(actors, "DOut", Role.DISTRICT_LEADER, "120104", null);
    add(actors, "dept", Role.DEPARTMENT_OFFICER, "120103", "gardens");
    add(actors, "pOut", Role.DEPARTMENT_OFFICER, "120103", "housing");
    add(actors, "sup", Role.SUPERVISOR, "120103", null);
    add(actors, "uOut", Role.SUPERVISOR, "120104", null);
    actors.put("med", new Actor("med", Role.SUPERVISOR, "120103", null, Supervision.PUBLIC));
    add(actors, "dpy", Role.DEPUTY, "120103", null);
    add(actors, "adm", Role.ADMINISTRATOR, "120103", null);
    return actors;
  }

  private static void add(
      Map<String, Actor> actors, String name, Role role, String area, @Nullable String department) {
    actors.put(name, new Actor(name, role, area, department));
  }
}
