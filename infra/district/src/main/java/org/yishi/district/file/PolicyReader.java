package org.yishi.district.file;

import java.util.regex.Pattern;
import org.yishi.district.Policy;

/** Reads the district's policy. */
final class PolicyReader {

  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final String VERSION_FORM = "up to 40 letters, digits, dots and hyphens";
  private static final int WHOLE = 100;
  private static final int MAX_RETURNS = 20;
  private static final int MAX_PAUSES = 10;
  private static final int MAX_EXTENSIONS = 5;
  private static final int MAX_BALLOTS = 100_000;
  private static final int MAX_COMMUNITIES = 1_000;
  private static final int MAX_ATTEMPTS = 20;

  private final Fields policy;

  PolicyReader(Fields file) {
    this.policy = file.fields("policy");
  }

  Policy read() {
    Policy read =
        new Policy(
            policy.required("version").map(it -> it.text(VERSION, VERSION_FORM)).orElse(""),
            terms(),
            escalation(),
            evaluation(),
            hotSpot(),
            policy.flag("lead-approves"),
            deadlines(),
            followUp(),
            summons());
    policy.nothingElse();
    return read;
  }

  private Policy.Terms terms() {
    Fields terms = policy.fields("terms");
    Policy.Terms read =
        new Policy.Terms(
            terms.term("first-contact"),
            terms.term("screening"),
            terms.term("session"),
            terms.term("notice"),
            terms.term("owners-notice"),
            terms.term("announcement"),
            terms.term("publicity"),
            terms.term("report"),
            terms.term("street-signs"),
            terms.term("district-signs"),
            terms.term("handling"),
            terms.term("escalation-total"),
            terms.term("report-in"),
            terms.term("emergency-report-in"),
            terms.term("response"),
            terms.term("finding-answer"),
            terms.term("progress-publicity"),
            terms.term("evaluation"),
            terms.term("look-back"),
            terms.term("urge"),
            terms.term("supervision-order"),
            terms.term("circular"),
            terms.term("reopening"));
    terms.nothingElse();
    return read;
  }

  /** A warning at the very beginning or end of a deadline would be none. */
  private Policy.Escalation escalation() {
    Fields escalation = policy.fields("escalation");
    var read =
        new Policy.Escalation(
            escalation.number("yellow-percent", 1, WHOLE - 1),
            escalation.number("max-returns", 1, MAX_RETURNS),
            escalation.flag("raises-by-itself"));
    escalation.nothingElse();
    return read;
  }

  private Policy.Deadlines deadlines() {
    Fields deadlines = policy.fields("deadlines");
    var read =
        new Policy.Deadlines(
            pauses(deadlines.fields("pauses")),
            deadlines.number("max-pauses", 0, MAX_PAUSES),
            deadlines.term("extension"),
            deadlines.number("max-extensions", 0, MAX_EXTENSIONS));
    deadlines.nothingElse();
    return read;
  }

  private static Policy.Pauses pauses(Fields pauses) {
    var read =
        new Policy.Pauses(
            pauses.term("waiting-for-residents"),
            pauses.term("waiting-for-funds"),
            pauses.term("waiting-for-approval"),
            pauses.term("force-majeure"));
    pauses.nothingElse();
    return read;
  }

  private Policy.Summons summons() {
    Fields summons = policy.fields("summons");
    var read =
        new Policy.Summons(summons.number("max-refusals", 1, MAX_RETURNS), summons.term("promise"));
    summons.nothingElse();
    return read;
  }

  private Policy.Evaluation evaluation() {
    Fields evaluation = policy.fields("evaluation");
    var read =
        new Policy.Evaluation(
            evaluation.number("floor-percent", 1, WHOLE),
            evaluation.number("min-ballots", 1, MAX_BALLOTS));
    evaluation.nothingElse();
    return read;
  }

  private Policy.HotSpot hotSpot() {
    Fields hotSpot = policy.fields("hot-spot");
    var read =
        new Policy.HotSpot(
            hotSpot.number("street-communities", 2, MAX_COMMUNITIES),
            hotSpot.number("district-communities", 2, MAX_COMMUNITIES),
            hotSpot.term("window"));
    hotSpot.nothingElse();
    return read;
  }

  private Policy.FollowUp followUp() {
    Fields followUp = policy.fields("follow-up");
    var read =
        new Policy.FollowUp(
            followUp.term("transfer-answer"),
            followUp.term("longest-promise"),
            followUp.term("appeal"),
            followUp.term("appeal-decision"),
            followUp.number("visit-attempts", 1, MAX_ATTEMPTS),
            followUp.flag("unsolved-reopens"));
    followUp.nothingElse();
    return read;
  }
}
