package org.yishi.topic;

import static org.yishi.topic.TopicDecider.accepted;
import static org.yishi.topic.TopicDecider.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Area;
import org.yishi.topic.TopicCommand.HandleEscalation;
import org.yishi.topic.TopicCommand.RaiseEscalation;
import org.yishi.topic.TopicCommand.ReturnEscalation;
import org.yishi.topic.TopicCommand.SignEscalation;
import org.yishi.topic.TopicCommand.TakeOverTopic;
import org.yishi.topic.TopicEvent.EscalationHandled;
import org.yishi.topic.TopicEvent.EscalationReturned;
import org.yishi.topic.TopicEvent.EscalationSigned;
import org.yishi.topic.TopicEvent.TopicEscalated;
import org.yishi.topic.TopicEvent.TopicTakenOver;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.escalation.Escalation;
import org.yishi.topic.escalation.Escalation.State;
import org.yishi.topic.escalation.Evidence;
import org.yishi.topic.escalation.Reason;
import org.yishi.topic.escalation.Urgency;
import org.yishi.topic.summons.Summons;

/** Escalation 逐级上报: who may hand a topic to whom, and what the receiver may do with it. */
final class EscalationRules {

  private EscalationRules() {}

  static Decision raise(Topic topic, RaiseEscalation command, Context context) {
    Optional<Decision> repeated = repeated(topic, command.request());
    if (repeated.isPresent()) {
      return repeated.get();
    }
    Optional<Escalation> open = topic.openEscalation();
    if (!context.by().speaksFor(topic.holder())) {
      boolean sender = open.isPresent() && context.by().speaksFor(open.get().from());
      return sender
          ? refused(Rule.ESCALATION_ALREADY_OPEN, "n", open.get().n())
          : refused(Rule.NOT_HOLDER, "holder", topic.holder());
    }
    if (!topic.stage().underWay()) {
      return notUnderWay(topic);
    }
    if (open.isPresent() && open.get().state() == State.RAISED) {
      return refused(Rule.ESCALATION_NOT_SIGNED, "n", open.get().n());
    }
    Optional<Area> parent = parent(topic.holder(), context);
    if (parent.isEmpty()) {
      return refused(Rule.HIGHEST_LEVEL, "holder", topic.holder());
    }
    if (command.reason().reserved()) {
      return refused(Rule.REASON_RESERVED, "reason", command.reason());
    }
    if (command.departments().size() > RaiseEscalation.MAX_DEPARTMENTS) {
      return refused(Rule.TOO_MANY_DEPARTMENTS, "max", RaiseEscalation.MAX_DEPARTMENTS);
    }
    List<String> departments = command.departments().stream().sorted().toList();
    for (String department : departments) {
      if (context.district().departments().find(department).isEmpty()) {
        return refused(Rule.DEPARTMENT_UNKNOWN, "department", department);
      }
    }
    String next = parent.get().code();
    Optional<String> arbiter =
        returnedTooOften(topic, topic.holder(), next, context)
            ? parent(next, context).map(Area::code)
            : Optional.empty();
    String to = arbiter.orElse(next);
    return accepted(
        escalated(
            topic,
            handOver(topic, to, arbiter.isPresent(), command, departments, context),
            context));
  }

  /**
   * The hand-over that a missed deadline brings about by itself, where the policy says so and there
   * is a level above. A pause ends first: whoever gets the topic starts without it.
   */
  static List<TopicEvent> raisedByItself(Topic topic, Deadline missed, Context context) {
    boolean ofEscalation =
        switch (missed.kind()) {
          case ESCALATION_SIGNING, ESCALATION_HANDLING -> true;
          case FIRST_CONTACT,
              SCREENING,
              SESSION,
              ESCALATION_TOTAL,
              SUMMONS_REPORT_IN,
              SUMMONS_RESPONSE,
              SUMMONS_FULFILMENT,
              ASSIGNMENT,
              TRANSFER_ANSWER,
              OUTER,
              DIRECT_PROMISE,
              APPEAL_DECISION ->
              false;
        };
    if (!ofEscalation || !context.district().policy().escalation().raisesByItself()) {
      return List.of();
    }
    String above = parent(topic.holder(), context).map(Area::code).orElse(null);
    if (above == null) {
      return List.of();
    }
    var command = new RaiseEscalation(Reason.OVERDUE, Urgency.URGENT, null, Set.of(), null);
    var events = new ArrayList<>(PauseRules.resuming(topic, context));
    Topic going = TopicDecider.evolve(topic, events);
    events.add(
        escalated(going, handOver(going, above, false, command, List.of(), context), context));
    return events;
  }

