package org.yishi.system.client;

import java.util.Map;

/** The shortest way to a topic. */
final class Submissions {

  private Submissions() {}

  static Map<String, Object> body(String community) {
    return Map.of(
        "area", community,
        "title", "路灯不亮",
        "description", "夜间出行不便。",
        "channel", "PORTAL",
        "category", "facilities");
  }

  /** Submits one as a resident of the community; its id. */
  static String submit(Platform platform, String community) {
    return platform
        .account("resident." + community)
        .post("/api/v1/topics", body(community))
        .expecting(201)
        .json()
        .required("id")
        .asString();
  }
}
