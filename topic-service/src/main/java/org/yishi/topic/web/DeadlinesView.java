package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Level;
import org.yishi.district.WorkingCalendar;
import org.yishi.topic.Topic;
import org.yishi.topic.access.Sight;
import org.yishi.topic.deadline.Basis;
import org.yishi.topic.deadline.Clocks;
import org.yishi.topic.deadline.Clocks.Measured;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineChange;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.deadline.Explanation;
import org.yishi.topic.deadline.Extension;
import org.yishi.topic.deadline.Pause;
import org.yishi.topic.deadline.Words;

/** A topic's deadlines, each explaining itself, and its clocks. */
@Schema(name = "Deadlines")
record DeadlinesView(
    List<ExplainedDeadline> deadlines,
    ClocksView clocks,
    List<PauseView> pauses,
    List<ExtensionView> extensions) {

  /** A deadline and why it ends when it does. */
  @Schema(name = "ExplainedDeadline")
  record ExplainedDeadline(
      DeadlineKind kind,
      Words name,
      @Nullable Integer n,
      Deadline.State state,
      @Schema(description = "Area whose deadline it is, or that waits for a department")
          String responsible,
      @Nullable String department,
      Instant startedAt,
      @Schema(description = "Such as 3 wd; none if others have set its end") @Nullable String term,
      Instant warnAt,
      Instant due,
      @Schema(description = "Policy under which it was computed") String policy,
      @Schema(description = "Version of the calendar by which it was computed")
          @Nullable Integer calendar,
      @Schema(description = "ISO 8601 duration in its own kind of time") Duration paused,
      List<String> extensions,
      @Schema(description = "不计入的日子") List<SkippedDay> skipped,
      List<HistoryLine> history,
      @Schema(description = "All of it in a sentence") Words explanation) {

    static ExplainedDeadline of(Deadline deadline, WorkingCalendar calendar) {
      Basis basis = deadline.basis();
      Explanation why = Explanation.of(deadline, calendar);
      return new ExplainedDeadline(
          deadline.kind(),
          new Words(deadline.kind().chinese(), deadline.kind().english()),
          deadline.n() != null ? deadline.n() : deadline.escalation(),
          deadline.state(),
          deadline.responsible(),
          deadline.department(),
          deadline.startedAt(),
          basis == null ? null : basis.term(),
          deadline.warnAt(),
          deadline.due(),
          deadline.policy(),
          basis == null ? null : basis.calendar(),
          deadline.paused(),
          deadline.extensions(),
          why.skipped().stream().map(day -> new SkippedDay(day.day(), day.name())).toList(),
          deadline.history().stream().map(HistoryLine::of).toList(),
          why.words());
    }
  }

  /** A day that doesn't count. */
  @Schema(name = "SkippedDay")
  record SkippedDay(LocalDate day, String name) {}

  /** What happened to a deadline. */
  @Schema(name = "DeadlineHistoryLine")
  record HistoryLine(
      Instant time,
      DeadlineChange.What what,
      Words name,
      String area,
      @Schema(description = "Reason of a pause, term of an extension, versions of a calendar")
          @Nullable String note,
      @Schema(description = "When it was due from then on") @Nullable Instant due) {

    static HistoryLine of(DeadlineChange change) {
      return new HistoryLine(
          change.time(),
          change.what(),
          new Words(change.what().chinese(), change.what().english()),
          change.area(),
          change.note(),
          change.due());
    }
  }

  /** The total clock, which is the sum of the levels' own times and the pauses. */
  @Schema(name = "Clocks")
  record ClocksView(ClockView total, ClockView paused, List<LevelView> levels) {

    static ClocksView of(Clocks clocks, Instant now, WorkingCalendar calendar) {
      Measured elapsed = clocks.at(now, Duration::between);
      Measured working = clocks.at(now, calendar::workingTimeBetween);
      var levels = new ArrayList<LevelView>();
      for (int i = 0; i < elapsed.levels().size(); i++) {
        Measured.Level level = elapsed.levels().get(i);
        levels.add(
            new LevelView(
                level.time().area(),
                Level.of(level.time().area()).code(),
                level.time().from(),
                level.time().to(),
                new ClockView(level.net(), working.levels().get(i).net()),
                new ClockView(level.paused(), working.levels().get(i).paused())));
      }
      return new ClocksView(
          new ClockView(elapsed.total(), working.total()),
          new ClockView(sum(elapsed), sum(working)),
          levels);
    }

    private static Duration sum(Measured measured) {
      return measured.pauses().stream().reduce(Duration.ZERO, Duration::plus);
    }
  }

  /** A stretch of time in both kinds, as ISO 8601 durations. */
  @Schema(name = "Clock")
  record ClockView(Duration elapsed, @Schema(description = "In working hours") Duration working) {}

  /** One area's own time with the topic. */
  @Schema(name = "LevelClock")
  record LevelView(
      String area,
      String level,
      Instant from,
      @Nullable Instant to,
      ClockView own,
      ClockView paused) {}

  /** A pause. */
  @Schema(name = "Pause")
  record PauseView(
      int n,
      Pause.Reason reason,
      Words name,
      @Nullable String note,
      String by,
      Instant from,
      Instant until,
      @Nullable Instant endedAt) {

    static PauseView of(Pause pause, Sight sight) {
      return new PauseView(
          pause.n(),
          pause.reason(),
          new Words(pause.reason().chinese(), pause.reason().english()),
          EscalationView.internal(pause.note(), sight),
          pause.by(),
          pause.from(),
          pause.until(),
          pause.endedAt());
    }
  }

  /** A request for more time. */
  @Schema(name = "Extension")
  record ExtensionView(
      int n,
      DeadlineKind deadline,
      @Schema(description = "Number of that deadline") @Nullable Integer of,
      String term,
      @Nullable String reason,
      String askedBy,
      Instant askedAt,
      Extension.State state,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String answer) {

    static ExtensionView of(Extension extension, Sight sight) {
      return new ExtensionView(
          extension.n(),
          extension.deadline().kind(),
          extension.deadline().n(),
          extension.term(),
          EscalationView.internal(extension.reason(), sight),
          extension.askedBy(),
          extension.askedAt(),
          extension.state(),
          extension.decidedBy(),
          extension.decidedAt(),
          EscalationView.internal(extension.answer(), sight));
    }
  }

  static DeadlinesView of(Topic topic, Sight sight, Instant now, WorkingCalendar calendar) {
    return new DeadlinesView(
        topic.deadlines().stream()
            .map(deadline -> ExplainedDeadline.of(deadline, calendar))
            .toList(),
        ClocksView.of(topic.clocks(), now, calendar),
        topic.clocks().pauses().stream().map(pause -> PauseView.of(pause, sight)).toList(),
        topic.clocks().extensions().stream()
            .map(extension -> ExtensionView.of(extension, sight))
            .toList());
  }
}
