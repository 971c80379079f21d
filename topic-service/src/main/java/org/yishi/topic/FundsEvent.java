package org.yishi.topic;

import java.time.Instant;
import org.yishi.topic.funds.FundsEntry;

/** What can happen to a topic's funds 经费. */
public sealed interface FundsEvent extends TopicEvent {

  /** A sum is planned, spent or withdrawn; the same number again replaces what was said of it. */
  record FundsRecorded(Instant time, FundsEntry entry) implements FundsEvent {}
}
