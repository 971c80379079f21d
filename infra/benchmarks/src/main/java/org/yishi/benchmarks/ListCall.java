package org.yishi.benchmarks;

import java.util.List;
import java.util.function.IntFunction;
import org.yishi.system.client.Platform;

/**
 * Something that people ask for all day, each time by another of them.
 *
 * @param account who asks for the i-th time
 * @param path what for
 * @param stored whether the store is asked
 */
record ListCall(
    String name, IntFunction<String> account, IntFunction<String> path, boolean stored) {

  private static final String DISTRICT = "district.120103";
  private static final int STREET_DIGITS = 9;
  private static final String LIST = "/api/v1/topics";
  private static final String QUEUE = "/api/v1/queue";

  /** The calls that are timed; the first asks no store, so that the others can be told from it. */
  static final List<ListCall> ALL =
      List.of(
          new ListCall(
              "categories, which need no store",
              i -> "resident." + community(i),
              _ -> "/api/v1/directory/categories",
              false),
          of("list of a community", i -> "worker." + community(i), i -> list(community(i))),
          of("list of a street", i -> "street." + street(i), i -> list(street(i))),
          of(
              "list of the district by stage and category",
              _ -> DISTRICT,
              _ -> list("120103") + "&stage=ACCEPTED&category=lifts"),
          of("list of what a resident may see", i -> "resident." + community(i), _ -> LIST),
          of(
              "search in a street by two words of the title",
              i -> "street." + street(i),
              i -> list(street(i)) + "&q=%E7%94%B5%E6%A2%AF"),
          of("queue of a community worker", i -> "worker." + community(i), _ -> QUEUE),
          of("queue of a street officer", i -> "street." + street(i), _ -> QUEUE),
          of("queue of a district officer", _ -> DISTRICT, _ -> QUEUE),
          of(
              "one section of a worker's queue",
              i -> "worker." + community(i),
              _ -> QUEUE + "/HOLDING"));

  private static ListCall of(String name, IntFunction<String> account, IntFunction<String> path) {
    return new ListCall(name, account, path, true);
  }

  /** Asks for the i-th time and returns how many milliseconds the answer took. */
  double millis(Platform platform, int i) {
    String who = account.apply(i);
    // A token is asked for before the time runs.
    var _ = platform.account(who).token();
    long begin = System.nanoTime();
    var _ = platform.account(who).get(path.apply(i)).expecting(200);
    return (System.nanoTime() - begin) / 1e6;
  }

  private static String list(String area) {
    return LIST + "?area=" + area;
  }

  private static String community(int i) {
    return Submissions.COMMUNITIES.get(i % Submissions.COMMUNITIES.size());
  }

  private static String street(int i) {
    return community(i).substring(0, STREET_DIGITS);
  }
}
