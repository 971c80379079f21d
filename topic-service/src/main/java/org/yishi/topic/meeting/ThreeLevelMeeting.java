package org.yishi.topic.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a street or the district with those below and with departments 三级协商工作会议.
 *
 * <p>It is planned with an agenda of topics, and held or cancelled. What it gives units to do
 * stands in the topics themselves, where the deadlines are, so that a task and its case never part.
 *
 * @param area the street or district that convenes it
 * @param at when it begins
 * @param attended codes of the areas and departments that came
 * @param summary what it came to, in words for offices
 */
public record ThreeLevelMeeting(
    String id,
    String area,
    String title,
    Instant at,
    @Nullable String place,
    State state,
    List<AgendaItem> agenda,
    List<String> attended,
    @Nullable String summary,
    Instant createdAt) {

  /** More topics than this nobody deals with in one meeting. */
  public static final int MAX_AGENDA = 60;

  /** Where a meeting stands. */
  public enum State {
    PLANNED,
    HELD,
    CANCELLED
  }

  /**
   * A topic on the agenda.
   *
   * @param n its number; numbers aren't given twice
   * @param number the topic's number, as people say it
   */
  public record AgendaItem(int n, String topic, String number, @Nullable String note) {}

  public ThreeLevelMeeting {
    agenda = List.copyOf(agenda);
    attended = List.copyOf(attended);
  }

  /** The item about the topic, if it is on the agenda. */
  public Optional<AgendaItem> itemOf(String topic) {
    return agenda.stream().filter(item -> item.topic().equals(topic)).findFirst();
  }

  ThreeLevelMeeting with(AgendaItem item) {
    List<AgendaItem> longer = new ArrayList<>(agenda);
    longer.add(item);
    return in(state, longer, attended, summary);
  }

  ThreeLevelMeeting without(int n) {
    return in(state, agenda.stream().filter(item -> item.n() != n).toList(), attended, summary);
  }

  ThreeLevelMeeting held(List<String> units, @Nullable String words) {
    return in(State.HELD, agenda, units, words);
  }

  ThreeLevelMeeting cancelled(String reason) {
    return in(State.CANCELLED, agenda, attended, reason);
  }

  int nextItem() {
    return agenda.stream().mapToInt(AgendaItem::n).max().orElse(0) + 1;
  }

  private ThreeLevelMeeting in(
      State next, List<AgendaItem> items, List<String> units, @Nullable String words) {
    return new ThreeLevelMeeting(id, area, title, at, place, next, items, units, words, createdAt);
  }
}
