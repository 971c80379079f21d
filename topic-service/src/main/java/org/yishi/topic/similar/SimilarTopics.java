package org.yishi.topic.similar;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.similarity.Match;
import org.yishi.similarity.Matter;
import org.yishi.similarity.Query;
import org.yishi.similarity.SimilarityIndex;
import org.yishi.similarity.Vector;
import org.yishi.topic.Topic;

/** Finds the open topics that may be about the same matter. */
public final class SimilarTopics {

  /** By what an answer was found. */
  public enum Method {
    /** By meaning, words and place. */
    COMBINED,
    /** By words and place: the model is off, not there yet, or can't be loaded. */
    WORDS
  }

  /** What was found, and by what. */
  public record Answer(List<Match> matches, Method method) {
    public Answer {
      matches = List.copyOf(matches);
    }
  }

  private final SimilarityIndex index;
  private final Sentences sentences;
  private final TopicVectors vectors;
  private final MeterRegistry registry;

  SimilarTopics(
      SimilarityIndex index, Sentences sentences, TopicVectors vectors, MeterRegistry registry) {
    this.index = index;
    this.sentences = sentences;
    this.vectors = vectors;
    this.registry = registry;
    registry.gauge("similarity.topics", index, SimilarityIndex::size);
  }

  /**
   * The likeliest first.
   *
   * @param within area that is searched, with those below and the topics of those above
   */
  public Answer find(
      Matter matter, String within, @Nullable String except, Query.Scope scope, int limit) {
    Optional<Vector> direction = sentences.direction(matter.text());
    var query = new Query(matter, direction.orElse(null), within, except, scope, limit);
    Method method = direction.isPresent() ? Method.COMBINED : Method.WORDS;
    registry
        .counter("similarity.queries", "method", method.name().toLowerCase(Locale.ROOT))
        .increment();
    return new Answer(index.search(query), method);
  }

  /** The text that is compared: a title and what follows it. */
  public static String words(@Nullable String title, @Nullable String more) {
    return TopicMatter.words(title, more);
  }

  /** What may be the same matter as the topic. */
  public Answer like(Topic topic, String within, Query.Scope scope, int limit) {
    return find(TopicMatter.of(topic), within, topic.id(), scope, limit);
  }

  /**
   * Takes in how the topic stands now, by its words; its meaning follows with {@link #understand}.
   * An ended topic is forgotten.
   *
   * @return whether it is open, so that there is something to understand
   */
  boolean take(Topic topic) {
    if (topic.stage().ended()) {
      index.remove(topic.id());
      vectors.remove(topic.id());
      return false;
    }
    return takeStored(topic, null);
  }

  /** Takes in a topic with the vector that was kept of it, if one was. */
  boolean takeStored(Topic topic, @Nullable Vector kept) {
    return index.put(topic.id(), TopicMatter.of(topic), kept, topic.publicTitle().isPresent());
  }

  /** Reads what the topic means: some milliseconds, if there is a model. */
  void understand(Topic topic) {
    Vector vector = direction(topic.id(), TopicMatter.of(topic));
    if (vector != null && !topic.stage().ended()) {
      takeStored(topic, vector);
    }
  }

  private @Nullable Vector direction(String id, Matter matter) {
    Optional<String> model = sentences.name();
    if (model.isPresent()) {
      Optional<Vector> kept = vectors.find(id, model.get(), matter.text());
      if (kept.isPresent()) {
        return kept.get();
      }
    }
    Optional<Vector> made = sentences.direction(matter.text());
    made.ifPresent(vector -> vectors.keep(id, sentences.name().orElse(""), matter.text(), vector));
    return made.orElse(null);
  }
}
