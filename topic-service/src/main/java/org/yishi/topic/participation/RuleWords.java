package org.yishi.topic.participation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yishi.district.ParticipationRules;
import org.yishi.district.ParticipationRules.DecidedBy;
import org.yishi.district.ParticipationRules.Rule;
import org.yishi.topic.screening.DecisionBody;
import org.yishi.topic.screening.DecisionMethod;
import org.yishi.topic.screening.Nature;
import org.yishi.topic.screening.Scope;

/**
 * Whether a district's participation rules speak of what this service knows: a rule about a nature
 * that nobody can choose would never match, and nobody would notice.
 */
public final class RuleWords {

  private static final Set<String> NATURES = names(Nature.values());
  private static final Set<String> SCOPES = names(Scope.values());
  private static final Set<String> BODIES = names(DecisionBody.values());
  private static final Set<String> METHODS = names(DecisionMethod.values());

  private RuleWords() {}

  /**
   * Lets known words pass.
   *
   * @throws IllegalArgumentException with every unknown word and its place
   */
  public static void check(ParticipationRules rules) {
    List<String> faults = new ArrayList<>();
    unknown("participation.lead.natures", rules.lead().byNature().keySet(), NATURES, faults);
    for (Rule rule : rules.rules()) {
      String place = "participation.rules." + rule.code() + ".";
      unknown(place + "natures", rule.natures(), NATURES, faults);
      unknown(place + "scopes", rule.scopes(), SCOPES, faults);
      DecidedBy decided = rule.decidedBy();
      if (decided != null) {
        unknown(place + "decided-by.body", Set.of(decided.body()), BODIES, faults);
        unknown(place + "decided-by.method", Set.of(decided.method()), METHODS, faults);
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          "The district file can't be used: " + String.join("; ", faults));
    }
  }

  private static void unknown(
      String place, Collection<String> words, Set<String> known, List<String> faults) {
    for (String word : new TreeSet<>(words)) {
      if (!known.contains(word)) {
        faults.add("%s: there is no '%s', only %s".formatted(place, word, known));
      }
    }
  }

  private static Set<String> names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
  }
}
