package org.yishi.topic;

import static org.yishi.topic.TopicDecider.accepted;

import java.time.Duration;
import java.time.Instant;
import org.yishi.topic.CosignCommand.TellCosigns;
import org.yishi.topic.CosignEvent.CosignsCounted;
import org.yishi.topic.cosign.Cosigning;

/** When the public hears how many stand behind a topic: not after every single one. */
public final class CosignRules {

  /** The public hears at most once in this time, so that nobody sees who just co-signed. */
  public static final Duration INTERVAL = Duration.ofMinutes(1);

  /** A topic on everybody's lips for so long is told more rarely, to leave room in its history. */
  private static final int OFTEN = 100;

  private static final Duration RARE_INTERVAL = Duration.ofHours(1);

  private CosignRules() {}

  static Decision decide(Topic topic, CosignCommand command, Context context) {
    return switch (command) {
      case TellCosigns tell ->
          tell.count() == topic.cosigning().count() || !mayTell(topic, context.now())
              ? accepted()
              : accepted(new CosignsCounted(context.now(), tell.count()));
    };
  }

  /** Whether the public may be told again. */
  public static boolean mayTell(Topic topic, Instant now) {
    Cosigning cosigning = topic.cosigning();
    Instant last = cosigning.toldAt();
    Duration interval = cosigning.told() < OFTEN ? INTERVAL : RARE_INTERVAL;
    return last == null || !now.isBefore(last.plus(interval));
  }
}
