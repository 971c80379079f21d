package org.yishi.topic.progress;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How far the matter itself has come. Reports of different services reach a topic in no fixed
 * order, so what they mean is remembered here and the stage follows as soon as the next step's
 * conditions hold.
 *
 * @param reached the conditions that hold
 * @param planned sessions noticed and not yet opened
 * @param held sessions that were opened
 * @param minutes sessions whose minutes are confirmed
 * @param noConsensus how many sessions ended without consensus
 */
public record Progress(
    Set<Milestone> reached,
    List<String> planned,
    List<String> held,
    List<String> minutes,
    int noConsensus) {

  /** Sessions beyond these are on the timeline only; no matter has been deliberated so often. */
  static final int MAX_SESSIONS = 100;

  /** Nothing has been reported yet. */
  public static final Progress NONE = new Progress(Set.of(), List.of(), List.of(), List.of(), 0);

  public Progress {
    reached = Set.copyOf(reached);
    planned = List.copyOf(planned);
    held = List.copyOf(held);
    minutes = List.copyOf(minutes);
  }

  /** Whether the condition holds. */
  public boolean has(Milestone milestone) {
    return reached.contains(milestone);
  }

  /** The progress after a report. */
  public Progress after(Report report) {
    String source = report.aggregate();
    return switch (report.type()) {
      case SESSION_NOTICED ->
          new Progress(
              with(Milestone.SESSION_NOTICED), add(planned, source), held, minutes, noConsensus);
      case SESSION_OPENED ->
          new Progress(
              with(Milestone.SESSION_NOTICED, Milestone.SESSION_OPENED),
              drop(planned, source),
              add(held, source),
              minutes,
              noConsensus);
      case SESSION_CANCELLED -> withoutPlan(source);
      case SESSION_CONCLUDED -> concluded(report);
      case SESSION_MINUTES_CONFIRMED ->
          new Progress(
              with(Milestone.MINUTES_CONFIRMED), planned, held, add(minutes, source), noConsensus);
      case OUTCOME_ADOPTED ->
          "NOT_ADOPTED".equals(report.text("adoption")) ? this : reaching(Milestone.ADOPTED);
      case OUTCOME_ANNOUNCED -> reaching(Milestone.ANNOUNCED);
      case OUTCOME_PROGRESSED -> reaching(Milestone.IMPLEMENTATION_STARTED);
      case OUTCOME_ACCEPTED -> allTasksAccepted(report) ? reaching(Milestone.TASKS_ACCEPTED) : this;
      case EVALUATION_CLOSED ->
          "IMPLEMENTATION".equals(report.text("round")) && report.flag("floorReached")
              ? reaching(Milestone.FLOOR_REACHED)
              : this;
      case SESSION_POSTPONED,
          OUTCOME_OBJECTED,
          OUTCOME_REPORT_SUBMITTED,
          OUTCOME_CIRCULATED,
          OUTCOME_FINDING_RECORDED,
          OUTCOME_FINDING_ANSWERED,
          OUTCOME_UPKEEP_CHECKED,
          OUTCOME_UPKEEP_LAPSED,
          EVALUATION_OPENED,
          EVALUATION_FLOOR_MISSED ->
          this;
    };
  }

  /** The progress after one more condition holds. */
  public Progress reaching(Milestone milestone) {
    return new Progress(with(milestone), planned, held, minutes, noConsensus);
  }

  /** The progress of a case whose implementation has to be taken up again. */
  public Progress backToImplementation() {
    var kept = EnumSet.noneOf(Milestone.class);
    kept.addAll(reached);
    kept.removeAll(
        EnumSet.of(Milestone.TASKS_ACCEPTED, Milestone.FLOOR_REACHED, Milestone.RETURN_VISITED));
    return new Progress(kept, planned, held, minutes, noConsensus);
  }

  private static boolean allTasksAccepted(Report report) {
    Long tasks = report.number("tasks");
    return tasks != null && tasks.equals(report.number("tasksAccepted"));
  }

  private Progress concluded(Report report) {
    return switch (String.valueOf(report.text("result"))) {
      case "OPINION_REACHED" -> reaching(Milestone.OPINION_REACHED);
      case "NO_CONSENSUS" -> new Progress(reached, planned, held, minutes, noConsensus + 1);
      default -> this;
    };
  }

  private Progress withoutPlan(String session) {
    List<String> left = drop(planned, session);
    var kept = EnumSet.noneOf(Milestone.class);
    kept.addAll(reached);
    if (left.isEmpty() && held.isEmpty()) {
      kept.remove(Milestone.SESSION_NOTICED);
    }
    return new Progress(kept, left, held, minutes, noConsensus);
  }

  private Set<Milestone> with(Milestone... milestones) {
    var more = EnumSet.noneOf(Milestone.class);
    more.addAll(reached);
    more.addAll(List.of(milestones));
    return more;
  }

  private static List<String> add(List<String> ids, String id) {
    if (ids.contains(id) || ids.size() >= MAX_SESSIONS) {
      return ids;
    }
    var more = new ArrayList<>(ids);
    more.add(id);
    return more;
  }

  private static List<String> drop(List<String> ids, String id) {
    return ids.stream().filter(other -> !other.equals(id)).toList();
  }
}
