package org.yishi.topic.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.district.District;
import org.yishi.district.Duty;
import org.yishi.district.Level;
import org.yishi.topic.Topic;

/**
 * What somebody should know before he hands a topic up: whose duty the matter is by the duty lists
 * 职责清单, and what speaks against it.
 *
 * @param own duties of the present level that cover the matter
 * @param receivers duties of the next level that cover it or answer to the reason
 * @param warnings what doesn't fit; nobody is stopped by it
 */
public record EscalationAdvice(List<Duty> own, List<Duty> receivers, Set<Warning> warnings) {

  /** What doesn't fit about a hand-over. */
  public enum Warning {
    /** Said to be beyond competence, though a duty of the present level covers the category. */
    OWN_DUTY_COVERS,
    /** Said to lack consensus, though no session has ended without. */
    NO_SESSION_WITHOUT_CONSENSUS,
    /** A department is needed, but none is named. */
    NO_DEPARTMENT_NAMED,
    /** The evidence tells of no session at all. */
    NOTHING_ATTEMPTED,
    /** A session was held, but no minutes are confirmed. */
    MINUTES_MISSING
  }

  public EscalationAdvice {
    own = List.copyOf(own);
    receivers = List.copyOf(receivers);
    warnings = Set.copyOf(warnings);
  }

  /** The advice for a hand-over by the present holder. */
  public static EscalationAdvice of(
      Topic topic, @Nullable Reason reason, Set<String> departments, District district) {
    Level level = topic.level();
    List<Duty> own = district.dutiesFor(level, topic.category());
    List<Duty> receivers =
        level == Level.DISTRICT ? List.of() : receiving(above(level), topic, reason, district);
    return new EscalationAdvice(own, receivers, warnings(topic, reason, departments, own));
  }

  /** The duties of a level that a hand-over with the reason calls on. */
  public static List<Duty> receiving(
      Level level, Topic topic, @Nullable Reason reason, District district) {
    List<Duty> covering = district.dutiesFor(level, topic.category());
    return district.duties(level).stream()
        .filter(duty ->
            covering.contains(duty) || (reason != null && duty.answers().contains(reason.name())))
        .toList();
  }

  private static Set<Warning> warnings(
      Topic topic, @Nullable Reason reason, Set<String> departments, List<Duty> own) {
    List<Warning> warnings = new ArrayList<>();
    boolean nothingHeld = topic.progress().held().isEmpty();
    if (reason == Reason.OUT_OF_COMPETENCE && !own.isEmpty()) {
      warnings.add(Warning.OWN_DUTY_COVERS);
    }
    if (reason == Reason.NO_CONSENSUS && topic.progress().noConsensus() == 0) {
      warnings.add(Warning.NO_SESSION_WITHOUT_CONSENSUS);
    }
    if (reason == Reason.NEEDS_DEPARTMENT && departments.isEmpty()) {
      warnings.add(Warning.NO_DEPARTMENT_NAMED);
    }
    if (nothingHeld) {
      warnings.add(Warning.NOTHING_ATTEMPTED);
    }
    if (!nothingHeld && topic.progress().minutes().isEmpty()) {
      warnings.add(Warning.MINUTES_MISSING);
    }
    return Set.copyOf(warnings);
  }

  private static Level above(Level level) {
    return level == Level.COMMUNITY ? Level.STREET : Level.DISTRICT;
  }
}
