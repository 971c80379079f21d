package org.yishi.topic.hostile;

import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.TOPICS;
import static org.yishi.topic.web.Cases.at;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.RunningService;
import org.yishi.topic.web.Cases;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes requests that are wrong in one way, or in several. */
final class HostileRequests {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Half a character can't be sent in UTF-8, but it can be written in JSON. */
  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final List<String> FORBIDDEN =
      List.of("\u0000", "\u0007", "\u001b[31m", "\u202e", "\u2066", "\ud800", "\uffff", "\u0085");
  private static final List<Object> ODD_VALUES =
      List.of(Map.of("a", 1), List.of(List.of()), true, -1.5, Map.of(), 9_999_999_999_999L);
  private static final List<String> BAD_QUERIES =
      List.of(
          "area=999999",
          "area=%00",
          "stage=NOWHERE",
          "level=planet",
          "overdue=maybe",
          "limit=-1",
          "limit=1e9",
          "limit=2147483648",
          "cursor=%ff",
          "cursor=AAAA",
          "category=%27or%271",
          "department=$ne",
          "holder=1201030010010",
          "q=%07",
          "q=%ed%a0%80",
          "page=1",
          "area[$gt]=1",
          "stage=PROPOSED%2C",
          "level=",
          "cursor=");
  private static final List<String> UNKNOWN_PATHS =
      List.of("/", "/x", "/../admin", "/%2e%2e/actuator/env", "/a/b/c/d", "/escalations", "/null");

  private final RunningService service;
  private final Scene scene;
  private final List<Target> targets;
  private final RandomGenerator random;

  HostileRequests(RunningService service, Scene scene, RandomGenerator random) {
    this.service = service;
    this.scene = scene;
    this.targets = scene.targets();
    this.random = random;
  }

  HostileRequest next() {
    return switch (random.nextInt(20)) {
      case 0 -> cutOff();
      case 1 -> noise();
      case 2 -> wrongType();
      case 3 -> unknownField();
      case 4 -> missingField();
      case 5 -> tooLong();
      case 6 -> forbiddenCharacter();
      case 7 -> unknownCode();
      case 8 -> foreignArea();
      case 9 -> illegalStep();
      case 10 -> staleVersion();
      case 11 -> reusedKey();
      case 12 -> badToken();
      case 13 -> wrongWay();
      case 14 -> badQuery();
      case 15 -> nothingThere();
      case 16 -> doubledField();
      case 17 -> deeplyNested();
      case 18 -> badKey();
      default -> notPermitted();
    };
  }

  private HostileRequest cutOff() {
    Target target = one(targets);
    String body = json(target.body());
    return post("cut off", target, body.substring(0, random.nextInt(1, body.length())), 400);
  }

  private HostileRequest noise() {
    var noise = new StringBuilder("\u0001");
    random.ints(random.nextInt(200), 1, 0xd7ff).forEach(noise::appendCodePoint);
    return post("noise", one(targets), noise.toString(), 400);
  }

  private HostileRequest wrongType() {
    Target target = one(targets);
    String field = one(List.copyOf(target.body().keySet()));
    Object odd = one(ODD_VALUES);
    if ((field.equals("location") && odd.equals(Map.of()))
        || (odd instanceof Boolean && target.body().get(field) instanceof Boolean)) {
      return wrongType();
    }
    return post("wrong type", target, json(with(target.body(), field, odd)), 400, 422);
  }

  private HostileRequest unknownField() {
    Target target = one(targets);
    String name = one(List.of("id", "_id", "$where", "version", "stage", "__proto__", "标题"));
    return post("unknown field", target, json(with(target.body(), name, "x")), 400);
  }

  private HostileRequest missingField() {
    Target target = one(targets.stream().filter(it -> !it.required().isEmpty()).toList());
    String field = one(List.copyOf(target.required()));
    Map<String, Object> body = new HashMap<>(target.body());
    if (random.nextBoolean()) {
      body.remove(field);
      return post("missing field", target, json(body), 422);
    }
    return post("null field", target, json(with(body, field, null)), 400, 422);
  }

  private HostileRequest tooLong() {
    Target target = withTexts();
    String text = one(List.of("长", "a", "👴", " x")).repeat(random.nextInt(4_001, 6_000));
    String field = one(List.copyOf(target.texts()));
    return post("too long", target, json(with(target.body(), field, text)), 422);
  }

  private HostileRequest forbiddenCharacter() {
    Target target = withTexts();
    String field = one(List.copyOf(target.texts()));
    String text = "电" + one(FORBIDDEN) + "梯";
    String body = ASCII.writeValueAsString(with(target.body(), field, text));
    return post("forbidden character", target, body, 400, 422);
  }

  private HostileRequest unknownCode() {
    String code = one(List.of("120103001999", "000000000000", "12010300100", "120103001001 ", ""));
    return post("unknown area", targets.getFirst(), json(with(Cases.lift(), "area", code)), 422);
  }

  private HostileRequest foreignArea() {
    String account =
        one(List.of("resident.120103001002", "worker.120103002001", "street.120103002"));
    return request("foreign area", account, "POST", TOPICS, json(Cases.lift()), 403);
  }

