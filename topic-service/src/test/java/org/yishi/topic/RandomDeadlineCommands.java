package org.yishi.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.yishi.topic.DeadlineCommand.AskExtension;
import org.yishi.topic.DeadlineCommand.GrantExtension;
import org.yishi.topic.DeadlineCommand.PauseTopic;
import org.yishi.topic.DeadlineCommand.RefuseExtension;
import org.yishi.topic.DeadlineCommand.ResumeTopic;
import org.yishi.topic.RandomCommands.Next;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.deadline.Pause;

/** Pauses and extensions, asked for by those who may and by those who may not. */
final class RandomDeadlineCommands {

  private static final List<Initiator> ABOVE =
      List.of(People.STREET_LEADER, People.DISTRICT_LEADER, People.WORKER, People.GARDENS);

  private final RandomGenerator random;

  RandomDeadlineCommands(RandomGenerator random) {
    this.random = random;
  }

  Next next(Topic topic, Initiator holder) {
    int n = Math.max(1, topic.clocks().extensions().size());
    Initiator above = ABOVE.get(random.nextInt(ABOVE.size()));
    return switch (random.nextInt(7)) {
      case 0, 1 -> new Next(holder, pause(topic));
      case 2 -> new Next(random.nextInt(4) == 0 ? above : holder, new ResumeTopic());
      case 3 -> new Next(holder, ask(topic));
      case 4 -> new Next(above, new GrantExtension(n));
      case 5 -> new Next(Initiator.SYSTEM, new CosignCommand.TellCosigns(1 + random.nextInt(900)));
      default -> new Next(above, new RefuseExtension(n, RandomCommands.INDISCREET));
    };
  }

  private PauseTopic pause(Topic topic) {
    Pause.Reason[] reasons = Pause.Reason.values();
    Instant until =
        random.nextInt(3) == 0
            ? null
            : topic.updatedAt().plus(Duration.ofHours(random.nextInt(20 * 24)));
    return new PauseTopic(
        reasons[random.nextInt(reasons.length)], RandomCommands.INDISCREET, until, null);
  }

  private AskExtension ask(Topic topic) {
    List<Deadline> running = topic.deadlines();
    DeadlineKind[] kinds = DeadlineKind.values();
    Deadline.Key key =
        running.isEmpty() || random.nextInt(5) == 0
            ? new Deadline.Key(kinds[random.nextInt(kinds.length)], null)
            : running.get(random.nextInt(running.size())).key();
    return new AskExtension(key, 1 + random.nextInt(12), RandomCommands.INDISCREET, null);
  }
}
