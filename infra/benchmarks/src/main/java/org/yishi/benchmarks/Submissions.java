package org.yishi.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yishi.similarity.Matter;
import org.yishi.system.client.Platform;
import tools.jackson.databind.json.JsonMapper;

/** Matters brought forward by residents of several communities in turn. */
final class Submissions {

  /** Communities of two streets that have accounts of all kinds. */
  static final List<String> COMMUNITIES =
      List.of(
          "120103001001",
          "120103001002",
          "120103001003",
          "120103002001",
          "120103002002",
          "120103002003");

  /** Streets in turn: a number is counted in its street, so the topics of one wait for another. */
  private static final List<String> PLACES =
      List.of(
          "120103001001",
          "120103002001",
          "120103003001",
          "120103001002",
          "120103002002",
          "120103003001");

  /** Different ones: a thousand times the same would be one hot spot, looked at with each. */
  private static final int TEXTS = 2_700;

  private static final String OTHER = "other";

  private static final List<Matter> MATTERS = matters();

  /** Several, so that the limit of requests an account doesn't decide the rate. */
  private static final List<String> RESIDENTS = List.of("resident.", "resident2.");

  private Submissions() {}

  /** What the i-th of them sends. */
  static Map<String, Object> body(int i) {
    Matter matter = MATTERS.get(i % TEXTS);
    return body(community(i), matter.text(), Objects.requireNonNullElse(matter.category(), OTHER));
  }

  static Map<String, Object> body(String community, String title, String category) {
    return Map.of(
        "area",
        community,
        "title",
        title,
        "description",
        "居民多次反映，请予解决。",
        "channel",
        "PORTAL",
        "category",
        category,
        "location",
        Map.of("compound", "春和里小区"));
  }

  /** The same as text. */
  static String text(int i) {
    return JsonMapper.shared().writeValueAsString(body(i));
  }

  /** Submits through the gateway and returns the topic's id. */
  static String submit(Platform platform, int i, String key) {
    String resident = RESIDENTS.get(i / PLACES.size() % RESIDENTS.size());
    return submit(platform, resident + community(i), body(i), key);
  }

  static String submit(Platform platform, String account, Map<String, Object> body, String key) {
    return platform
        .account(account)
        .post("/api/v1/topics", body, "Idempotency-Key", key)
        .expecting(201)
        .json()
        .required("id")
        .asString();
  }

  private static String community(int i) {
    return PLACES.get(i % PLACES.size());
  }

  private static List<Matter> matters() {
    try {
      return LabelledMatters.distractors(TEXTS);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
