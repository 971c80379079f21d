package org.yishi.topic;

import java.time.Instant;

/** What a topic can be asked to do about its proposer. */
public sealed interface IntakeCommand extends TopicCommand {

  /** Note that somebody spoke with the proposer 首次联系; only the first time counts. */
  record RecordContact(Instant at) implements IntakeCommand {}
}
