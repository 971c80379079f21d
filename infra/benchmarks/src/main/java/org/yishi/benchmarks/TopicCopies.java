package org.yishi.benchmarks;

import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.yishi.eventing.EventIds;

/**
 * Stored topics as if the same matters had been brought forward in other communities too: what the
 * service wrote, with other ids, numbers and areas. Only the words of the number stay the
 * original's.
 */
final class TopicCopies {

  private static final JsonWriterSettings EXACT =
      JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

  private static final int STREET_DIGITS = 9;
  private static final int FIRST_NUMBER = 100_000;

  private static final String ID = "{id}";
  private static final String NUMBER = "{number}";
  private static final String COMMUNITY = "{community}";
  private static final String STREET = "{street}";

  private final List<Template> templates;
  private final List<String> communities;
  private final EventIds ids = new EventIds();

  /**
   * @param topics documents that have given all their events away
   * @param communities where the copies lie, in turn
   */
  TopicCopies(List<Document> topics, List<String> communities) {
    templates = topics.stream().map(Template::of).toList();
    this.communities = List.copyOf(communities);
  }

  private record Template(String text, String numberBefore) {

    static Template of(Document topic) {
      if (!topic.getList("outbox", Document.class, List.of()).isEmpty()) {
        throw new IllegalArgumentException(topic.getString("_id") + " has events to give away");
      }
      String community = topic.getString("area");
      String number = topic.getString("number");
      String text =
          topic
              .toJson(EXACT)
              .replace(topic.getString("_id"), ID)
              .replace(number, NUMBER)
              .replace(community, COMMUNITY)
              .replace(community.substring(0, STREET_DIGITS), STREET);
      return new Template(text, number.substring(0, number.lastIndexOf('-') + 1));
    }
  }

  /** The n-th copy, from 0. */
  Document copy(int n) {
    Template template = templates.get(n % templates.size());
    // Each template comes to each community, whatever their numbers have in common.
    String community = communities.get((n / templates.size() + n) % communities.size());
    int count = FIRST_NUMBER + n;
    String id = ids.next("topic");
    return Document.parse(
            template
                .text()
                .replace(ID, id)
                .replace(NUMBER, template.numberBefore() + String.format(Locale.ROOT, "%d", count))
                .replace(COMMUNITY, community)
                .replace(STREET, community.substring(0, STREET_DIGITS)))
        .append("count", count)
        .append("request", id);
  }
}
