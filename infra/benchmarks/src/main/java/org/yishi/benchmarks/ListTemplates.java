package org.yishi.benchmarks;

import java.util.List;
import java.util.Map;
import org.yishi.system.client.Platform;

/** A few topics brought forward and taken further by those who do it, for others to be copied. */
final class ListTemplates {

  /** One more has no divisor in common with the number of communities. */
  private static final int TOPICS = 48;

  private static final int STREET_DIGITS = 9;

  private static final List<Matter> MATTERS =
      List.of(
          new Matter("三号楼电梯反复停运", "lifts"),
          new Matter("小区门口违停堵路", "parking"),
          new Matter("物业费收支不公示", "property-service"),
          new Matter("楼道堆放杂物", "safety"),
          new Matter("凉亭地砖破损", "facilities"),
          new Matter("夜间施工噪声扰民", "noise"));

  private final Platform platform;

  ListTemplates(Platform platform) {
    this.platform = platform;
  }

  private record Matter(String title, String category) {}

  /** How far a topic is taken. */
  private enum Way {
    PROPOSED,
    ACCEPTED,
    ESCALATED,
    SIGNED
  }

  /** Makes them and returns how many there are. */
  int make() {
    for (int i = 0; i < TOPICS; i++) {
      Way way = Way.values()[i % Way.values().length];
      take(i, way);
    }
    return TOPICS;
  }

  private void take(int i, Way way) {
    String community = Submissions.COMMUNITIES.get(i % Submissions.COMMUNITIES.size());
    Matter matter = MATTERS.get(i / Way.values().length % MATTERS.size());
    String id =
        Submissions.submit(
            platform,
            "resident." + community,
            Submissions.body(community, matter.title(), matter.category()),
            "template-" + i);
    String topic = "/api/v1/topics/" + id;
    String worker = "worker." + community;
    if (way.compareTo(Way.ACCEPTED) >= 0) {
      post(worker, topic + "/screening", Map.of("decision", "ACCEPT", "reason", "情况属实"), i);
    }
    if (way.compareTo(Way.ESCALATED) >= 0) {
      Map<String, Object> escalation =
          Map.of("reason", "NEEDS_DEPARTMENT", "note", "请支持", "departments", List.of("housing"));
      post(worker, topic + "/escalations", escalation, i);
    }
    if (way == Way.SIGNED) {
      String street = "street." + community.substring(0, STREET_DIGITS);
      post(street, topic + "/escalations/1/signature", Map.of(), i);
    }
  }

  private void post(String account, String path, Map<String, Object> body, int i) {
    var _ =
        platform
            .account(account)
            .post(path, body, "Idempotency-Key", "template-step-" + i)
            .expecting(200, 201);
  }
}
