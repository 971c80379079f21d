package org.yishi.session;

import java.util.List;

/** Questions about who sits at the table. */
public final class Seats {

  private Seats() {}

  /** Codes of the required sides that nobody is known to come for. */
  public static List<String> missing(Session session) {
    return Seating.missing(session.seats());
  }
}
