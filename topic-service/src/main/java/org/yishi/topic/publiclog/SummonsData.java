package org.yishi.topic.publiclog;

import org.yishi.topic.SummonsEvent;
import org.yishi.topic.summons.Summons;
import tools.jackson.databind.node.ObjectNode;

/** What the world may read of summonses: who calls whom, of which kind, by when, how it went. */
final class SummonsData {

  /** Characters of a body's official name. */
  private static final int MAX_BODY = 100;

  private SummonsData() {}

  static void add(ObjectNode data, SummonsEvent event) {
    switch (event) {
      case SummonsEvent.SummonsDrafted e -> drafted(data, e.summons());
      case SummonsEvent.DepartmentSummoned e ->
          drafted(data, e.summons())
              .put("department", e.summons().department())
              .put("urgency", e.summons().call().urgency().name())
              .put("matter", e.summons().matter())
              .put("reportInDue", e.reportIn().due().toString());
      case SummonsEvent.DepartmentReportedIn e ->
          data.put("n", e.n())
              .put("department", e.department())
              .put("responseDue", e.response().due().toString());
      case SummonsEvent.DepartmentResponded e ->
          data.put("n", e.n())
              .put("department", e.department())
              .put("by", e.response().by().toString());
      case SummonsEvent.DepartmentFulfilled e ->
          data.put("n", e.n()).put("department", e.department());
      case SummonsEvent.DepartmentRefused e -> refused(data, e);
      case SummonsEvent.DepartmentRated e ->
          data.put("n", e.n())
              .put("department", e.department())
              .put("satisfaction", e.rating().satisfaction().name())
              .put("points", e.rating().satisfaction().points());
      case SummonsEvent.SummonsWithdrawn e -> withdrawn(data, e.summons());
    }
  }

  private static ObjectNode drafted(ObjectNode data, Summons summons) {
    return data.put("n", summons.n())
        .put("kind", summons.call().kind().name())
        .put("by", summons.by());
  }

  private static void refused(ObjectNode data, SummonsEvent.DepartmentRefused event) {
    String body = PublicData.official(event.refusal().competentBody());
    data.put("n", event.n())
        .put("department", event.department())
        .put("competentBody", body.length() <= MAX_BODY ? body : body.substring(0, MAX_BODY))
        .put("refusals", event.refusals());
    String competent = event.refusal().department();
    if (competent != null) {
      data.put("competentDepartment", competent);
    }
  }

  /** Of a draft nobody outside has known whom it would call. */
  private static void withdrawn(ObjectNode data, Summons summons) {
    drafted(data, summons);
    if (summons.signed()) {
      data.put("department", summons.department());
    }
  }
}