  /**
   * The hand-over for arbitration that departments' refusals in one matter bring about: from the
   * whistler to the level above it, unless that or a higher one holds the topic already.
   */
  static Optional<TopicEvent> disputed(Topic topic, Summons refused, Context context) {
    int limit = context.district().policy().summons().maxRefusals();
    List<Summons> refusals =
        topic
            .summonses()
            .where(it -> it.matter() == refused.matter() && it.state() == Summons.State.REFUSED);
    if (refusals.size() < limit || !topic.stage().underWay()) {
      return Optional.empty();
    }
    List<String> departments =
        refusals.stream().map(Summons::department).distinct().sorted().toList();
    var command =
        new RaiseEscalation(
            Reason.DISPUTED_COMPETENCE, refused.call().urgency(), null, Set.of(), null);
    return parent(refused.by(), context)
        .map(Area::code)
        .filter(to -> topic.holder().startsWith(to) && !topic.holder().equals(to))
        .map(to ->
            escalated(topic, handOver(topic, to, true, command, departments, context), context));
  }

  private static TopicEscalated escalated(Topic topic, Escalation escalation, Context context) {
    String to = escalation.to();
    return new TopicEscalated(
        context.now(),
        escalation,
        DeadlineTerms.start(DeadlineKind.ESCALATION_SIGNING, escalation.n(), to, context),
        DeadlineTerms.start(DeadlineKind.ESCALATION_HANDLING, escalation.n(), to, context),
        DeadlineTerms.total(topic, to, context));
  }

  static Decision sign(Topic topic, SignEscalation command, Context context) {
    Escalation escalation = topic.escalation(command.n()).orElse(null);
    if (escalation == null) {
      return refused(Rule.ESCALATION_UNKNOWN, "n", command.n());
    }
    if (!context.by().speaksFor(escalation.to())) {
      return refused(Rule.NOT_RECEIVER, "receiver", escalation.to());
    }
    return switch (escalation.state()) {
      case RAISED ->
          accepted(
              new EscalationSigned(
                  context.now(),
                  command.n(),
                  escalation.from(),
                  escalation.to(),
                  handleBy(topic, context)));
      case SIGNED -> refused(Rule.ESCALATION_ALREADY_SIGNED, "n", command.n());
      case HANDLED, RETURNED, RAISED_FURTHER, TAKEN_OVER -> finished(escalation);
    };
  }

  static Decision giveBack(Topic topic, ReturnEscalation command, Context context) {
    Escalation escalation = topic.escalation(command.n()).orElse(null);
    Optional<Decision> refusal = unlessSigned(escalation, command.n(), context);
    if (escalation == null || refusal.isPresent()) {
      return refusal.orElseGet(() -> refused(Rule.ESCALATION_UNKNOWN, "n", command.n()));
    }
    if (returnedTooOften(topic, escalation.from(), escalation.to(), context)) {
      return refused(
          Rule.RETURN_LIMIT_REACHED,
          "limit",
          context.district().policy().escalation().maxReturns());
    }
    return accepted(
        new EscalationReturned(
            context.now(),
            command.n(),
            escalation.to(),
            escalation.from(),
            command.reason(),
            command.guidance(),
            topic.returnsBetween(escalation.from(), escalation.to()) + 1,
            restarted(
                topic,
                List.of(DeadlineKind.SESSION, DeadlineKind.SCREENING),
                escalation.from(),
                context)));
  }

  static Decision handle(Topic topic, HandleEscalation command, Context context) {
    Escalation escalation = topic.escalation(command.n()).orElse(null);
    Optional<Decision> refusal = unlessSigned(escalation, command.n(), context);
    if (escalation == null || refusal.isPresent()) {
      return refusal.orElseGet(() -> refused(Rule.ESCALATION_UNKNOWN, "n", command.n()));
    }
    return accepted(
        new EscalationHandled(
            context.now(),
            command.n(),
            escalation.to(),
            command.note(),
            restarted(topic, List.of(DeadlineKind.SESSION), escalation.to(), context)));
  }

