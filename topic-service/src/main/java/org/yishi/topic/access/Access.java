package org.yishi.topic.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.district.DepartmentNames;
import org.yishi.district.Level;
import org.yishi.topic.Initiator;
import org.yishi.topic.Reach;
import org.yishi.web.security.Actor;
import org.yishi.web.security.Role;
import org.yishi.web.security.Supervision;

/**
 * Who may do what, as a rule over actor, action and case file.
 *
 * <p>Residents act on their own topics and read what is public. Staff act inside their area, which
 * is a prefix: a street sees its communities, a district all. Departments see what names them.
 * Supervisors and administrators read everything in their area and change nothing; deputies, media
 * and public read what is public.
 *
 * <p>Which of several areas inside somebody's reach has to act — the holder, the receiver of a
 * hand-over, a level above — depends on the topic's state and is the topic's own decision.
 */
public final class Access {

  private static final Verdict PERMITTED = new Verdict.Permitted();

  /** Whether the actor may do it. */
  public Verdict decide(Actor actor, Action action, CaseFile file) {
    if (!sees(actor, file)) {
      return new Verdict.Hidden();
    }
    return missing(actor, action, file).<Verdict>map(Verdict.Denied::new).orElse(PERMITTED);
  }

  /** In which words the actor reads a topic that he may read. */
  public Sight sight(Actor actor, CaseFile file) {
    if (worksIn(actor, file) || isNamed(actor, file)) {
      return Sight.FULL;
    }
    if (isProposer(actor, file)) {
      return Sight.OWN;
    }
    return oversees(actor, file) ? Sight.MASKED : Sight.PUBLIC;
  }

  /** Which topics the actor finds in lists besides the public ones. */
  public Reach reach(Actor actor) {
    String area = oversees(actor) ? actor.area() : staffArea(actor).orElse(null);
    return new Reach(actor.id(), area, department(actor));
  }

  /** The actor as a topic knows him: with an area or a department only if he acts for it. */
  public Initiator initiator(Actor actor) {
    return new Initiator(
        actor.id(), actor.role().code(), staffArea(actor).orElse(null), department(actor));
  }

  /** What the actor lacks to read how busy a department is. */
  public Optional<Missing> toReadLoad(Actor actor, String department, DepartmentNames names) {
    String own = department(actor);
    boolean itsOwn = own != null && names.belongsTo(department, own);
    boolean whistles =
        staffArea(actor).map(Level::of).filter(level -> level != Level.COMMUNITY).isPresent();
    return unless(itsOwn || whistles || oversees(actor), Missing.HIGHER_LEVEL_REQUIRED);
  }

  private static Optional<Missing> missing(Actor actor, Action action, CaseFile file) {
    return switch (action) {
      case READ -> Optional.empty();
      case SUBMIT -> toSubmit(actor, file);
      case WITHDRAW, ASK_TO_REOPEN, APPEAL ->
          unless(isProposer(actor, file), Missing.PROPOSER_REQUIRED);
      case APPROVE_SCREENING -> toApprove(actor, file);
      case REOPEN_UNSOLVED ->
          isProposer(actor, file) ? Optional.empty() : toActAsStaff(actor, file);
      case ANSWER_TRANSFER -> isNamed(actor, file) ? Optional.empty() : toActAsStaff(actor, file);
      case SUBMIT_ON_BEHALF,
          SCREEN,
          UNMERGE,
          REOPEN,
          ESCALATE,
          RECORD_RETURN_VISIT,
          CLOSE,
          COMPLETE_SCREENING,
          WITHDRAW_ON_BEHALF,
          DETERMINE_PARTIES,
          RECORD_MICRO_SESSION,
          KEEP_UNITS ->
          toActAsStaff(actor, file);
      case SIGN, RETURN, HANDLE, TAKE_OVER, URGE, DECIDE_APPEAL -> toActFromAbove(actor, file);
      case ORDER_SUPERVISION, DECIDE_EXTENSION -> toSignOrders(actor, file);
      case PAUSE -> toActAsStaff(actor, file);
      case READ_ORDERS -> toActFromAbove(actor, file);
      case ASK_EXTENSION -> isNamed(actor, file) ? Optional.empty() : toActAsStaff(actor, file);
      case COSIGN -> toCosign(actor, file);
      case SUMMON -> toSummon(actor, file);
      case CONVENE -> toActFromAbove(actor, file);
      case REPORT_ASSIGNMENT -> isNamed(actor, file) ? Optional.empty() : toActAsStaff(actor, file);
      case SIGN_SUMMONS -> toSummon(actor, file).or(() -> toSignOrders(actor, file));
      case ANSWER_SUMMONS ->
          unless(department(actor) != null && isNamed(actor, file), Missing.DEPARTMENT_REQUIRED);
      case IMPORT, READ_LEDGER, RECORD_FUNDS, KEEP_LIBRARY -> toActAsStaff(actor, file);
      case READ_FORMS -> isNamed(actor, file) ? Optional.empty() : toActAsStaff(actor, file);
      case ACKNOWLEDGE -> isNamed(actor, file) ? Optional.empty() : toActAsStaff(actor, file);
      case READ_PROPOSER, ERASE_PROPOSER, RECORD_CONTACT, RELEASE_FILE -> toActAsStaff(actor, file);
      case READ_HOT_SPOTS -> oversees(actor, file) ? Optional.empty() : toActAsStaff(actor, file);
      case HANDLE_HOT_SPOT -> toActFromAbove(actor, file);
      case READ_AUDITS -> toAudit(actor, file);
      case ATTACH_FILE ->
          isProposer(actor, file) || isNamed(actor, file)
              ? Optional.empty()
              : toActAsStaff(actor, file);
    };
  }

