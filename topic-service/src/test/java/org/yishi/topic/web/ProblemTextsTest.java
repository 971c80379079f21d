package org.yishi.topic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yishi.topic.Channel;
import org.yishi.topic.Rejection;
import org.yishi.topic.Rule;
import org.yishi.topic.Stage;
import org.yishi.topic.access.Missing;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.escalation.Escalation;
import org.yishi.topic.files.FileFault;
import org.yishi.web.problem.Language;
import org.yishi.web.problem.ProblemTexts;

class ProblemTextsTest {

  private final ProblemTexts texts =
      new ProblemTexts(List.of("problems/topic", "problems/topic-sheets"));

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
  @EnumSource(FileFault.class)
  void everyFaultOfAFileIsExplainedInBothLanguages(FileFault fault) {
    explained(fault.code());
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void everyChannelHasAWord(Channel channel) {
    explained("channel." + channel.name());
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void everyStageHasAWord(Stage stage) {
    explained("stage." + stage.name());
  }

  @ParameterizedTest
  @EnumSource(Escalation.State.class)
  void everyStateOfAnEscalationHasAWord(Escalation.State state) {
    explained("state." + state.name());
  }

  @ParameterizedTest
  @EnumSource(DeadlineKind.class)
  void everyDeadlineHasAWord(DeadlineKind kind) {
    explained("deadline." + kind.name());
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void aRefusalNamesTheStageInTheReadersLanguage(Stage stage) {
    var rejection = new Rejection(Rule.ALREADY_SCREENED, Map.of("stage", stage.name()));
    List<Object> words = TopicProblem.arguments(rejection);
    assertThat(texts.detail(rejection.code(), words, Language.CHINESE))
        .contains("“" + stage.chinese() + "”");
    assertThat(texts.detail(rejection.code(), words, Language.ENGLISH))
        .doesNotContain(stage.name())
        .doesNotContain(stage.chinese());
  }

  private void explained(String key) {
    String chinese = texts.detail(key, List.of("甲", "乙"), Language.CHINESE);
    String english = texts.detail(key, List.of("甲", "乙"), Language.ENGLISH);
    assertThat(chinese).containsPattern("\\p{IsHan}").doesNotContain("{");
    assertThat(english).isNotBlank().isNotEqualTo(chinese).doesNotContain("{");
  }
}
