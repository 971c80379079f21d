package org.yishi.topic;

import static org.yishi.topic.TopicDecider.accepted;
import static org.yishi.topic.TopicDecider.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Area;
import org.yishi.district.Level;
import org.yishi.topic.TopicCommand.SignSupervisionOrder;
import org.yishi.topic.TopicEvent.DeadlineMissed;
import org.yishi.topic.TopicEvent.DeadlineWarned;
import org.yishi.topic.TopicEvent.SupervisionOrdered;
import org.yishi.topic.TopicEvent.TopicUrged;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.deadline.Pause;

/** What happens when deadlines pass: yellow, red, urged 催办, supervised 督办. */
final class DeadlineRules {

  private DeadlineRules() {}

  /** What has come by itself: the calendar has moved deadlines, and they have passed. */
  static List<TopicEvent> passBefore(Topic topic, Context context) {
    var events = new ArrayList<TopicEvent>(moved(topic, context));
    events.addAll(pass(TopicDecider.evolve(topic, events), context));
    return events;
  }

  /** Running deadlines that end elsewhere by the calendar in force. */
  private static List<TopicEvent> moved(Topic topic, Context context) {
    var events = new ArrayList<TopicEvent>();
    for (Deadline deadline : topic.deadlines()) {
      Deadline moved = deadline.moved(context.now(), context.district().calendar());
      if (!moved.due().equals(deadline.due())) {
        events.add(new DeadlineEvent.DeadlineMoved(context.now(), deadline.due(), moved));
      }
    }
    return events;
  }

  /**
   * Every step that deadlines have become due for by now, earliest first; also those in between
   * when time has jumped, so that subscribers hear each once.
   */
  static List<TopicEvent> pass(Topic topic, Context context) {
    var events = new ArrayList<TopicEvent>();
    Topic after = topic;
    for (Optional<TopicEvent> next = next(after, context);
        next.isPresent();
        next = next(after, context)) {
      TopicEvent event = next.get();
      events.add(event);
      after = TopicEvolution.evolve(after, event);
      if (event instanceof DeadlineMissed(_, Deadline missed)) {
        List<TopicEvent> raised = EscalationRules.raisedByItself(after, missed, context);
        events.addAll(raised);
        after = TopicDecider.evolve(after, raised);
      }
    }
    return events;
  }

  static Decision urge(Topic topic, Context context) {
    String above = context.by().area();
    if (above == null || !urges(context.by(), topic)) {
      return refused(Rule.NOT_ABOVE_HOLDER, "holder", topic.holder());
    }
    List<TopicEvent> urged =
        topic.deadlines().stream()
            .filter(deadline -> deadline.state() == Deadline.State.MISSED)
            .filter(deadline -> urges(context.by(), topic, deadline))
            .map(deadline -> urged(deadline, above, context.now()))
            .toList();
    return urged.isEmpty() ? refused(Rule.NOTHING_OVERDUE) : new Decision.Accepted(urged);
  }

  private static boolean urges(Initiator by, Topic topic) {
    return by.isAbove(topic.holder())
        || topic.deadlines().stream().anyMatch(deadline -> urges(by, topic, deadline));
  }

  /** A department is urged by whoever waits for it, everybody else by a level above him. */
  private static boolean urges(Initiator by, Topic topic, Deadline deadline) {
    if (deadline.department() != null) {
      return by.speaksFor(deadline.responsible()) || by.isAbove(deadline.responsible());
    }
    return deadline.kind() == DeadlineKind.ASSIGNMENT
        ? by.isAbove(deadline.responsible())
        : by.isAbove(topic.holder());
  }

  static Decision sign(Topic topic, SignSupervisionOrder command, Context context) {
    Deadline deadline =
        topic.deadline(new Deadline.Key(command.deadline(), command.n())).orElse(null);
    String area = context.by().area();
    if (area == null || !supervises(context.by(), topic.holder(), deadline)) {
      return refused(Rule.NOT_ABOVE_HOLDER, "holder", topic.holder());
    }
    return deadline == null || !deadline.supervisionDrafted(context.now())
        ? refused(Rule.NO_SUPERVISION_DRAFT, "deadline", command.deadline())
        : accepted(new SupervisionOrdered(context.now(), deadline, area));
  }

  /**
   * A level above supervises; a district, which has none in this platform, supervises itself. A
   * department is supervised by the area that waits for it, or by a level above that.
   */
  private static boolean supervises(Initiator by, String holder, @Nullable Deadline deadline) {
    if (deadline != null && deadline.department() != null) {
      return by.speaksFor(deadline.responsible()) || by.isAbove(deadline.responsible());
    }
    String keeper =
        deadline != null && deadline.kind() == DeadlineKind.ASSIGNMENT
            ? deadline.responsible()
            : holder;
    boolean highest = Level.of(keeper) == Level.DISTRICT;
    return by.isAbove(keeper) || (highest && by.speaksFor(keeper));
  }

  private static Optional<TopicEvent> next(Topic topic, Context context) {
    Optional<Deadline> due = earliestDue(topic, context.now());
    Optional<Pause> over =
        topic
            .clocks()
            .openPause()
            .filter(pause -> !pause.until().isAfter(context.now()))
            .filter(pause -> due.isEmpty() || !at(due.get()).isBefore(pause.until()));
    return over.isPresent()
        ? over.map(pause -> PauseRules.resumed(topic, pause, pause.until(), context))
        : due.map(deadline -> step(deadline, context));
  }

  private static Optional<Deadline> earliestDue(Topic topic, Instant now) {
    return topic.deadlines().stream()
        .filter(deadline -> isDue(deadline, now))
        .min(Comparator.comparing(deadline -> at(deadline)));
  }

  private static boolean isDue(Deadline deadline, Instant now) {
    Instant next = deadline.nextAt();
    return next != null && !next.isAfter(now);
  }

  private static Instant at(Deadline deadline) {
    Instant next = deadline.nextAt();
    return next == null ? Instant.MAX : next;
  }

  private static TopicEvent step(Deadline deadline, Context context) {
    Instant now = context.now();
    return switch (deadline.state()) {
      case RUNNING -> new DeadlineWarned(now, deadline);
      case WARNED -> new DeadlineMissed(now, deadline);
      case MISSED -> urged(deadline, urger(deadline, context), now);
      case URGED, SUPERVISED, SUSPENDED, PAUSED ->
          throw new IllegalStateException("Nothing is due by itself any more: " + deadline);
    };
  }

  /**
   * In whose name an automatic urge is sent: of a department's deadline the area that waits for it,
   * else the level above, or the district itself.
   */
  private static String urger(Deadline deadline, Context context) {
    String area = deadline.responsible();
    if (deadline.department() != null) {
      return area;
    }
    String parent = context.district().areas().find(area).map(Area::parent).orElse(null);
    return parent == null ? area : parent;
  }

  private static TopicEvent urged(Deadline deadline, String by, Instant now) {
    return new TopicUrged(now, deadline, by);
  }
}
