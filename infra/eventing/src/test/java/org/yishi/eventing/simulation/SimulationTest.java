package org.yishi.eventing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.yishi.testing.Seeds;

/** {@code -Dseed=N} replays one run and shows every step of it. */
class SimulationTest {

  private static final int SEEDS = 10_000;
  private static final int SEEDS_TO_FIND_A_PLANTED_BUG = 300;
  private static final int SHOWN_STEPS = 400;
  private static final String INTAKE = "org.yishi.eventing.consumer";

  @BeforeAll
  static void silenceTheIntake() {
    LoggingSystem.get(SimulationTest.class.getClassLoader()).setLogLevel(INTAKE, LogLevel.OFF);
  }

  @AfterAll
  static void letTheIntakeSpeak() {
    LoggingSystem.get(SimulationTest.class.getClassLoader()).setLogLevel(INTAKE, null);
  }

  @Test
  void nothing_is_lost_and_nothing_doubled_in_effect_whatever_goes_wrong() {
    Seeds.check(SEEDS, (seed, _) -> run(seed, Planted.NONE));
  }

  @ParameterizedTest
  @EnumSource(value = Planted.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void notices_what_is_planted(Planted planted) {
    List<Long> caughtBy = new ArrayList<>();
    for (long seed = 1; seed <= SEEDS_TO_FIND_A_PLANTED_BUG; seed++) {
      try {
        run(seed, planted);
      } catch (AssertionError caught) {
        caughtBy.add(seed);
      }
    }
    assertThat(caughtBy).as("seeds that notice %s", planted).isNotEmpty();
  }

  @Test
  void the_same_seed_takes_the_same_steps() {
    assertThat(steps(7)).isNotEmpty().isEqualTo(steps(7)).isNotEqualTo(steps(8));
  }

  @Test
  void a_failure_shows_the_steps_that_led_to_it() {
    assertThatThrownBy(() ->
            Seeds.check(SEEDS_TO_FIND_A_PLANTED_BUG, (seed, _) -> run(seed, Planted.NO_DEDUP)))
        .hasMessageContaining("-Dseed=")
        .hasMessageContaining("applies s");
  }

  /** A failing run is taken again, this time with a trace. */
  private static void run(long seed, Planted planted) {
    try {
      world(seed, planted, false).run();
    } catch (AssertionError | RuntimeException failure) {
      World again = world(seed, planted, true);
      String reason = failure.toString();
      try {
        again.run();
        reason = "only at the first try: " + reason;
      } catch (AssertionError | RuntimeException _) {
        // It is the first failure that is told.
      }
      throw new AssertionError(reason + "\n" + String.join("\n", lastOf(again)), failure);
    }
  }

  private static List<String> steps(long seed) {
    World world = world(seed, Planted.NONE, true);
    world.run();
    return world.faults().traced();
  }

  private static World world(long seed, Planted planted, boolean tracing) {
    return new World(new SplittableRandom(seed), planted, tracing);
  }

  private static List<String> lastOf(World world) {
    List<String> steps = world.faults().traced();
    return steps.subList(Math.max(0, steps.size() - SHOWN_STEPS), steps.size());
  }
}
