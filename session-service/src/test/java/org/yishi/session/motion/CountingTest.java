package org.yishi.session.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yishi.session.motion.Verdict.Shortfall;
import org.yishi.testing.Seeds;

class CountingTest {

  @Test
  void moreThanHalfIsNotHalf() {
    assertThat(carried(VotingRule.SIMPLE_MAJORITY, 10, Tally.of(5, 5, 0))).isFalse();
    assertThat(carried(VotingRule.SIMPLE_MAJORITY, 10, Tally.of(6, 4, 0))).isTrue();
    assertThat(carried(VotingRule.SIMPLE_MAJORITY, 11, Tally.of(5, 0, 6))).isFalse();
    assertThat(carried(VotingRule.SIMPLE_MAJORITY, 11, Tally.of(6, 0, 0))).isTrue();
  }

  @Test
  void twoThirdsAreReachedExactly() {
    assertThat(carried(VotingRule.TWO_THIRDS, 9, Tally.of(6, 3, 0))).isTrue();
    assertThat(carried(VotingRule.TWO_THIRDS, 9, Tally.of(5, 0, 4))).isFalse();
    assertThat(carried(VotingRule.TWO_THIRDS, 10, Tally.of(6, 4, 0))).isFalse();
    assertThat(carried(VotingRule.TWO_THIRDS, 10, Tally.of(7, 3, 0))).isTrue();
  }

  @Test
  void consensusHasNobodyAgainstItAndSomebodyForIt() {
    assertThat(carried(VotingRule.CONSENSUS, 9, Tally.of(1, 0, 8))).isTrue();
    assertThat(carried(VotingRule.CONSENSUS, 9, Tally.of(8, 1, 0))).isFalse();
    assertThat(carried(VotingRule.CONSENSUS, 9, Tally.of(0, 0, 9))).isFalse();
  }

  @Test
  void twoThirdsOfOwnersAndOfTheirAreaTakePart() {
    assertThat(owners(OwnersMatter.OTHER, 300, 30_000, new Tally(200, 0, 0, 0, 20_000, 0, 0)))
        .isEmpty();
    assertThat(owners(OwnersMatter.OTHER, 300, 30_000, new Tally(199, 0, 0, 0, 20_000, 0, 0)))
        .containsExactly(Shortfall.PARTICIPATION_BY_NUMBER);
    assertThat(owners(OwnersMatter.OTHER, 300, 30_000, new Tally(200, 0, 0, 0, 19_999, 0, 0)))
        .containsExactly(Shortfall.PARTICIPATION_BY_AREA);
  }

  @Test
  void moreThanHalfOfThoseTakingPartAgreeByNumberAndByArea() {
    assertThat(owners(OwnersMatter.OTHER, 300, 30_000, new Tally(101, 99, 0, 0, 10_001, 9_999, 0)))
        .isEmpty();
    assertThat(owners(OwnersMatter.OTHER, 300, 30_000, new Tally(100, 100, 0, 0, 10_001, 9_999, 0)))
        .containsExactly(Shortfall.AGREEMENT_BY_NUMBER);
    assertThat(owners(OwnersMatter.OTHER, 300, 30_000, new Tally(101, 99, 0, 0, 10_000, 10_000, 0)))
        .containsExactly(Shortfall.AGREEMENT_BY_AREA);
  }

  @Test
  void turningGreenIntoBaysTakesThreeQuartersByNumberAndByArea() {
    assertThat(
            owners(
                OwnersMatter.COMMON_PARTS, 300, 30_000, new Tally(150, 50, 0, 0, 15_000, 5_000, 0)))
        .isEmpty();
    assertThat(
            owners(
                OwnersMatter.COMMON_PARTS, 300, 30_000, new Tally(149, 51, 0, 0, 15_000, 5_000, 0)))
        .containsExactly(Shortfall.AGREEMENT_BY_NUMBER);
    assertThat(
            owners(
                OwnersMatter.COMMON_PARTS,
                300,
                30_000,
                new Tally(150, 40, 10, 0, 14_999, 4_001, 1_000)))
        .containsExactly(Shortfall.AGREEMENT_BY_AREA);
    assertThat(OwnersMatter.REBUILDING.agreement()).isEqualTo(Fraction.THREE_QUARTERS);
    assertThat(OwnersMatter.RAISING_FUNDS.agreement()).isEqualTo(Fraction.THREE_QUARTERS);
    assertThat(OwnersMatter.USING_FUNDS.agreement()).isEqualTo(Fraction.MORE_THAN_HALF);
  }

  @Test
  void nothingOfNothingIsEnough() {
    assertThat(Fraction.TWO_THIRDS.reachedBy(0, 0)).isFalse();
    assertThatThrownBy(() -> Fraction.TWO_THIRDS.reachedBy(2, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Fraction.TWO_THIRDS.reachedBy(Long.MAX_VALUE / 3 * 2, Long.MAX_VALUE)).isFalse();
  }

  @Test
  void sharesAgreeWithDecimalsWhereThoseAreSureEnough() {
    Seeds.check(
        20_000,
        (_, random) -> {
          Fraction share = one(random);
          long whole = random.nextLong(1, 3_000_000);
          long edge = whole * share.numerator() / share.denominator();
          long part = Math.clamp(edge + random.nextLong(-2, 3), 0, whole);
          int order =
              BigDecimal.valueOf(part)
                  .multiply(BigDecimal.valueOf(share.denominator()))
                  .compareTo(
                      BigDecimal.valueOf(whole)
                          .multiply(BigDecimal.valueOf(share.numerator()), MathContext.UNLIMITED));
          assertThat(share.reachedBy(part, whole))
              .isEqualTo(share.strict() ? order > 0 : order >= 0);
        });
  }

  private static Fraction one(RandomGenerator random) {
    return List.of(Fraction.MORE_THAN_HALF, Fraction.TWO_THIRDS, Fraction.THREE_QUARTERS)
        .get(random.nextInt(3));
  }

  private static boolean carried(VotingRule rule, long present, Tally tally) {
    return Counting.verdict(motion(rule, Electorate.PRESENT, null, present, 0), tally).carried();
  }

  private static List<Shortfall> owners(OwnersMatter matter, long owners, long area, Tally tally) {
    return Counting.verdict(
            motion(VotingRule.OWNERS_DECISION, Electorate.ROLL, matter, owners, area), tally)
        .shortfalls();
  }

  private static Motion motion(
      VotingRule rule,
      Electorate electorate,
      @Nullable OwnersMatter matter,
      long eligible,
      long area) {
    return new Motion(
        1,
        "方案",
        List.of(),
        rule,
        Method.NAMED,
        electorate,
        Unit.PERSON,
        matter,
        eligible,
        area,
        1,
        Instant.EPOCH,
        null,
        null,
        null);
  }
}