  static Decision takeOver(Topic topic, TakeOverTopic command, Context context) {
    Optional<Decision> repeated = repeated(topic, command.request());
    if (repeated.isPresent()) {
      return repeated.get();
    }
    String taker = context.by().area();
    if (taker == null || !context.by().isAbove(topic.holder())) {
      return refused(Rule.NOT_ABOVE_HOLDER, "holder", topic.holder());
    }
    if (topic.stage() != Stage.PROPOSED && !topic.stage().underWay()) {
      return notUnderWay(topic);
    }
    Instant now = context.now();
    Escalation handOver =
        new Escalation(
            topic.escalations().size() + 1,
            topic.holder(),
            taker,
            State.SIGNED,
            true,
            false,
            null,
            Urgency.NORMAL,
            command.reason(),
            List.of(),
            Evidence.of(topic),
            now,
            now,
            null,
            null,
            null,
            null,
            key(command.request()),
            fingerprint(command.request()));
    Deadline screening =
        topic
            .deadline(DeadlineKind.SCREENING)
            .map(waiting -> DeadlineTerms.handOver(waiting, taker, context))
            .orElse(null);
    return accepted(
        new TopicTakenOver(
            now,
            handOver,
            command.reason(),
            DeadlineTerms.start(DeadlineKind.ESCALATION_HANDLING, handOver.n(), taker, context),
            DeadlineTerms.total(topic, taker, context),
            screening));
  }

  /** The answer to a request that has had its effect already: nothing more happens. */
  private static Optional<Decision> repeated(Topic topic, @Nullable RequestKey request) {
    if (request == null) {
      return Optional.empty();
    }
    return topic
        .escalationOf(request)
        .map(escalation ->
            request.fingerprint().equals(escalation.fingerprint())
                ? accepted()
                : refused(Rule.IDEMPOTENCY_KEY_REUSED));
  }

  private static Optional<Decision> unlessSigned(
      @Nullable Escalation escalation, int n, Context context) {
    if (escalation == null) {
      return Optional.of(refused(Rule.ESCALATION_UNKNOWN, "n", n));
    }
    if (!context.by().speaksFor(escalation.to())) {
      return Optional.of(refused(Rule.NOT_RECEIVER, "receiver", escalation.to()));
    }
    return switch (escalation.state()) {
      case SIGNED -> Optional.empty();
      case RAISED -> Optional.of(refused(Rule.ESCALATION_NOT_SIGNED, "n", n));
      case HANDLED, RETURNED, RAISED_FURTHER, TAKEN_OVER -> Optional.of(finished(escalation));
    };
  }

  private static Decision finished(Escalation escalation) {
    return refused(Rule.ESCALATION_FINISHED, "state", escalation.state());
  }

  private static Decision notUnderWay(Topic topic) {
    if (topic.stage().ended()) {
      return refused(Rule.TOPIC_ENDED, "stage", topic.stage());
    }
    return topic.stage() == Stage.PROPOSED
        ? refused(Rule.NOT_ACCEPTED_YET, "stage", topic.stage())
        : refused(Rule.NOT_UNDER_WAY, "stage", topic.stage());
  }

  private static boolean returnedTooOften(Topic topic, String from, String to, Context context) {
    return topic.returnsBetween(from, to) >= context.district().policy().escalation().maxReturns();
  }

  private static Escalation handOver(
      Topic topic,
      String to,
      boolean arbitration,
      RaiseEscalation command,
      List<String> departments,
      Context context) {
    return new Escalation(
        topic.escalations().size() + 1,
        topic.holder(),
        to,
        State.RAISED,
        false,
        arbitration,
        command.reason(),
        command.urgency(),
        command.note(),
        departments,
        Evidence.of(topic),
        context.now(),
        null,
        null,
        null,
        null,
        null,
        key(command.request()),
        fingerprint(command.request()));
  }

  /** What the topic itself waits for, started anew for the area that goes on with it. */
  private static @Nullable Deadline restarted(
      Topic topic, List<DeadlineKind> kinds, String area, Context context) {
    return topic.deadlines().stream()
        .filter(deadline -> kinds.contains(deadline.kind()))
        .findFirst()
        .map(waiting -> DeadlineTerms.handOver(waiting, area, context))
        .orElse(null);
  }

  private static Instant handleBy(Topic topic, Context context) {
    return topic
        .deadline(DeadlineKind.ESCALATION_HANDLING)
        .map(Deadline::due)
        .orElse(context.now());
  }

  private static Optional<Area> parent(String code, Context context) {
    return context
        .district()
        .areas()
        .find(code)
        .map(Area::parent)
        .flatMap(parent -> context.district().areas().find(parent));
  }

  private static @Nullable String key(@Nullable RequestKey request) {
    return request == null ? null : request.key();
  }

  private static @Nullable String fingerprint(@Nullable RequestKey request) {
    return request == null ? null : request.fingerprint();
  }
}
