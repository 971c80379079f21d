package org.yishi.topic.sweep;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yishi.topic.CommandResult;
import org.yishi.topic.CosignCommand.TellCosigns;
import org.yishi.topic.CosignRules;
import org.yishi.topic.Initiator;
import org.yishi.topic.Topic;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.Topics;
import org.yishi.topic.cosign.Cosigns;
import org.yishi.topic.cosign.Heat;
import org.yishi.topic.merging.Merging.Source;

/**
 * Tells the public how many stand behind a topic, some time after it has changed. A topic stays
 * marked until its last change has been told; of several instances the version check lets one tell.
 */
public final class CosignSweep {

  /** Topics counted in one sweep; the others wait for the next. */
  static final int BATCH = 200;

  private static final Logger LOG = LoggerFactory.getLogger(CosignSweep.class);

  private final Cosigns cosigns;
  private final Topics topics;
  private final TopicCommandHandler handler;
  private final Clock clock;

  public CosignSweep(Cosigns cosigns, Topics topics, TopicCommandHandler handler, Clock clock) {
    this.cosigns = cosigns;
    this.topics = topics;
    this.handler = handler;
    this.clock = clock;
  }

  /**
   * Handles what is due now; returns how many topics something happened to.
   *
   * @throws RuntimeException the store's, when it is away
   */
  public int sweep() {
    int told = 0;
    for (Cosigns.Mark mark : cosigns.marked(BATCH)) {
      Topic topic = topics.find(mark.topicId()).map(Topics.Stored::topic).orElse(null);
      if (topic == null) {
        cosigns.counted(mark);
      } else if (CosignRules.mayTell(topic, clock.instant())) {
        told += tell(mark, topic);
      }
    }
    return told;
  }

  private int tell(Cosigns.Mark mark, Topic topic) {
    long count = cosigns.count(togetherWith(topic), clock.instant().minus(Heat.RECENT)).all();
    return switch (handler.handle(topic.id(), new TellCosigns(count), Initiator.SYSTEM)) {
      case CommandResult.Done(var stored, var events) -> {
        if (stored.topic().cosigning().count() == count) {
          cosigns.counted(mark);
        }
        yield events.isEmpty() ? 0 : 1;
      }
      case CommandResult.Refused(var rejection) -> {
        LOG.warn("Nobody hears who stands behind {}: {}", topic.id(), rejection.code());
        cosigns.counted(mark);
        yield 0;
      }
      case CommandResult.Unknown _, CommandResult.Stale _, CommandResult.Busy _ -> 0;
    };
  }

  /** The topic and those merged into it, whose co-signers stand behind it too. */
  public static List<String> togetherWith(Topic topic) {
    var ids = new ArrayList<String>();
    ids.add(topic.id());
    topic.merging().sources().stream().map(Source::id).forEach(ids::add);
    return ids;
  }
}
