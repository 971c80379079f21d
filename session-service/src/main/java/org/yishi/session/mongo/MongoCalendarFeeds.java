package org.yishi.session.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import java.util.Optional;
import org.bson.Document;
import org.yishi.session.calendar.CalendarFeed;
import org.yishi.session.calendar.CalendarFeed.Scope;
import org.yishi.session.calendar.CalendarFeeds;

/** Calendar feeds, a document each. */
public final class MongoCalendarFeeds implements CalendarFeeds {

  private static final String ID = "_id";
  private static final String SCOPE = "scope";
  private static final String VALUE = "value";
  private static final String ACCOUNT = "account";

  private final MongoCollection<Document> feeds;

  /** With the collection {@code calendarFeeds}. */
  public MongoCalendarFeeds(MongoCollection<Document> feeds) {
    this.feeds = feeds;
  }

  @Override
  public CalendarFeed keep(CalendarFeed feed) {
    Document same =
        feeds
            .find(
                and(
                    eq(ACCOUNT, feed.account()),
                    eq(SCOPE, feed.scope().name()),
                    eq(VALUE, feed.value())))
            .first();
    if (same != null) {
      return feed(same);
    }
    feeds.insertOne(
        new Document(ID, feed.token())
            .append(SCOPE, feed.scope().name())
            .append(VALUE, feed.value())
            .append(ACCOUNT, feed.account()));
    return feed;
  }

  @Override
  public Optional<CalendarFeed> find(String token) {
    return Optional.ofNullable(feeds.find(eq(ID, token)).first()).map(MongoCalendarFeeds::feed);
  }

  @Override
  public boolean forget(String token, String account) {
    return feeds.deleteOne(and(eq(ID, token), eq(ACCOUNT, account))).getDeletedCount() == 1;
  }

  private static CalendarFeed feed(Document document) {
    return new CalendarFeed(
        document.getString(ID),
        Scope.valueOf(document.getString(SCOPE)),
        document.getString(VALUE),
        document.getString(ACCOUNT));
  }
}
