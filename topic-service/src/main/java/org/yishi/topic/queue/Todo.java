package org.yishi.topic.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Level;
import org.yishi.topic.Topic;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.Extension;
import org.yishi.topic.escalation.Escalation;
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

  /** Every line that a topic causes. */
  public static List<Todo> of(Topic topic, ZoneId zone) {
    if (topic.stage().ended()) {
      return List.of();
    }
    var todos = new ArrayList<Todo>();
    todos.add(at(Section.MINE, Desk.ofProposer(topic.proposer())));
    todos.add(at(Section.HOLDING, Desk.ofArea(topic.holder())));
    topic
        .openEscalation()
        .filter(escalation -> escalation.state() == Escalation.State.RAISED)
        .ifPresent(handed -> todos.add(at(Section.SIGNATURE, Desk.ofArea(handed.to()))));
    extensions(topic, todos);
    summonses(topic, todos);
    topic.deadlines().forEach(deadline -> deadline(deadline, zone, todos));
    if (topic.overdue()) {
      above(topic.holder())
          .forEach(area -> todos.add(at(Section.OVERDUE_BELOW, Desk.ofArea(area))));
    }
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
    for (Summons summons : topic.summonses().where(Summons::open)) {
      todos.add(
          summons.state() == Summons.State.DRAFTED
              ? at(Section.SIGNATURE, Desk.ofLeader(summons.by()))
              : at(Section.HOLDING, Desk.ofDepartment(summons.department())));
    }
  }

  private static void deadline(Deadline deadline, ZoneId zone, List<Todo> todos) {
    String department = deadline.department();
    Desk keeper =
        department == null ? Desk.ofArea(deadline.responsible()) : Desk.ofDepartment(department);
    if (deadline.overdue()) {
      todos.add(at(Section.OVERDUE, keeper));
    } else if (deadline.underWay()) {
      LocalDate day = LocalDate.ofInstant(deadline.due(), zone);
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

  /** Whose leader signs about a deadline: the level above, or whoever waits for a department. */
  private static String supervisor(Deadline deadline) {
    return deadline.department() != null
        ? deadline.responsible()
        : above(deadline.responsible()).stream().findFirst().orElse(deadline.responsible());
  }

  /** The areas above one, the nearest first: a child's code begins with its parent's. */
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
