package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.TopicQuery;

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
      filters.add(and(gte(TopicFields.AREA, area), lt(TopicFields.AREA, area + AFTER_DIGITS)));
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
    if (query.text() != null) {
      String escaped = SPECIAL.matcher(query.text()).replaceAll("\\\\$0");
      filters.add(
          or(regex(TopicFields.PUBLIC_TITLE, escaped, "i"), regex(TopicFields.NUMBER, escaped)));
    }
    if (query.visibleTo() != null) {
      filters.add(
          or(ne(TopicFields.PUBLIC_TITLE, null), eq(TopicFields.PROPOSER, query.visibleTo())));
    }
    if (query.before() != null) {
      filters.add(lt("_id", query.before()));
    }
    return filters.isEmpty() ? gte("_id", "") : and(filters);
  }

  private static void equal(List<Bson> filters, String field, @Nullable Object value) {
    if (value != null) {
      filters.add(eq(field, value));
    }
  }
}
