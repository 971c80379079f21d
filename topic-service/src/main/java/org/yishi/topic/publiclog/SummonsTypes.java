package org.yishi.topic.publiclog;

import org.yishi.topic.SummonsEvent;

/** The CloudEvents types of what happens with departments that a topic calls. */
final class SummonsTypes {

  private SummonsTypes() {}

  static String of(SummonsEvent event) {
    return switch (event) {
      case SummonsEvent.SummonsDrafted _ -> "org.yishi.topic.summons-drafted.v1";
      case SummonsEvent.DepartmentSummoned _ -> "org.yishi.topic.department-summoned.v1";
      case SummonsEvent.DepartmentReportedIn _ -> "org.yishi.topic.department-reported-in.v1";
      case SummonsEvent.DepartmentResponded _ -> "org.yishi.topic.department-responded.v1";
      case SummonsEvent.DepartmentFulfilled _ -> "org.yishi.topic.department-fulfilled.v1";
      case SummonsEvent.DepartmentRefused _ -> "org.yishi.topic.department-refused.v1";
      case SummonsEvent.DepartmentRated _ -> "org.yishi.topic.department-rated.v1";
      case SummonsEvent.SummonsWithdrawn _ -> "org.yishi.topic.summons-withdrawn.v1";
    };
  }
}
