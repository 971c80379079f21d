package org.yishi.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.yishi.topic.IntakeCommand.RecordContact;
import org.yishi.topic.RandomCommands.Next;
import org.yishi.topic.intake.Reception;

/** Submissions through every channel, and calls to the proposer, sometimes at impossible times. */
final class RandomIntake {

  private static final List<Channel> CHANNELS = List.of(Channel.values());

  private final RandomGenerator random;

  RandomIntake(RandomGenerator random) {
    this.random = random;
  }

  Next submission() {
    Channel channel =
        random.nextBoolean() ? Channel.PORTAL : CHANNELS.get(random.nextInt(CHANNELS.size()));
    return new Next(
        channel.ofResidents() ? People.RESIDENT : People.WORKER,
        Scenario.submit(
            new Submission(
                People.COMMUNITY,
                "电梯" + RandomCommands.INDISCREET,
                RandomCommands.INDISCREET,
                channel,
                "lifts",
                new Location("春和里小区", "3号楼", null, null),
                channel.passedOn() ? "12345-20260302-001" : null,
                random.nextBoolean(),
                Particulars.NONE,
                reception(channel))));
  }

  Next next(Topic topic, Initiator holder) {
    Instant at = topic.submittedAt().plus(Duration.ofMinutes(random.nextInt(2_000) - 100));
    return new Next(holder, new RecordContact(at));
  }

  private Reception reception(Channel channel) {
    return channel.passedOn() && random.nextBoolean()
        ? new Reception(Scenario.MONDAY.plus(Duration.ofHours(random.nextInt(300))), null)
        : Reception.NONE;
  }
}
