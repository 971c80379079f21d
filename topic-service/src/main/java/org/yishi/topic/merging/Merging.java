package org.yishi.topic.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Stage;

/**
 * How a topic hangs together with others: the one that it follows, and those that follow it.
 *
 * <p>A merge is decided on the source alone, in one write; the target learns of it from the log and
 * adds the source here. From then on each of its later steps is carried to every source.
 *
 * @param following the topic that this one follows, if it does
 * @param sources the topics that follow this one, at most {@link #MAX_SOURCES}
 */
public record Merging(@Nullable Following following, List<Source> sources) {

  /** Topics that can follow one; each step is written once more for every one of them. */
  public static final int MAX_SOURCES = 200;

  /** Topics in a row of which each follows the next; a step is carried no further. */
  public static final int MAX_CHAIN = 8;

  /** A topic that stands alone. */
  public static final Merging NONE = new Merging(null, List.of());

  public Merging {
    sources = List.copyOf(sources);
  }

  /**
   * The topic that goes on in this one's place, or beside it.
   *
   * @param since sequence of the follower's event that began it; tells one merge from a later one
   * @param stage where the case stands as far as has been heard; of the last in the row if the
   *     followed topic itself follows another
   * @param goesOnIn the number of that last one
   * @param linked whether the follower goes its own way too, beside a joint topic 联合议题
   */
  public record Following(
      String id, String number, long since, Stage stage, String goesOnIn, boolean linked) {

    Following at(Stage heard, String in) {
      return new Following(id, number, since, heard, in, linked);
    }
  }

  /**
   * A topic that follows.
   *
   * @param since sequence of the followed topic's event that admitted it; hears what comes later
   */
  public record Source(String id, String number, String area, long since) {}

  /** Whether it follows the topic, and that since the event of its own with the number. */
  public boolean follows(String id, long since) {
    return following != null && following.id().equals(id) && following.since() == since;
  }

  /** Whether it follows the topic. */
  public boolean follows(String id) {
    return following != null && following.id().equals(id);
  }

  /** The source with the id. */
  public Optional<Source> source(String id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  /** Whether no further source can be admitted. */
  public boolean full() {
    return sources.size() >= MAX_SOURCES;
  }

  /** It follows another topic, or none. */
  public Merging following(@Nullable Following next) {
    return new Merging(next, sources);
  }

  /** What it follows has come to a stage. */
  public Merging heard(Stage stage, String in) {
    return following == null ? this : following(following.at(stage, in));
  }

  /** With one more source. */
  public Merging with(Source source) {
    var more = new ArrayList<>(without(source.id()).sources());
    more.add(source);
    return new Merging(following, more);
  }

  /** Without the source. */
  public Merging without(String source) {
    return new Merging(
        following, sources.stream().filter(other -> !other.id().equals(source)).toList());
  }
}
