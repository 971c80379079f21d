package org.yishi.topic;

import java.util.List;
import java.util.random.RandomGenerator;
import org.yishi.topic.MergingCommand.AdmitSource;
import org.yishi.topic.MergingCommand.FollowJointTopic;
import org.yishi.topic.MergingCommand.FollowTopic;
import org.yishi.topic.MergingCommand.ForgetSource;
import org.yishi.topic.MergingCommand.OpenJointTopic;
import org.yishi.topic.MergingCommand.RaiseHotSpot;
import org.yishi.topic.MergingCommand.ReleaseSource;
import org.yishi.topic.MergingCommand.UnmergeTopic;
import org.yishi.topic.Topics.Origin;
import org.yishi.topic.merging.CarriedStep;
import org.yishi.topic.merging.Merging.Following;
import org.yishi.topic.merging.Merging.Source;
import org.yishi.topic.merging.UnmergeCause;

/** What happens between a topic and others, as chance has it. */
final class RandomMergings {

  private static final List<String> OTHERS =
      List.of("topic_01kjrhm2t0fjpt2988h3pn5s6a", "topic_01kjxr4em0empsp4r4ehm2jw3y");

  private static final List<String> TYPES =
      List.of(
          "org.yishi.topic.stage-changed.v1",
          "org.yishi.topic.source-admitted.v1",
          "org.yishi.session.noticed.v1",
          "org.yishi.topic.withdrawn.v1");

  private final RandomGenerator random;
  private long sequence;

  RandomMergings(RandomGenerator random) {
    this.random = random;
  }

  MergingCommand next(Topic topic) {
    Following following = topic.merging().following();
    String target = following == null ? other() : following.id();
    return switch (random.nextInt(7)) {
      case 0 -> new UnmergeTopic(RandomCommands.INDISCREET);
      case 1 -> new AdmitSource(other(), "河西-大营门-2026-0015", topic.area(), origin());
      case 2 -> new ForgetSource(other(), origin());
      case 6 ->
          new RaiseHotSpot(
              "hotspot_" + ++sequence,
              "120103001",
              topic.category(),
              List.of(topic.id(), other()),
              3,
              14);
      case 3 -> new FollowJointTopic(other(), "河西-大营门-2026-0021", Stage.PROPOSED, origin());
      case 4 ->
          new ReleaseSource(
              target, following == null ? 1 : following.since(), one(UnmergeCause.values()));
      default ->
          new FollowTopic(
              new CarriedStep(
                  target,
                  TYPES.get(random.nextInt(TYPES.size())),
                  one(Stage.values()),
                  "河西-大营门-2026-0012",
                  ++sequence,
                  random.nextInt(3)));
    };
  }

  /** A joint topic instead of one that somebody brings forward. */
  OpenJointTopic joint(Submission words) {
    var submission =
        new Submission(
            "120103001",
            words.title(),
            words.description(),
            Channel.INSPECTION,
            words.category(),
            null,
            null,
            false);
    List<Source> sources =
        OTHERS.stream().map(id -> new Source(id, "河西-大营门-2026-0015", words.area(), 2)).toList();
    return new OpenJointTopic(Scenario.ID, "河西-大营门-2026-0030", submission, "hotspot_1", sources);
  }

  private Origin origin() {
    return new Origin(other(), ++sequence);
  }

  private String other() {
    return OTHERS.get(random.nextInt(OTHERS.size()));
  }

  private <T> T one(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
