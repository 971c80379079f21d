package org.yishi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.Language;
import org.yishi.web.problem.ProblemTexts;

class ProblemTextsTest {

  private final ProblemTexts texts = new ProblemTexts(List.of());

  @ParameterizedTest
  @EnumSource(CommonProblem.class)
  void every_problem_has_a_text_in_both_languages(CommonProblem problem) {
    assertThat(texts.detail(problem.code(), List.of(1, 2), Language.CHINESE)).isNotBlank();
    assertThat(texts.detail(problem.code(), List.of(1, 2), Language.ENGLISH)).isNotBlank();
    assertThat(texts.title(problem.status(), Language.CHINESE)).isNotBlank();
    assertThat(texts.title(problem.status(), Language.ENGLISH)).isNotBlank();
  }
}
