package org.yishi.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yishi.session.Rejection;
import org.yishi.session.Rule;
import org.yishi.session.State;
import org.yishi.session.access.Missing;
import org.yishi.session.minutes.Minutes.Capacity;
import org.yishi.session.reservation.Booking.Role;
import org.yishi.web.problem.Language;
import org.yishi.web.problem.ProblemTexts;

class ProblemTextsTest {

  private final ProblemTexts texts = new ProblemTexts(List.of("problems/session"));

  @ParameterizedTest
  @EnumSource(Rule.class)
  void everyRuleIsExplainedInBothLanguages(Rule rule) {
    explained(rule.code());
  }

  @ParameterizedTest
  @EnumSource(Missing.class)
  void whateverIsMissingIsExplainedInBothLanguages(Missing missing) {
    explained(missing.code());
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void everyStateHasAWord(State state) {
    explained("state." + state.name());
    var rejection = new Rejection(Rule.NOT_OPEN, Map.of("state", state.name()));
    List<Object> words = SessionProblem.arguments(rejection);
    assertThat(texts.detail(rejection.code(), words, Language.CHINESE)).contains(state.chinese());
    assertThat(texts.detail(rejection.code(), words, Language.ENGLISH))
        .doesNotContain(state.name());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whatIsTakenHasAWord(Role role) {
    explained("as." + role.name());
  }

  @ParameterizedTest
  @EnumSource(Capacity.class)
  void everyCapacityHasAWord(Capacity capacity) {
    explained("capacity." + capacity.name());
  }

  private void explained(String key) {
    String chinese = texts.detail(key, List.of("甲", "乙", "丙"), Language.CHINESE);
    String english = texts.detail(key, List.of("甲", "乙", "丙"), Language.ENGLISH);
    assertThat(chinese).containsPattern("\\p{IsHan}").doesNotContain("{");
    assertThat(english).isNotBlank().isNotEqualTo(chinese).doesNotContain("{");
  }
}
