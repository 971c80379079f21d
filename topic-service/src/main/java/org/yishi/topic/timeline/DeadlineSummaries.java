package org.yishi.topic.timeline;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.yishi.topic.DeadlineEvent;
import org.yishi.topic.DeadlineEvent.DeadlineExtended;
import org.yishi.topic.DeadlineEvent.DeadlineMoved;
import org.yishi.topic.DeadlineEvent.DeadlinesPaused;
import org.yishi.topic.DeadlineEvent.DeadlinesResumed;
import org.yishi.topic.DeadlineEvent.ExtensionAsked;
import org.yishi.topic.DeadlineEvent.ExtensionRefused;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.deadline.Extension;
import org.yishi.topic.timeline.TimelineEntry.Summary;

/** The lines about pauses, extensions and a changed calendar. */
final class DeadlineSummaries {

  private DeadlineSummaries() {}

  static Summary of(DeadlineEvent event, UnaryOperator<String> name) {
    return switch (event) {
      case DeadlinesPaused e ->
          new Summary(
              "%s暂停计时（%s）".formatted(name.apply(e.pause().by()), e.pause().reason().chinese()),
              "paused by %s: %s"
                  .formatted(name.apply(e.pause().by()), e.pause().reason().english()));
      case DeadlinesResumed e ->
          new Summary(
              "恢复计时" + (e.deadlines().isEmpty() ? "" : "：" + chinese(e.deadlines())),
              "resumed" + (e.deadlines().isEmpty() ? "" : ": " + english(e.deadlines())));
      case ExtensionAsked e ->
          about(
              e.extension(),
              name.apply(e.extension().askedBy()),
              "%s申请延期：%s",
              "%s asks for more time: %s");
      case DeadlineExtended e ->
          about(e.extension(), decider(e.extension(), name), "%s同意延期：%s", "%s gives more time: %s");
      case ExtensionRefused e ->
          about(
              e.extension(),
              decider(e.extension(), name),
              "%s不同意延期：%s",
              "%s gives no more time: %s");
      case DeadlineMoved e ->
          new Summary(
              "工作日历调整，时限变更：" + e.deadline().kind().chinese(),
              "moved with the calendar: " + e.deadline().kind().english());
    };
  }

  private static Summary about(Extension extension, String who, String zh, String en) {
    DeadlineKind kind = extension.deadline().kind();
    return new Summary(zh.formatted(who, kind.chinese()), en.formatted(who, kind.english()));
  }

  private static String decider(Extension extension, UnaryOperator<String> name) {
    String by = extension.decidedBy();
    return by == null ? "" : name.apply(by);
  }

  private static String chinese(List<Deadline> deadlines) {
    return deadlines.stream()
        .map(deadline -> deadline.kind().chinese())
        .collect(Collectors.joining("、"));
  }

  private static String english(List<Deadline> deadlines) {
    return deadlines.stream()
        .map(deadline -> deadline.kind().english())
        .collect(Collectors.joining(", "));
  }
}
