package org.yishi.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yishi.topic.TopicEvent.Reported;
import org.yishi.topic.TopicEvent.StageChanged;
import org.yishi.topic.TopicEvent.TopicReopened;
import org.yishi.topic.progress.Milestone;
import org.yishi.topic.progress.Progress;
import org.yishi.topic.progress.Report;
import org.yishi.topic.progress.ReportType;

/**
 * How reports move the stage: one step at a time, as soon as what the next step needs is known. A
 * report that comes too early waits as a milestone, one that comes too late is on the timeline
 * only; neither is refused, because the world has moved whether or not it suits the topic.
 */
final class ProgressRules {

  private ProgressRules() {}

  static Decision report(Topic topic, Report report, Context context) {
    var events = new ArrayList<TopicEvent>();
    events.add(new Reported(context.now(), report));
    Topic after = TopicDecider.evolve(topic, events);
    if (reopens(after, report)) {
      events.add(
          new TopicReopened(
              context.now(),
              topic.stage(),
              Stage.IMPLEMENTING,
              ReopeningCause.FLOOR_MISSED,
              report.type().chinese(),
              null));
      events.add(new StageChanged(context.now(), topic.stage(), Stage.IMPLEMENTING));
    } else {
      events.addAll(steps(after, context));
    }
    return new Decision.Accepted(events);
  }

  /** The moves that the topic can make now; bounded because each leads one stage on. */
  static List<TopicEvent> steps(Topic topic, Context context) {
    var moves = new ArrayList<TopicEvent>();
    Stage at = topic.stage();
    for (Optional<Stage> next = step(at, topic); next.isPresent(); next = step(at, topic)) {
      moves.add(new StageChanged(context.now(), at, next.get()));
      at = next.get();
    }
    return moves;
  }

  /** The one stage that the topic may move to from there as it stands. */
  static Optional<Stage> step(Stage stage, Topic topic) {
    Progress progress = topic.progress();
    return switch (stage) {
      case ACCEPTED ->
          to(
              Stage.NOTIFIED,
              progress.has(Milestone.SESSION_NOTICED) && topic.participation().complete());
      case NOTIFIED ->
          progress.has(Milestone.SESSION_NOTICED)
              ? to(Stage.DELIBERATING, progress.has(Milestone.SESSION_OPENED))
              : Optional.of(Stage.ACCEPTED);
      case DELIBERATING ->
          to(
              Stage.RESOLVED,
              progress.has(Milestone.OPINION_REACHED)
                  && progress.has(Milestone.MINUTES_CONFIRMED)
                  && progress.has(Milestone.ADOPTED));
      case RESOLVED -> to(Stage.ANNOUNCED, progress.has(Milestone.ANNOUNCED));
      case ANNOUNCED -> to(Stage.IMPLEMENTING, progress.has(Milestone.IMPLEMENTATION_STARTED));
      case IMPLEMENTING -> to(Stage.COMPLETED, progress.has(Milestone.TASKS_ACCEPTED));
      case COMPLETED ->
          to(
              Stage.EVALUATED,
              progress.has(Milestone.FLOOR_REACHED) && progress.has(Milestone.RETURN_VISITED));
      case PROPOSED, EVALUATED, CLOSED, DIRECT, TRANSFERRED, MERGED, NOT_TAKEN, WITHDRAWN ->
          Optional.empty();
    };
  }

  private static boolean reopens(Topic topic, Report report) {
    return report.type() == ReportType.EVALUATION_FLOOR_MISSED
        && switch (topic.stage()) {
          case COMPLETED, EVALUATED -> true;
          case CLOSED -> topic.carriedOut();
          case PROPOSED,
              ACCEPTED,
              NOTIFIED,
              DELIBERATING,
              RESOLVED,
              ANNOUNCED,
              IMPLEMENTING,
              DIRECT,
              TRANSFERRED,
              MERGED,
              NOT_TAKEN,
              WITHDRAWN ->
              false;
        };
  }

  private static Optional<Stage> to(Stage next, boolean conditionsHold) {
    return conditionsHold ? Optional.of(next) : Optional.empty();
  }
}
