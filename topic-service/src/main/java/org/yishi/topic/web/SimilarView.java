package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yishi.similarity.Match;
import org.yishi.similarity.Match.Reason;
import org.yishi.topic.similar.SimilarTopics.Method;

/** Topics that may be about the same matter, the likeliest first. */
@Schema(name = "SimilarTopics")
record SimilarView(
    List<Found> items,
    @Schema(
            description =
                "By what they were found: COMBINED meaning, words and place; WORDS words and place"
                    + " alone, because the sentence model is off, not loaded yet, or can't be")
        Method method) {

  /** One of them. */
  @Schema(name = "SimilarTopic")
  record Found(
      TopicLine topic,
      @Schema(description = "Chance that it is the same matter, 0 to 1") double score,
      @Schema(description = "Very likely the same") boolean same,
      @Schema(description = "What matched") Set<Reason> reasons) {

    /** Digits of a score that mean something. */
    private static final double DIGITS = 1_000;

    static Found of(Match match, TopicLine topic) {
      return new Found(
          topic,
          Math.round(match.score() * DIGITS) / DIGITS,
          match.same(),
          new TreeSet<>(match.reasons()));
    }
  }
}
