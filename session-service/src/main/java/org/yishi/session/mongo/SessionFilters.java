package org.yishi.session.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.yishi.session.SessionQuery;
import org.yishi.session.Sessions.After;
import org.yishi.session.Sessions.Reach;

/** A list query as the filter that both the embedded store and a real one understand. */
final class SessionFilters {

  /** Sorts after every digit that an area's code goes on with. */
  private static final char AFTER_DIGITS = ':';

  private SessionFilters() {}

  static Bson of(SessionQuery query) {
    List<Bson> filters = new ArrayList<>();
    String area = query.area();
    if (area != null) {
      filters.add(inArea(area));
    }
    if (query.from() != null) {
      filters.add(gt(SessionFields.ENDS, Date.from(query.from())));
    }
    if (query.to() != null) {
      filters.add(lt(SessionFields.STARTS, Date.from(query.to())));
    }
    equal(filters, SessionFields.TOPICS, query.topic());
    equal(filters, SessionFields.KIND, query.kind());
    equal(filters, SessionFields.PEOPLE, query.person());
    equal(filters, SessionFields.DEPARTMENTS, query.department());
    if (!query.states().isEmpty()) {
      filters.add(in(SessionFields.STAGE, query.states().stream().map(Enum::name).toList()));
    }
    Reach reach = query.reach();
    if (reach != null) {
      filters.add(within(reach));
    }
    After after = query.after();
    if (after != null) {
      Date start = Date.from(after.startsAt());
      filters.add(
          or(
              gt(SessionFields.STARTS, start),
              and(eq(SessionFields.STARTS, start), gt("_id", after.id()))));
    }
    return filters.isEmpty() ? gte("_id", "") : and(filters);
  }

  private static Bson within(Reach reach) {
    List<Bson> any = new ArrayList<>();
    any.add(eq(SessionFields.OPEN, true));
    any.add(eq(SessionFields.PEOPLE, reach.account()));
    String area = reach.area();
    if (area != null) {
      any.add(inArea(area));
    }
    equal(any, SessionFields.DEPARTMENTS, reach.department());
    return or(any);
  }

  private static Bson inArea(String prefix) {
    return and(gte(SessionFields.AREA, prefix), lt(SessionFields.AREA, prefix + AFTER_DIGITS));
  }

  private static void equal(List<Bson> filters, String field, @Nullable Object value) {
    if (value != null) {
      filters.add(eq(field, value));
    }
  }
}
