package org.yishi.topic;

import org.jspecify.annotations.Nullable;

/** What a topic can be asked to do about who takes part. */
public sealed interface ParticipationCommand extends TopicCommand {

  /** Apply the rules in force anew; what was added or removed by hand is decided anew as well. */
  record DetermineParties() implements ParticipationCommand {}

  /** Ask one more side to the table. */
  record AddParticipant(
      String party,
      @Nullable String interest,
      @Nullable String department,
      @Nullable String unit,
      int count,
      String reason)
      implements ParticipationCommand {}

  /** Take a side out, with the reason. */
  record RemoveParticipant(String key, String reason) implements ParticipationCommand {}
}
