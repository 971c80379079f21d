package org.yishi.topic.similar;

import org.jspecify.annotations.Nullable;
import org.yishi.similarity.Matter;
import org.yishi.topic.Location;
import org.yishi.topic.Topic;
import org.yishi.topic.screening.Screening;

/** What of a topic is compared. */
final class TopicMatter {

  private TopicMatter() {}

  /**
   * The public words of a topic that has them, since everybody can search for it; the original
   * words of a proposal, which only those find who may read them.
   */
  static Matter of(Topic topic) {
    Screening screening = topic.screening();
    Location location = topic.submission().location();
    String compound = location == null ? null : location.compound();
    if (screening != null && screening.publicTitle() != null) {
      return new Matter(
          words(screening.publicTitle(), screening.publicSummary()),
          topic.area(),
          topic.category(),
          compound,
          null);
    }
    return new Matter(
        words(topic.submission().title(), topic.submission().description()),
        topic.area(),
        topic.category(),
        compound,
        location == null ? null : location.building());
  }

  /** A title and what follows it. */
  static String words(@Nullable String title, @Nullable String more) {
    String first = title == null ? "" : title.strip();
    String second = more == null ? "" : more.strip();
    return second.isEmpty() || second.equals(first) ? first : first + "。" + second;
  }
}