  private HostileRequest illegalStep() {
    String worker = "worker." + COMMUNITY;
    String screening = json(Map.of("decision", "ACCEPT", "reason", "再来"));
    String raising = json(Map.of("reason", "NEEDS_FUNDS"));
    return switch (random.nextInt(7)) {
      case 0 -> step(worker, scene.accepted(), "/screening", screening, 409);
      case 1 -> step(worker, scene.ended(), "/screening", screening, 409);
      case 2 -> step(worker, scene.proposed(), "/escalations", raising, 409);
      case 3 -> step(worker, scene.raised(), "/escalations", raising, 409);
      case 4 -> step("street.120103001", scene.raised(), "/escalations/1/handling", "{}", 409);
      case 5 -> step(worker, scene.accepted(), "/closing", "{}", 409);
      default -> step("street.120103001", scene.signed(), "/escalations/9/signature", "{}", 404);
    };
  }

  private HostileRequest staleVersion() {
    Target target = one(targets.subList(1, targets.size()));
    String tag =
        one(List.of("\"v0\"", "\"v99\"", "W/\"v77\"", "v1", "\"1\"", "\"v\"", "\"v1", "x"));
    return new HostileRequest(
        "stale version",
        service.as(target.account()).with("If-Match", tag),
        "POST",
        target.path(),
        json(target.body()),
        Set.of(400, 412));
  }

  private HostileRequest reusedKey() {
    return new HostileRequest(
        "reused key",
        service.as("resident." + COMMUNITY).with("Idempotency-Key", Scene.USED_KEY),
        "POST",
        TOPICS,
        json(with(Cases.lift(), "title", "另一件事" + random.nextInt())),
        Set.of(422));
  }

  private HostileRequest badKey() {
    String key = one(List.of("a b", "k".repeat(129), "\t"));
    return new HostileRequest(
        "bad key",
        service.as("resident." + COMMUNITY).with("Idempotency-Key", "x" + key + "x"),
        "POST",
        TOPICS,
        json(Cases.lift()),
        Set.of(400));
  }

  private HostileRequest badToken() {
    Target target = one(targets);
    var issuer = RunningService.issuer();
    Caller caller =
        switch (random.nextInt(5)) {
          case 0 -> service.anybody();
          case 1 -> service.withToken(issuer.expired(target.account()));
          case 2 -> service.withToken(issuer.forged(target.account()));
          case 3 -> service.withToken("e30.e30.");
          default -> service.withToken(spoiled(issuer.token(target.account())));
        };
    return new HostileRequest(
        "bad token", caller, "POST", target.path(), json(target.body()), Set.of(401));
  }

  private HostileRequest wrongWay() {
    Target target = one(targets);
    Caller caller = service.as(target.account());
    String body = json(target.body());
    return random.nextBoolean()
        ? new HostileRequest(
            "wrong type of content",
            caller.with("Content-Type", one(List.of("text/plain", "application/xml", "a/b"))),
            "POST",
            target.path(),
            body,
            Set.of(415))
        : new HostileRequest(
            "wrong method",
            caller,
            one(List.of("PUT", "DELETE", "PATCH")),
            target.path(),
            body,
            Set.of(405));
  }

  private HostileRequest badQuery() {
    String path = TOPICS + "?" + one(BAD_QUERIES).replace("[", "%5B").replace("]", "%5D");
    return request("bad query", "worker." + COMMUNITY, "GET", path, "", 400);
  }

  private HostileRequest nothingThere() {
    String path =
        random.nextBoolean()
            ? TOPICS + one(UNKNOWN_PATHS)
            : at("topic_%026d".formatted(random.nextLong(Long.MAX_VALUE)), "/timeline");
    return request("nothing there", "worker." + COMMUNITY, "GET", path, "", 400, 404);
  }

  private HostileRequest doubledField() {
    Target target = one(targets);
    String field = one(List.copyOf(target.body().keySet()));
    String body = json(target.body());
    String doubled =
        "{\"" + field + "\":" + json(target.body().get(field)) + "," + body.substring(1);
    return post("doubled field", target, doubled, 400);
  }

  private HostileRequest deeplyNested() {
    int depth = random.nextInt(100, 20_000);
    return post("deeply nested", one(targets), "[".repeat(depth) + "]".repeat(depth), 400);
  }

  private HostileRequest notPermitted() {
    Target target = one(targets.subList(1, targets.size()));
    String account =
        one(
            List.of(
                "dept.health",
                "deputy.120103",
                "supervisor.120103",
                "admin",
                "worker.120103002001"));
    return request("not permitted", account, "POST", target.path(), json(target.body()), 403, 404);
  }

  private Target withTexts() {
    return one(targets.stream().filter(it -> !it.texts().isEmpty()).toList());
  }

  private HostileRequest step(String account, String id, String call, String body, int status) {
    return request("illegal step", account, "POST", at(id, call), body, status);
  }

  private HostileRequest post(String what, Target target, String body, Integer... answers) {
    return request(what, target.account(), "POST", target.path(), body, answers);
  }

  private HostileRequest request(
      String what, String account, String method, String path, String body, Integer... answers) {
    return new HostileRequest(what, service.as(account), method, path, body, Set.of(answers));
  }

  private String spoiled(String token) {
    int at = token.indexOf('.') + 1 + random.nextInt(20);
    char other = token.charAt(at) == 'A' ? 'B' : 'A';
    return token.substring(0, at) + other + token.substring(at + 1);
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Sorted, so that the same seed makes the same text in every run. */
  private static Map<String, @Nullable Object> with(
      Map<String, ?> body, String field, @Nullable Object value) {
    Map<String, @Nullable Object> changed = new TreeMap<>(body);
    changed.put(field, value);
    return changed;
  }

  private static String json(@Nullable Object value) {
    return JSON.writeValueAsString(value);
  }
}
