package org.yishi.session.calendar;

import java.util.Optional;

/** The feeds that people have made. */
public interface CalendarFeeds {

  /** Keeps a feed; the one that the account has for the same already, if it has. */
  CalendarFeed keep(CalendarFeed feed);

  /** The feed with the token. */
  Optional<CalendarFeed> find(String token);

  /** Forgets a feed of the account; false if it has no such. */
  boolean forget(String token, String account);
}
