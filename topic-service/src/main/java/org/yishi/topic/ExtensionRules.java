package org.yishi.topic;

import static org.yishi.topic.TopicDecider.accepted;
import static org.yishi.topic.TopicDecider.refused;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.yishi.district.District;
import org.yishi.district.Level;
import org.yishi.district.Term;
import org.yishi.topic.DeadlineCommand.AskExtension;
import org.yishi.topic.DeadlineCommand.GrantExtension;
import org.yishi.topic.DeadlineCommand.RefuseExtension;
import org.yishi.topic.DeadlineEvent.DeadlineExtended;
import org.yishi.topic.DeadlineEvent.ExtensionAsked;
import org.yishi.topic.DeadlineEvent.ExtensionRefused;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.Extension;

/** Extensions 延期: asked for before the end by whoever answers for it, decided from above. */
final class ExtensionRules {

  private ExtensionRules() {}

  static Decision ask(Topic topic, AskExtension command, Context context) {
    RequestKey request = command.request();
    Extension earlier =
        request == null ? null : topic.clocks().extensionOf(request.key()).orElse(null);
    if (request != null && earlier != null) {
      return request.fingerprint().equals(earlier.fingerprint())
          ? accepted()
          : refused(Rule.IDEMPOTENCY_KEY_REUSED);
    }
    Deadline deadline = topic.deadline(command.deadline()).orElse(null);
    if (deadline == null) {
      return refused(Rule.DEADLINE_NOT_RUNNING, "deadline", command.deadline().kind());
    }
    if (!answers(context.by(), deadline)) {
      return refused(Rule.NOT_RESPONSIBLE, "responsible", deadline.keeper());
    }
    var term = new Term.WorkingDays(command.workingDays());
    return unlessExtendable(topic, deadline, term, context)
        .orElseGet(() ->
            accepted(
                new ExtensionAsked(
                    context.now(),
                    new Extension(
                        topic.clocks().extensions().size() + 1,
                        command.deadline(),
                        term.text(),
                        command.reason(),
                        deadline.keeper(),
                        context.now(),
                        Extension.State.ASKED,
                        null,
                        null,
                        null,
                        request == null ? null : request.key(),
                        request == null ? null : request.fingerprint()))));
  }

  static Decision grant(Topic topic, GrantExtension command, Context context) {
    Extension extension = topic.clocks().extension(command.n()).orElse(null);
    if (extension == null) {
      return refused(Rule.EXTENSION_UNKNOWN, "n", command.n());
    }
    Optional<Decision> refusal = unlessOpen(topic, extension, context);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Deadline deadline = topic.deadline(extension.deadline()).orElse(null);
    if (deadline == null || !isAbout(extension, deadline)) {
      return refused(Rule.DEADLINE_NOT_RUNNING, "deadline", extension.deadline().kind());
    }
    Deadline longer =
        deadline.extended(extension.term(), context.now(), context.district().calendar());
    return longer.due().isAfter(context.now())
        ? accepted(
            new DeadlineExtended(
                context.now(), extension.granted(decider(context), context.now()), longer))
        : refused(Rule.EXTENSION_TOO_LATE, "due", context.onTheWall(longer.due()));
  }

  static Decision refuse(Topic topic, RefuseExtension command, Context context) {
    Extension extension = topic.clocks().extension(command.n()).orElse(null);
    if (extension == null) {
      return refused(Rule.EXTENSION_UNKNOWN, "n", command.n());
    }
    Instant now = context.now();
    return unlessOpen(topic, extension, context)
        .orElseGet(() ->
            accepted(
                new ExtensionRefused(
                    now, extension.refused(decider(context), now, command.reason()))));
  }

  /** Whether the deadline still runs, and still is that of whoever asked. */
  private static boolean isAbout(Extension extension, Deadline deadline) {
    return extension.askedBy().equals(deadline.keeper())
        && deadline.state() != Deadline.State.SUSPENDED;
  }

  private static boolean answers(Initiator by, Deadline deadline) {
    return deadline.department() == null
        ? by.speaksFor(deadline.responsible())
        : deadline.department().equals(by.department());
  }

  private static Optional<Decision> unlessExtendable(
      Topic topic, Deadline deadline, Term term, Context context) {
    District district = context.district();
    if (!deadline.kind().extendable()) {
      return Optional.of(refused(Rule.NOT_EXTENDABLE, "deadline", deadline.kind()));
    }
    if (!deadline.underWay() && deadline.state() != Deadline.State.PAUSED) {
      return Optional.of(refused(Rule.DEADLINE_NOT_RUNNING, "deadline", deadline.kind()));
    }
    Extension open = topic.clocks().openExtension(deadline).orElse(null);
    if (open != null) {
      return Optional.of(refused(Rule.EXTENSION_ALREADY_ASKED, "n", open.n()));
    }
    int most = district.policy().deadlines().maxExtensions();
    if (deadline.extensions().size() >= most) {
      return Optional.of(refused(Rule.EXTENSION_LIMIT_REACHED, "limit", most));
    }
    Term longest = district.policy().deadlines().extension();
    Instant latest = district.calendar().plus(deadline.due(), longest);
    return district.calendar().plus(deadline.due(), term).isAfter(latest)
        ? Optional.of(refused(Rule.EXTENSION_TOO_LONG, "days", context.onTheWall(latest)))
        : Optional.empty();
  }

  private static Optional<Decision> unlessOpen(Topic topic, Extension extension, Context context) {
    if (!decides(topic, extension, context.by())) {
      return Optional.of(refused(Rule.NOT_ABOVE_HOLDER, "holder", topic.holder()));
    }
    return extension.open()
        ? Optional.empty()
        : Optional.of(refused(Rule.EXTENSION_ALREADY_DECIDED, "n", extension.n()));
  }

  /**
   * The level above the holder decides, of a department's deadline the area that waits for it; a
   * district, which has none above, decides its own.
   */
  private static boolean decides(Topic topic, Extension extension, Initiator by) {
    Deadline deadline = topic.deadline(extension.deadline()).orElse(null);
    if (deadline != null && deadline.department() != null) {
      return by.speaksFor(deadline.responsible()) || by.isAbove(deadline.responsible());
    }
    String holder = topic.holder();
    boolean highest = Level.of(holder) == Level.DISTRICT;
    return by.isAbove(holder) || (highest && by.speaksFor(holder));
  }

  private static String decider(Context context) {
    return Objects.requireNonNull(context.by().area(), "whoever decides has an area");
  }
}
