package org.yishi.topic.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Level;
import org.yishi.topic.Stage;
import org.yishi.topic.Topic;
import org.yishi.topic.assignment.Assignment;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.Extension;
import org.yishi.topic.escalation.Escalation;
import org.yishi.topic.followup.Appeal;
import org.yishi.topic.followup.DirectHandling;
import org.yishi.topic.followup.FollowUp;
import org.yishi.topic.followup.Transfer;
import org.yishi.topic.summons.Summons;

/**
 * One line of somebody's queue, as a topic causes it. All lines of a topic are stored with it as
 * keys, so that a queue is found by equality, whatever the time is.
 *
 * @param day when it is due, of what lies under {@link Section#DUE_TODAY}
 * @param from before when it doesn't lie there yet, of a supervision order that is still to be
 *     drafted
 */
public record Todo(Section section, Desk desk, @Nullable LocalDate day, @Nullable Instant from) {

  private static final String LATER = "DRAFT";

  /** Every line that a topic causes; what its end still owes somebody lies on there. */
  public static List<Todo> of(Topic topic, ZoneId zone) {
    var todos = new ArrayList<Todo>();
    if (!topic.stage().ended()) {
      todos.add(at(Section.MINE, Desk.ofProposer(topic.proposer())));
      todos.add(at(Section.HOLDING, Desk.ofArea(topic.holder())));
      if (topic.screeningFile().proposal() != null) {
        todos.add(at(Section.SIGNATURE, Desk.ofLead(topic.holder())));
      }
      topic
          .openEscalation()
          .filter(escalation -> escalation.state() == Escalation.State.RAISED)
          .ifPresent(handed -> todos.add(at(Section.SIGNATURE, Desk.ofArea(handed.to()))));
      summonses(topic, todos);
      assignments(topic, todos);
    }
    owed(topic, todos);
    extensions(topic, todos);
    topic.deadlines().forEach(deadline -> deadline(deadline, zone, todos));
    return todos.stream().distinct().toList();
  }

  /** The key under which it is stored and found. */
  public String key() {
    String at = (from == null ? section.name() : LATER) + '|' + desk.code();
    return day == null ? at : at + '|' + day;
  }

  /** The key of whatever lies in a section of a desk on a day. */
  static String key(Section section, Desk desk, LocalDate today) {
    return new Todo(section, desk, section == Section.DUE_TODAY ? today : null, null).key();
  }

  /** The key of what will lie among the signatures of a desk once it is drafted. */
  static String laterKey(Desk desk) {
    return new Todo(Section.SIGNATURE, desk, null, Instant.EPOCH).key();
  }

  /** Whether the key is of something that is still to be drafted. */
  public static boolean isLater(String key) {
    return key.startsWith(LATER);
  }

  private static void extensions(Topic topic, List<Todo> todos) {
    for (Extension extension : topic.clocks().extensions()) {
      Deadline deadline =
          extension.open() ? topic.deadline(extension.deadline()).orElse(null) : null;
      if (deadline != null && extension.askedBy().equals(deadline.keeper())) {
        todos.add(at(Section.SIGNATURE, Desk.ofLeader(supervisor(deadline))));
      }
    }
  }

  private static void summonses(Topic topic, List<Todo> todos) {
    for (Summons summons : topic.summonses().all()) {
      switch (summons.state()) {
        case DRAFTED -> todos.add(at(Section.SIGNATURE, Desk.ofLeader(summons.by())));
        case SUMMONED, REPORTED_IN, RESPONDED ->
            todos.add(at(Section.HOLDING, Desk.ofDepartment(summons.department())));
        case FULFILLED -> todos.add(at(Section.SIGNATURE, Desk.ofArea(summons.by())));
        case REFUSED -> refused(topic, summons, todos);
        case RATED, WITHDRAWN, LAPSED -> {}
      }
    }
  }

