package org.yishi.topic.timeline;

import java.util.function.UnaryOperator;
import org.yishi.topic.SummonsEvent;
import org.yishi.topic.summons.Satisfaction;
import org.yishi.topic.summons.Summons;
import org.yishi.topic.timeline.TimelineEntry.Summary;

/** Says in one line what happened with a department that a topic calls. */
final class SummonsSummaries {

  private final UnaryOperator<String> name;

  SummonsSummaries(UnaryOperator<String> name) {
    this.name = name;
  }

  Summary of(SummonsEvent event) {
    return switch (event) {
      case SummonsEvent.SummonsDrafted e ->
          say(
              "%s拟吹哨，待领导签发".formatted(name(e.summons().by())),
              "%s drafted a summons for a leader to sign".formatted(name(e.summons().by())));
      case SummonsEvent.DepartmentSummoned e -> summoned(e.summons());
      case SummonsEvent.DepartmentReportedIn e ->
          say("%s报到".formatted(name(e.department())), "%s reported in".formatted(e.department()));
      case SummonsEvent.DepartmentResponded e ->
          say(
              "%s答复：%s前完成".formatted(name(e.department()), e.response().by()),
              "%s responded: done by %s".formatted(e.department(), e.response().by()));
      case SummonsEvent.DepartmentFulfilled e ->
          say(
              "%s完成承诺".formatted(name(e.department())),
              "%s did what it promised".formatted(e.department()));
      case SummonsEvent.DepartmentRefused e ->
          say(
              "%s认为不属其职责".formatted(name(e.department())),
              "%s holds another body competent".formatted(e.department()));
      case SummonsEvent.DepartmentRated e -> rated(e);
      case SummonsEvent.SummonsWithdrawn e ->
          say(
              "%s撤回吹哨".formatted(name(e.summons().by())),
              "%s took a summons back".formatted(name(e.summons().by())));
    };
  }

  private Summary summoned(Summons summons) {
    var kind = summons.call().kind();
    return say(
        "%s吹哨：请%s报到（%s）".formatted(name(summons.by()), name(summons.department()), kind.chinese()),
        "%s summoned %s (%s)".formatted(name(summons.by()), summons.department(), kind.english()));
  }

  private Summary rated(SummonsEvent.DepartmentRated event) {
    Satisfaction satisfaction = event.rating().satisfaction();
    return say(
        "吹哨单位评价%s：%s".formatted(name(event.department()), satisfaction.chinese()),
        "%s was rated: %s".formatted(event.department(), satisfaction.english()));
  }

  private String name(String code) {
    return name.apply(code);
  }

  private static Summary say(String zh, String en) {
    return new Summary(zh, en);
  }
}
