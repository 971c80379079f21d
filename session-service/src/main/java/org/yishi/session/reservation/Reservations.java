package org.yishi.session.reservation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who and what is taken when.
 *
 * <p>A session claims before it is saved, so a crash in between leaves claims of a plan that no
 * session has: they are recognised by the session's own document and give way.
 */
public interface Reservations {

  /** That something is taken by another session. */
  record Clash(Booking wanted, String session, Instant from, Instant to) {}

  /** A time at which somebody or something is taken. */
  record Taken(String resource, Instant from, Instant to) {}

  /** Tells whether a session really stands by a plan. */
  @FunctionalInterface
  interface Standing {

    /** Whether the session exists, is still to come and has this plan. */
    boolean holds(String session, String booking);
  }

  /**
   * Takes everything for the session's plan, or nothing.
   *
   * @return the first thing that another session has, if one has
   */
  Optional<Clash> claim(
      String session, String booking, List<Booking> bookings, Instant now, Standing standing);

  /** Gives back everything that was claimed under the name. */
  void release(String session, String booking);

  /** When the resources are taken between two moments. */
  List<Taken> taken(Collection<String> resources, Instant from, Instant to, Standing standing);
}
