package org.yishi.topic.summons;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Topic;
import org.yishi.topic.summons.Summons.State;

/**
 * How much a department has to do with summonses now, and how fast it has been.
 *
 * @param open its open summonses by state; drafts aren't known to it and don't count
 * @param overdue how many of them are late
 * @param responses of how many past responses the median is
 * @param medianResponseHours from the summons to the response, by the clock; null without any
 * @param complete whether everything open was counted
 */
public record DepartmentLoad(
    String department,
    Map<State, Integer> open,
    int total,
    int overdue,
    int responses,
    @Nullable Double medianResponseHours,
    boolean complete) {

  private static final double MINUTES_OF_AN_HOUR = 60;

  public DepartmentLoad {
    open = Map.copyOf(open);
  }

  /** Counts what the topics say of the department. */
  public static DepartmentLoad of(
      String department, Collection<Topic> calling, Collection<Topic> called, boolean complete) {
    var open = new EnumMap<State, Integer>(State.class);
    Stream.of(State.SUMMONED, State.REPORTED_IN, State.RESPONDED)
        .forEach(state -> open.put(state, 0));
    int overdue = 0;
    for (Topic topic : calling) {
      for (Summons summons : ofDepartment(topic, department)) {
        open.computeIfPresent(summons.state(), (_, count) -> count + 1);
        overdue += late(topic, summons) ? 1 : 0;
      }
    }
    List<Duration> responses =
        called.stream()
            .flatMap(topic -> ofDepartment(topic, department).stream())
            .flatMap(DepartmentLoad::response)
            .sorted()
            .toList();
    return new DepartmentLoad(
        department,
        open,
        open.values().stream().mapToInt(Integer::intValue).sum(),
        overdue,
        responses.size(),
        responses.isEmpty() ? null : median(responses).toMinutes() / MINUTES_OF_AN_HOUR,
        complete);
  }

  private static List<Summons> ofDepartment(Topic topic, String department) {
    return topic
        .summonses()
        .where(summons -> summons.signed() && summons.department().equals(department));
  }

  private static boolean late(Topic topic, Summons summons) {
    return topic.deadlines().stream()
        .filter(deadline -> deadline.kind().ofSummons() && deadline.overdue())
        .anyMatch(deadline -> Integer.valueOf(summons.n()).equals(deadline.n()));
  }

  private static Stream<Duration> response(Summons summons) {
    Instant from = summons.answer().summonedAt();
    Answer.Response response = summons.answer().response();
    return from == null || response == null
        ? Stream.empty()
        : Stream.of(Duration.between(from, response.at()));
  }

  private static Duration median(List<Duration> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
  }
}
