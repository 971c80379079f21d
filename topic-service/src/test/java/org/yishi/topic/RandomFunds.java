package org.yishi.topic;

import java.util.List;
import java.util.random.RandomGenerator;
import org.yishi.topic.FundsCommand.ChangeFunds;
import org.yishi.topic.FundsCommand.RecordFunds;
import org.yishi.topic.RandomCommands.Next;
import org.yishi.topic.funds.Amount;
import org.yishi.topic.funds.FundsItem;
import org.yishi.topic.funds.FundsItem.Source;
import org.yishi.topic.funds.FundsItem.State;

/** Sums of every kind, sometimes for a sum that isn't there or a year that can't be. */
final class RandomFunds {

  private final RandomGenerator random;

  RandomFunds(RandomGenerator random) {
    this.random = random;
  }

  Next next(Topic topic, Initiator by) {
    return random.nextBoolean()
        ? new Next(by, new RecordFunds(item(), null))
        : new Next(by, new ChangeFunds(1 + random.nextInt(3), item()));
  }

  private FundsItem item() {
    return new FundsItem(
        new Amount(random.nextLong(100_000_000_000L)),
        one(Source.values()),
        RandomCommands.INDISCREET,
        random.nextInt(10) == 0 ? 1990 : 2026,
        one(State.values()));
  }

  private <T> T one(T[] values) {
    return List.of(values).get(random.nextInt(values.length));
  }
}