  /**
   * A refusal is back at the whistler until he calls another department in the matter, or a level
   * above him holds the topic.
   */
  private static void refused(Topic topic, Summons refused, List<Todo> todos) {
    boolean gone = topic.holder().length() < refused.by().length();
    if (!gone && !topic.summonses().wentOn(refused)) {
      todos.add(at(Section.SIGNATURE, Desk.ofArea(refused.by())));
    }
  }

  private static void assignments(Topic topic, List<Todo> todos) {
    for (Assignment assignment : topic.assignments().all()) {
      switch (assignment.state()) {
        case ASSIGNED ->
            todos.add(
                at(
                    Section.HOLDING,
                    assignment.ofDepartment()
                        ? Desk.ofDepartment(assignment.unit())
                        : Desk.ofArea(assignment.unit())));
        case REPORTED -> todos.add(at(Section.SIGNATURE, Desk.ofArea(assignment.by())));
        case COMPLETED, CANCELLED, LAPSED -> {}
      }
    }
  }

  /** What a topic that has ended still owes: a promise, a unit's answer, an appeal's decision. */
  private static void owed(Topic topic, List<Todo> todos) {
    FollowUp followUp = topic.followUp();
    DirectHandling direct = followUp.direct();
    if (topic.stage() == Stage.DIRECT && direct != null && !direct.done()) {
      todos.add(at(Section.HOLDING, Desk.ofArea(topic.holder())));
    }
    Transfer transfer = followUp.transfer();
    if (topic.stage() == Stage.TRANSFERRED && transfer != null && !transfer.answered()) {
      // The officers of the community record what its own units answer.
      todos.add(
          at(
              Section.HOLDING,
              transfer.department()
                  ? Desk.ofDepartment(transfer.unit())
                  : Desk.ofArea(topic.holder())));
    }
    Appeal appeal = followUp.appeal();
    if (topic.stage() == Stage.NOT_TAKEN && appeal != null && appeal.open()) {
      todos.add(at(Section.SIGNATURE, Desk.ofArea(appeal.decides())));
    }
  }

  private static void deadline(Deadline deadline, ZoneId zone, List<Todo> todos) {
    String department = deadline.department();
    Desk keeper =
        department == null ? Desk.ofArea(deadline.responsible()) : Desk.ofDepartment(department);
    if (deadline.overdue()) {
      todos.add(at(Section.OVERDUE, keeper));
      overseers(deadline).forEach(area -> todos.add(at(Section.OVERDUE_BELOW, Desk.ofArea(area))));
    } else if (deadline.underWay()) {
      // What is due at midnight is due on the day that ends then.
      LocalDate day = LocalDate.ofInstant(deadline.due().minusMillis(1), zone);
      todos.add(new Todo(Section.DUE_TODAY, keeper, day, null));
    }
    if (deadline.state() == Deadline.State.URGED) {
      todos.add(
          new Todo(
              Section.SIGNATURE,
              Desk.ofLeader(supervisor(deadline)),
              null,
              deadline.supervisionAt()));
    }
  }

  /** Who sees that a deadline is missed: the areas above, and whoever waits for a department. */
  private static List<String> overseers(Deadline deadline) {
    var areas = new ArrayList<String>();
    if (deadline.department() != null) {
      areas.add(deadline.responsible());
    }
    areas.addAll(above(deadline.responsible()));
    return areas;
  }

  /**
   * Whose leader signs about a deadline: the level above, or whoever waits for a department. A
   * community has no leader who signs orders, so that its street's does.
   */
  private static String supervisor(Deadline deadline) {
    String area = deadline.responsible();
    boolean signs = deadline.department() != null && Level.of(area) != Level.COMMUNITY;
    return signs ? area : above(area).stream().findFirst().orElse(area);
  }

  /** The areas above one: a child's code begins with its parent's. */
  private static List<String> above(String area) {
    var above = new ArrayList<String>();
    for (Level level : Level.values()) {
      if (level.codeLength() < area.length()) {
        above.add(area.substring(0, level.codeLength()));
      }
    }
    return above;
  }

  private static Todo at(Section section, Desk desk) {
    return new Todo(section, desk, null, null);
  }
}
