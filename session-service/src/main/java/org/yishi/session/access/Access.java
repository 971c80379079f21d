package org.yishi.session.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Level;
import org.yishi.session.Initiator;
import org.yishi.session.Sessions.Reach;
import org.yishi.web.security.Actor;
import org.yishi.web.security.Role;
import org.yishi.web.security.Supervision;

/**
 * Who may do what, as a rule over actor, action and session.
 *
 * <p>Staff of the area, and of those above it, plan and manage sessions; they, the chair and the
 * recorder run them. Whoever is invited reads the record, answers, speaks, votes, signs — whether
 * he may do so at this moment is the session's own decision. Everybody reads that a noticed session
 * takes place and what it came to. An internal meeting is known to those concerned and to staff of
 * its area alone.
 */
public final class Access {

  private static final Verdict PERMITTED = new Verdict.Permitted();

  /** Whether the actor may do it. */
  public Verdict decide(Actor actor, Action action, SessionFile file) {
    if (!sees(actor, file)) {
      return new Verdict.Hidden();
    }
    return missing(actor, action, file).<Verdict>map(Verdict.Denied::new).orElse(PERMITTED);
  }

  /** Whether the actor reads names and words. */
  public boolean readsRecord(Actor actor, SessionFile file) {
    return decide(actor, Action.READ_RECORD, file) instanceof Verdict.Permitted;
  }

  /** Which sessions the actor finds in lists besides the open ones. */
  public Reach reach(Actor actor) {
    return new Reach(actor.id(), staffArea(actor).orElse(null), department(actor));
  }

  /** The actor as a session knows him: with an area or a department only if he acts for it. */
  public Initiator initiator(Actor actor) {
    return new Initiator(
        actor.id(),
        actor.role().code(),
        staffArea(actor).orElse(null),
        department(actor),
        actor.role() == Role.RESIDENT ? actor.area() : null);
  }

  private static Optional<Missing> missing(Actor actor, Action action, SessionFile file) {
    return switch (action) {
      case READ, ANSWER, JOIN, SPEAK, VOTE, SIGN -> Optional.empty();
      case PLAN, MANAGE ->
          unless(actor.role().isAreaStaff(), Missing.STAFF_REQUIRED)
              .or(() -> unless(worksIn(actor, file), Missing.OUTSIDE_YOUR_AREA));
      case RUN ->
          unless(
              worksIn(actor, file) || file.leads().test(actor.id()),
              Missing.CHAIR_OR_STAFF_REQUIRED);
      case OBJECT -> unless(file.concerns().test(actor.id()), Missing.PARTICIPANT_REQUIRED);
      case READ_RECORD ->
          unless(
              worksIn(actor, file) || isConcerned(actor, file) || oversees(actor, file),
              Missing.PARTICIPANT_REQUIRED);
    };
  }

  private static boolean sees(Actor actor, SessionFile file) {
    return file.open() || worksIn(actor, file) || isConcerned(actor, file) || oversees(actor, file);
  }

  private static boolean isConcerned(Actor actor, SessionFile file) {
    String department = department(actor);
    return file.concerns().test(actor.id())
        || (department != null && file.departments().contains(department));
  }

  private static boolean oversees(Actor actor, SessionFile file) {
    boolean supervises =
        actor.role() == Role.ADMINISTRATOR
            || (actor.role() == Role.SUPERVISOR && actor.supervision() != Supervision.PUBLIC);
    return supervises && !file.internal() && actor.covers(file.area());
  }

  private static boolean worksIn(Actor actor, SessionFile file) {
    return staffArea(actor).filter(area -> file.area().startsWith(area)).isPresent();
  }

  /** The area that the actor works for; a code of another level than the role's is none. */
  private static Optional<String> staffArea(Actor actor) {
    return level(actor.role())
        .flatMap(level ->
            Optional.ofNullable(actor.area()).filter(area -> area.length() == level.codeLength()));
  }

  private static @Nullable String department(Actor actor) {
    return actor.role() == Role.DEPARTMENT_OFFICER ? actor.department() : null;
  }

  private static Optional<Level> level(Role role) {
    return switch (role) {
      case COMMUNITY_WORKER, COMMUNITY_LEAD -> Optional.of(Level.COMMUNITY);
      case STREET_OFFICER, STREET_LEADER -> Optional.of(Level.STREET);
      case DISTRICT_OFFICER, DISTRICT_LEADER -> Optional.of(Level.DISTRICT);
      case RESIDENT, DEPARTMENT_OFFICER, SUPERVISOR, DEPUTY, ADMINISTRATOR -> Optional.empty();
    };
  }

  private static Optional<Missing> unless(boolean permitted, Missing missing) {
    return permitted ? Optional.empty() : Optional.of(missing);
  }
}
