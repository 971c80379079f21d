package org.yishi.topic;

import static org.yishi.topic.TopicDecider.accepted;
import static org.yishi.topic.TopicDecider.refused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yishi.district.Policy;
import org.yishi.district.Term;
import org.yishi.topic.DeadlineCommand.AskExtension;
import org.yishi.topic.DeadlineCommand.GrantExtension;
import org.yishi.topic.DeadlineCommand.PauseTopic;
import org.yishi.topic.DeadlineCommand.RefuseExtension;
import org.yishi.topic.DeadlineCommand.ResumeTopic;
import org.yishi.topic.DeadlineEvent.DeadlinesPaused;
import org.yishi.topic.DeadlineEvent.DeadlinesResumed;
import org.yishi.topic.TopicCommand.HandleEscalation;
import org.yishi.topic.TopicCommand.ScreenTopic;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.Pause;
import org.yishi.topic.escalation.Escalation;

/** Pauses 暂停: who may let a topic wait for what, how often, how long. */
final class PauseRules {

  private PauseRules() {}

  static Decision decide(Topic topic, DeadlineCommand command, Context context) {
    return switch (command) {
      case PauseTopic pause -> pause(topic, pause, context);
      case ResumeTopic _ -> resume(topic, context);
      case AskExtension ask -> ExtensionRules.ask(topic, ask, context);
      case GrantExtension grant -> ExtensionRules.grant(topic, grant, context);
      case RefuseExtension refuse -> ExtensionRules.refuse(topic, refuse, context);
    };
  }

  /** Whether what comes of a command shows that its topic waits no more. */
  static boolean movesOn(TopicCommand command, Topic before, Topic after) {
    return command instanceof ScreenTopic
        || command instanceof HandleEscalation
        || command instanceof ScreeningCommand.ApproveScreening
        || !before.holder().equals(after.holder());
  }

  /** The end of the pause that lasts, if one does: whoever gets the topic starts without it. */
  static List<TopicEvent> resuming(Topic topic, Context context) {
    return topic
        .clocks()
        .openPause()
        .map(pause -> resumed(topic, pause, context.now(), context))
        .stream()
        .toList();
  }

  /** The end of a pause, with the deadlines as they go on from there. */
  static TopicEvent resumed(Topic topic, Pause pause, Instant end, Context context) {
    List<Deadline> going =
        topic.deadlines().stream()
            .filter(deadline -> deadline.state() == Deadline.State.PAUSED)
            .map(deadline -> deadline.resumed(end, context.district().calendar()))
            .toList();
    return new DeadlinesResumed(context.now(), pause.ended(end), going);
  }

  private static Decision pause(Topic topic, PauseTopic command, Context context) {
    RequestKey request = command.request();
    Pause earlier = request == null ? null : topic.clocks().pauseOf(request.key()).orElse(null);
    if (request != null && earlier != null) {
      return request.fingerprint().equals(earlier.fingerprint())
          ? accepted()
          : refused(Rule.IDEMPOTENCY_KEY_REUSED);
    }
    Optional<Decision> refusal = unlessPausable(topic, context);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Term longest = longest(command.reason(), context.district().policy());
    Instant limit = context.district().calendar().plus(context.now(), longest);
    Instant until = command.until() == null ? limit : command.until();
    if (until.isAfter(limit) || !until.isAfter(context.now())) {
      return refused(Rule.PAUSE_END_UNUSABLE, "until", context.onTheWall(limit));
    }
    var pause =
        new Pause(
            topic.clocks().pauses().size() + 1,
            command.reason(),
            command.note(),
            topic.holder(),
            context.now(),
            until,
            null,
            request == null ? null : request.key(),
            request == null ? null : request.fingerprint());
    return accepted(
        new DeadlinesPaused(
            context.now(),
            pause,
            pausable(topic).stream()
                .map(deadline -> deadline.paused(context.now(), command.reason().name()))
                .toList()));
  }

  private static Optional<Decision> unlessPausable(Topic topic, Context context) {
    if (!context.by().speaksFor(topic.holder())) {
      return Optional.of(refused(Rule.NOT_HOLDER, "holder", topic.holder()));
    }
    if (topic.stage().ended()) {
      return Optional.of(refused(Rule.TOPIC_ENDED, "stage", topic.stage()));
    }
    Pause open = topic.clocks().openPause().orElse(null);
    if (open != null) {
      return Optional.of(refused(Rule.ALREADY_PAUSED, "n", open.n()));
    }
    Escalation handed = topic.openEscalation().orElse(null);
    if (handed != null && handed.state() == Escalation.State.RAISED) {
      return Optional.of(refused(Rule.ESCALATION_NOT_SIGNED, "n", handed.n()));
    }
    if (pausable(topic).isEmpty()) {
      return Optional.of(refused(Rule.NOTHING_TO_PAUSE));
    }
    int most = context.district().policy().deadlines().maxPauses();
    return topic.clocks().pausesSince(topic.heldSince()) < most
        ? Optional.empty()
        : Optional.of(refused(Rule.PAUSE_LIMIT_REACHED, "limit", most));
  }

  private static Decision resume(Topic topic, Context context) {
    if (!context.by().speaksFor(topic.holder()) && !context.by().isAbove(topic.holder())) {
      return refused(Rule.NOT_HOLDER, "holder", topic.holder());
    }
    Pause pause = topic.clocks().openPause().orElse(null);
    return pause == null
        ? refused(Rule.NOT_PAUSED)
        : accepted(resumed(topic, pause, context.now(), context));
  }

  private static List<Deadline> pausable(Topic topic) {
    return topic.deadlines().stream()
        .filter(deadline -> deadline.kind().pausable() && deadline.underWay())
        .toList();
  }

  private static Term longest(Pause.Reason reason, Policy policy) {
    Policy.Pauses pauses = policy.deadlines().pauses();
    return switch (reason) {
      case WAITING_FOR_RESIDENTS -> pauses.waitingForResidents();
      case WAITING_FOR_FUNDS -> pauses.waitingForFunds();
      case WAITING_FOR_APPROVAL -> pauses.waitingForApproval();
      case FORCE_MAJEURE -> pauses.forceMajeure();
    };
  }
}
