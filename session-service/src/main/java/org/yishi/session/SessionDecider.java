package org.yishi.session;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yishi.session.PlanCommand.PlanSession;

/** Decides what a command does to a session. */
public final class SessionDecider {

  private SessionDecider() {}

  /** The events that follow from the command, or the rule that it breaks. */
  public static Decision decide(@Nullable Session state, SessionCommand command, Context context) {
    if (command instanceof PlanSession plan) {
      return PlanRules.plan(plan, context);
    }
    Session session = Objects.requireNonNull(state, "only a plan creates a session");
    return switch (command) {
      case PlanCommand plan -> PlanRules.decide(session, plan, context);
      case MeetingCommand meeting -> MeetingRules.decide(session, meeting, context);
      case MinutesCommand minutes -> MinutesRules.decide(session, minutes, context);
    };
  }

  /** The session after the event. */
  public static Session evolve(@Nullable Session state, SessionEvent event) {
    return SessionEvolution.evolve(state, event);
  }
}
