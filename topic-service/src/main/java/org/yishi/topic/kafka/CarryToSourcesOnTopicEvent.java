package org.yishi.topic.kafka;

import java.util.List;
import java.util.Set;
import org.yishi.eventing.EventHandler.Handling;
import org.yishi.eventing.ReceivedEvent;
import org.yishi.topic.MergingCommand.FollowTopic;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.Topics;
import org.yishi.topic.merging.CarriedStep;
import org.yishi.topic.merging.Merging;
import org.yishi.topic.merging.Merging.Source;

/**
 * Carries each step of a topic to those that were merged into it: an event of their own, so that
 * whoever follows them hears of it. A row of merges needs nothing more, since what a topic hears is
 * a step that it carries in turn.
 *
 * <p>Costs nothing for topics without sources, whose events say so; for others one write for each
 * source, at most {@link Merging#MAX_SOURCES}.
 */
public final class CarryToSourcesOnTopicEvent implements IssueReaction {

  private static final String ADMITTED = "org.yishi.topic.source-admitted.v1";
  private static final String FOLLOWED = "org.yishi.topic.followed.v1";

  /** What concerns this one topic or its offices alone. */
  private static final Set<String> KEPT =
      Set.of(
          "org.yishi.topic.acknowledged.v1",
          "org.yishi.topic.contacted.v1",
          "org.yishi.topic.cosigned.v1",
          "org.yishi.topic.cosigns-counted.v1",
          "org.yishi.topic.deadline-warned.v1",
          "org.yishi.topic.hot-spot-raised.v1",
          "org.yishi.topic.joint-opened.v1",
          "org.yishi.topic.linked.v1",
          "org.yishi.topic.source-forgotten.v1");

  private final Topics topics;
  private final Reacting reacting;

  public CarryToSourcesOnTopicEvent(Topics topics, TopicCommandHandler handler) {
    this.topics = topics;
    this.reacting = new Reacting(handler);
  }

  @Override
  public Handling react(ReceivedEvent event) {
    if (KEPT.contains(event.type()) || !event.data().contains("\"sources\"")) {
      return Handling.IGNORED;
    }
    IssueData told = IssueData.of(event);
    if (told.data().path("sources").asInt(0) == 0) {
      return Handling.IGNORED;
    }
    CarriedStep step = step(told);
    if (step.hops() >= Merging.MAX_CHAIN) {
      return Handling.IGNORED;
    }
    Handling handling = Handling.IGNORED;
    for (Source source : hearing(told)) {
      Handling one = reacting.tell(source.id(), new FollowTopic(step), told.initiator());
      handling = one.compareTo(handling) < 0 ? one : handling;
    }
    return handling;
  }

  /** Those that were admitted before; the admission itself concerns the one admitted. */
  private List<Source> hearing(IssueData told) {
    long sequence = told.origin().sequence();
    String admitted = told.event().type().equals(ADMITTED) ? told.text("source") : null;
    return topics
        .find(told.topic())
        .map(stored -> stored.topic().merging().sources())
        .orElseGet(List::of)
        .stream()
        .filter(
            source -> admitted == null ? source.since() < sequence : source.id().equals(admitted))
        .toList();
  }

  private static CarriedStep step(IssueData told) {
    boolean passedOn = told.event().type().equals(FOLLOWED);
    return new CarriedStep(
        told.topic(),
        passedOn ? told.text("type") : told.event().type(),
        passedOn ? told.stage("targetStage") : told.stage(),
        passedOn ? told.text("happenedIn") : told.text("number"),
        told.origin().sequence(),
        passedOn ? told.data().path("hops").asInt(0) + 1 : 0);
  }
}
