package org.yishi.system.faults;

import java.time.Duration;
import org.yishi.system.client.Platform;

/** The experiments' commands without the faults, for whoever measures a platform at work. */
public final class Load {

  private static final Duration LIMIT = Duration.ofMinutes(10);

  private Load() {}

  /** Gives so many commands by several clients; fails when one isn't answered as it must be. */
  public static void commands(Platform platform, int commands, int clients, long seed)
      throws InterruptedException {
    Ledger ledger = new Ledger();
    try (Workload workload =
        new Workload(
            platform, clients, new Budget(commands), ledger, AnswerRules.ALWAYS_AVAILABLE, seed)) {
      workload.await(LIMIT);
    }
    if (!ledger.wrongAnswers().isEmpty()) {
      throw new IllegalStateException(ledger.wrongAnswers().getFirst());
    }
  }
}
