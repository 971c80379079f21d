package org.yishi.session.access;

import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yishi.session.Session;
import org.yishi.session.party.Seat;

/**
 * What of a session decides who may do what to it.
 *
 * @param leads whether an account is the chair's or the recorder's
 * @param concerns whether an account is invited or was there
 * @param departments those that have a seat
 * @param open whether everybody may know of it
 */
public record SessionFile(
    String area,
    Predicate<String> leads,
    Predicate<String> concerns,
    Set<String> departments,
    boolean internal,
    boolean open) {

  public SessionFile {
    departments = Set.copyOf(departments);
  }

  /** An existing session. */
  public static SessionFile of(Session session) {
    return new SessionFile(
        session.area(),
        session::ledBy,
        session::concerns,
        session.seats().stream()
            .filter(seat -> seat.party().equals(Seat.DEPARTMENT))
            .map(Seat::unit)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet()),
        session.internal(),
        session.open());
  }

  /** A session that somebody is about to plan in the area. */
  public static SessionFile in(String area) {
    return new SessionFile(area, _ -> false, _ -> false, Set.of(), false, true);
  }
}
