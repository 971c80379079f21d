package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yishi.district.Codes;
import org.yishi.district.ParticipationRules;
import org.yishi.district.ParticipationRules.DecidedBy;
import org.yishi.district.ParticipationRules.Lead;
import org.yishi.district.ParticipationRules.Rule;
import org.yishi.topic.participation.RuleWords;

/** What a district's participation rules may speak of. */
class RuleWordsTest {

  @Test
  void theSampleDistrictAndOneWithoutRulesPass() {
    assertThatCode(() -> RuleWords.check(SampleDistrict.HEXI.participation()))
        .doesNotThrowAnyException();
    assertThatCode(() -> RuleWords.check(ParticipationRules.NONE)).doesNotThrowAnyException();
  }

  @Test
  void everyUnknownWordIsNamedWithItsPlace() {
    var rule =
        new Rule(
            "noise",
            Set.of(),
            Set.of("QUARREL"),
            Set.of("GALAXY"),
            List.of(),
            new DecidedBy("NOBODY", "DICE"));
    var lead = new Lead(null, Map.of("GOSSIP", "PROPERTY"));
    var rules = new ParticipationRules(new Codes<>(Map.of()), lead, List.of(rule));

    IllegalArgumentException refused =
        catchThrowableOfType(IllegalArgumentException.class, () -> RuleWords.check(rules));
    assertThat(refused)
        .hasMessageContainingAll(
            "participation.lead.natures: there is no 'GOSSIP'",
            "participation.rules.noise.natures: there is no 'QUARREL'",
            "participation.rules.noise.scopes: there is no 'GALAXY', only [COMMUNITY, COMPOUND",
            "participation.rules.noise.decided-by.body: there is no 'NOBODY'",
            "participation.rules.noise.decided-by.method: there is no 'DICE'");
  }
}
