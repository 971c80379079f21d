package org.yishi.system.faults;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yishi.system.client.Account;
import org.yishi.system.client.Answer;
import org.yishi.system.client.Platform;

/** Steps as requests of the people whose steps they are. */
final class Requests {

  private static final int STREET_DIGITS = 9;

  private final Platform platform;

  Requests(Platform platform) {
    this.platform = platform;
  }

  /**
   * Asks for the step once.
   *
   * @param key idempotency key of the steps that create something
   */
  Answer send(CaseFile file, Step step, String key) {
    Account worker = platform.account("worker." + file.community());
    Account street = platform.account("street." + file.community().substring(0, STREET_DIGITS));
    return switch (step) {
      case SUBMIT ->
          resident(file).post("/api/v1/topics", submission(file), "Idempotency-Key", key);
      case ACCEPT ->
          worker.post(at(file, "screening"), Map.of("decision", "ACCEPT", "reason", "情况属实"));
      case HANDLE_DIRECTLY ->
          worker.post(
              at(file, "screening"), Map.of("decision", "HANDLE_DIRECTLY", "reason", "当场办好"));
      case NOT_TAKE ->
          worker.post(
              at(file, "screening"),
              Map.of("decision", "NOT_TAKE", "reason", "不属议事范围", "competentBody", "法院"));
      case WITHDRAW -> resident(file).post(at(file, "withdrawal"), Map.of("reason", "已解决"));
      case ESCALATE ->
          worker.post(
              at(file, "escalations"),
              Map.of(
                  "reason", "NEEDS_DEPARTMENT", "note", "请支持", "departments", List.of("housing")),
              "Idempotency-Key",
              key);
      case SIGN -> street.post(atHandOver(file, "signature"), Map.of());
      case RETURN ->
          street.post(atHandOver(file, "return"), Map.of("reason", "材料不全", "guidance", "请补充材料"));
      case HANDLE -> street.post(atHandOver(file, "handling"), Map.of("note", "已办理"));
    };
  }

  private Account resident(CaseFile file) {
    return platform.account("resident." + file.community());
  }

  private static Map<String, Object> submission(CaseFile file) {
    return Map.of(
        "area", file.community(),
        "title", "电梯反复停运",
        "description", "近一个月停运六次。",
        "channel", "PORTAL",
        "category", "lifts",
        "location", Map.of("compound", "春和里小区"));
  }

  private static String at(CaseFile file, String what) {
    return "/api/v1/topics/"
        + Objects.requireNonNull(file.id(), "only a submitted topic has a path")
        + "/"
        + what;
  }

  private static String atHandOver(CaseFile file, String what) {
    return at(file, "escalations/" + file.handOver() + "/" + what);
  }
}
