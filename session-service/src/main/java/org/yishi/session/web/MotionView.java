package org.yishi.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.session.motion.Electorate;
import org.yishi.session.motion.Method;
import org.yishi.session.motion.Motion;
import org.yishi.session.motion.OwnersMatter;
import org.yishi.session.motion.Tally;
import org.yishi.session.motion.Unit;
import org.yishi.session.motion.Verdict;
import org.yishi.session.motion.VotingRule;

/** A motion as everybody reads it. */
@Schema(name = "Motion")
record MotionView(
    int n,
    String text,
    List<String> conditions,
    VotingRule rule,
    Method method,
    Electorate electorate,
    Unit unit,
    @Nullable OwnersMatter matter,
    @Schema(description = "应到 How many may vote; 0 where nobody can know") long eligible,
    @Schema(description = "In hundredths of a square metre") long eligibleArea,
    Instant putAt,
    @Nullable Instant closesAt,
    @Nullable Instant closedAt,
    @Schema(description = "Once the vote is closed") @Nullable Tally tally,
    @Nullable Boolean carried,
    @Schema(description = "What was missing") List<Verdict.Shortfall> shortfalls) {

  static MotionView of(Motion motion) {
    Verdict verdict = motion.verdict();
    return new MotionView(
        motion.n(),
        motion.text(),
        motion.conditions(),
        motion.rule(),
        motion.method(),
        motion.electorate(),
        motion.unit(),
        motion.matter(),
        motion.eligible(),
        motion.eligibleArea(),
        motion.putAt(),
        motion.closesAt(),
        motion.closedAt(),
        verdict == null ? null : verdict.tally(),
        verdict == null ? null : (Boolean) verdict.carried(),
        verdict == null ? List.of() : verdict.shortfalls());
  }
}
