package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Reach;
import org.yishi.topic.TopicQuery;
import org.yishi.topic.search.SearchWords;

/** A list query as the filter that both the embedded store and a real one understand. */
final class TopicFilters {

  /** Everything that a regular expression reads as more than itself. */
  private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}-]");

  /** Sorts after every digit that an area's code goes on with. */
  private static final char AFTER_DIGITS = ':';

  private TopicFilters() {}

  static Bson of(TopicQuery query) {
    List<Bson> filters = new ArrayList<>();
    String area = query.area();
    if (area != null) {
      filters.add(inArea(area));
    }
    if (!query.stages().isEmpty()) {
      filters.add(in(TopicFields.STAGE, query.stages().stream().map(Enum::name).toList()));
    }
    if (query.level() != null) {
      filters.add(eq(TopicFields.LEVEL, query.level().code()));
    }
    equal(filters, TopicFields.HOLDER, query.holder());
    equal(filters, TopicFields.CATEGORY, query.category());
    equal(filters, TopicFields.DEPARTMENTS, query.department());
    equal(filters, TopicFields.OVERDUE, query.overdue());
    Reach reach = query.reach();
    if (query.text() != null) {
      filters.add(containing(query.text(), reach));
    }
    if (reach != null) {
      filters.add(within(reach));
    }
    if (query.before() != null) {
      filters.add(lt("_id", query.before()));
    }
    return filters.isEmpty() ? gte("_id", "") : and(filters);
  }

  /** Everybody finds the public words; whoever works in an area finds its proposals' own titles. */
  private static Bson containing(String text, @Nullable Reach reach) {
    Bson publicly =
        containing(text, TopicFields.WORDS, TopicFields.PUBLIC_TITLE, TopicFields.NUMBER);
    Bson inside = containing(text, TopicFields.OWN_WORDS, TopicFields.OWN_TITLE);
    if (reach == null) {
      return or(publicly, inside);
    }
    String area = reach.area();
    return area == null ? publicly : or(publicly, and(inArea(area), inside));
  }

  /** The index finds what has all pairs of letters; reading that finds what contains the text. */
  private static Bson containing(String text, String words, String... fields) {
    List<Bson> all = new ArrayList<>();
    Set<String> asked = SearchWords.asked(text);
    if (!asked.isEmpty()) {
      all.add(all(words, asked));
    }
    for (String part : SearchWords.parts(text)) {
      String escaped = SPECIAL.matcher(part).replaceAll("\\\\$0");
      all.add(or(Arrays.stream(fields).map(field -> regex(field, escaped, "i")).toList()));
    }
    return and(all);
  }

  private static Bson within(Reach reach) {
    List<Bson> any = new ArrayList<>();
    any.add(ne(TopicFields.PUBLIC_TITLE, null));
    any.add(eq(TopicFields.PROPOSER, reach.account()));
    String area = reach.area();
    if (area != null) {
      any.add(inArea(area));
    }
    equal(any, TopicFields.DEPARTMENTS, reach.department());
    return or(any);
  }

  static Bson inArea(String prefix) {
    return and(gte(TopicFields.AREA, prefix), lt(TopicFields.AREA, prefix + AFTER_DIGITS));
  }

  private static void equal(List<Bson> filters, String field, @Nullable Object value) {
    if (value != null) {
      filters.add(eq(field, value));
    }
  }
}