  private static Optional<Missing> toSubmit(Actor actor, CaseFile file) {
    return actor.role() == Role.RESIDENT
        ? unless(file.area().equals(actor.area()), Missing.OUTSIDE_YOUR_AREA)
        : toActAsStaff(actor, file)
            .map(missing ->
                missing == Missing.STAFF_REQUIRED ? Missing.RESIDENT_OR_STAFF_REQUIRED : missing);
  }

  private static Optional<Missing> toApprove(Actor actor, CaseFile file) {
    return toActAsStaff(actor, file)
        .or(() -> unless(actor.role() != Role.COMMUNITY_WORKER, Missing.LEAD_APPROVAL_REQUIRED));
  }

  private static Optional<Missing> toActAsStaff(Actor actor, CaseFile file) {
    return unless(actor.role().isAreaStaff(), Missing.STAFF_REQUIRED)
        .or(() -> unless(worksIn(actor, file), Missing.OUTSIDE_YOUR_AREA));
  }

  /** A joint topic of a street or the district is that of all its residents. */
  private static Optional<Missing> toCosign(Actor actor, CaseFile file) {
    String home = actor.area();
    return unless(actor.role() == Role.RESIDENT, Missing.RESIDENT_REQUIRED)
        .or(() -> unless(home != null && home.startsWith(file.area()), Missing.OUTSIDE_YOUR_AREA));
  }

  private static Optional<Missing> toAudit(Actor actor, CaseFile file) {
    return unless(oversees(actor), Missing.OVERSEER_REQUIRED)
        .or(() -> unless(actor.covers(file.area()), Missing.OUTSIDE_YOUR_AREA));
  }

  private static Optional<Missing> toActFromAbove(Actor actor, CaseFile file) {
    return toActAsStaff(actor, file)
        .or(() ->
            unless(
                level(actor.role()).filter(level -> level != Level.COMMUNITY).isPresent(),
                Missing.HIGHER_LEVEL_REQUIRED));
  }

  private static Optional<Missing> toSummon(Actor actor, CaseFile file) {
    return toActFromAbove(actor, file)
        .map(missing ->
            missing == Missing.HIGHER_LEVEL_REQUIRED ? Missing.COMMUNITY_ESCALATES : missing);
  }

  private static Optional<Missing> toSignOrders(Actor actor, CaseFile file) {
    return toActFromAbove(actor, file)
        .or(() ->
            unless(
                actor.role() == Role.STREET_LEADER || actor.role() == Role.DISTRICT_LEADER,
                Missing.LEADER_REQUIRED));
  }

  private static boolean sees(Actor actor, CaseFile file) {
    return file.open()
        || oversees(actor, file)
        || isProposer(actor, file)
        || worksIn(actor, file)
        || isNamed(actor, file);
  }

  private static boolean oversees(Actor actor, CaseFile file) {
    return oversees(actor) && actor.covers(file.area());
  }

  private static boolean oversees(Actor actor) {
    return switch (actor.role()) {
      case SUPERVISOR -> actor.supervision() != Supervision.PUBLIC;
      case ADMINISTRATOR -> true;
      case RESIDENT,
          COMMUNITY_WORKER,
          COMMUNITY_LEAD,
          STREET_OFFICER,
          STREET_LEADER,
          DISTRICT_OFFICER,
          DISTRICT_LEADER,
          DEPARTMENT_OFFICER,
          DEPUTY ->
          false;
    };
  }

  private static boolean isProposer(Actor actor, CaseFile file) {
    return actor.id().equals(file.proposer());
  }

  private static boolean worksIn(Actor actor, CaseFile file) {
    return staffArea(actor).filter(area -> file.area().startsWith(area)).isPresent();
  }

  private static boolean isNamed(Actor actor, CaseFile file) {
    String department = department(actor);
    return department != null && file.departments().contains(department);
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
