package org.yishi.topic.web;

import java.util.List;
import java.util.Map;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;

/** Brings topics over HTTP to where a test begins. */
public final class Cases {

  public static final String COMMUNITY = "120103001001";
  public static final String TOPICS = "/api/v1/topics";

  private final RunningService service;

  /** On the service. */
  public Cases(RunningService service) {
    this.service = service;
  }

  /** A lift that keeps failing. */
  public static Map<String, Object> lift() {
    return Map.of(
        "area",
        COMMUNITY,
        "title",
        "电梯反复停运，请联系13800138000",
        "description",
        "近一个月电梯停运六次，住三楼的老人出不了门。",
        "channel",
        "PORTAL",
        "category",
        "lifts",
        "location",
        Map.of("compound", "春和里小区", "building", "3号楼"));
  }

  /** A proposed topic's id. */
  public String proposed() {
    return service.as("resident." + COMMUNITY).post(TOPICS, lift()).expecting(201).field("id");
  }

  /** An accepted topic's id. */
  public String accepted() {
    String id = proposed();
    service
        .as("worker." + COMMUNITY)
        .post(at(id, "/screening"), Map.of("decision", "ACCEPT", "reason", "涉及全楼居民"))
        .expecting(200);
    return id;
  }

  /** The id of a topic that its community has handed up to its street. */
  public String raised() {
    String id = accepted();
    raise(id).expecting(201);
    return id;
  }

  /** The id of a topic whose hand-over the street has signed. */
  public String signed() {
    String id = raised();
    service
        .as("street.120103001")
        .post(at(id, "/escalations/1/signature"), Map.of())
        .expecting(200);
    return id;
  }

  Reply raise(String id) {
    return service
        .as("worker." + COMMUNITY)
        .post(
            at(id, "/escalations"),
            Map.of("reason", "NEEDS_DEPARTMENT", "departments", List.of("gardens")));
  }

  /** An address below a topic. */
  public static String at(String id, String call) {
    return TOPICS + "/" + id + call;
  }
}
