package org.yishi.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yishi.system.OnePlatform;
import org.yishi.system.client.StackServers.Server;
import org.yishi.system.launcher.OwnPlatform;

/** The experiments of {@code ./yishi faults}, small enough for every build. */
@ExtendWith(OnePlatform.class)
class FaultsPlatformTest {

  private static final long SEED = Long.getLong("seed", 1);

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final Report report = new Report(new PrintStream(told, true, StandardCharsets.UTF_8));

  @Test
  void killed_processes_lose_nothing_and_double_nothing(OwnPlatform platform)
      throws InterruptedException {
    check(new KillExperiment(platform, 3, 300, 4, SEED, report));
  }

  @ParameterizedTest
  @EnumSource
  void a_server_that_is_away_for_a_while_costs_nothing(Server server, OwnPlatform platform)
      throws InterruptedException {
    check(new OutageExperiment(platform, server, Duration.ofSeconds(3), 60, 4, SEED, report));
  }

  private void check(Experiment experiment) throws InterruptedException {
    assertThat(experiment.run()).as("%s", told.toString(StandardCharsets.UTF_8)).isTrue();
  }
}
