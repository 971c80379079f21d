package org.yishi.topic;

import org.jspecify.annotations.Nullable;
import org.yishi.topic.funds.FundsItem;

/** What a topic can be asked to do about its funds 经费. */
public sealed interface FundsCommand extends TopicCommand {

  /** Record a sum that is planned or spent. */
  record RecordFunds(FundsItem item, @Nullable RequestKey request) implements FundsCommand {}

  /** Describe a recorded sum anew. */
  record ChangeFunds(int n, FundsItem item) implements FundsCommand {}
}
