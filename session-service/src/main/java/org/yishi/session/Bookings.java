package org.yishi.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yishi.session.meeting.Mode;
import org.yishi.session.meeting.Plan;
import org.yishi.session.meeting.Venue;
import org.yishi.session.party.Person;
import org.yishi.session.party.Seat;
import org.yishi.session.reservation.Booking;
import org.yishi.session.reservation.Booking.Role;

/**
 * What a planned session needs for itself. A session that is open online for days binds nobody: one
 * looks in when one can.
 */
public final class Bookings {

  private Bookings() {}

  /** What the session needs, each thing once. */
  public static List<Booking> of(Session session) {
    return of(session.area(), session.plan(), session.seats());
  }

  /** What a plan would need. */
  public static List<Booking> of(String area, Plan plan, List<Seat> seats) {
    Map<String, Booking> bookings = new LinkedHashMap<>();
    Venue venue = plan.venue();
    if (venue != null && !venue.home() && plan.mode() != Mode.ONLINE) {
      add(bookings, "venue/" + venue.key(), Role.VENUE, venue.name(), plan);
    }
    if (plan.occupiesPeople()) {
      add(bookings, resource(area, plan.chair()), Role.CHAIR, plan.chair().name(), plan);
      add(bookings, resource(area, plan.recorder()), Role.RECORDER, plan.recorder().name(), plan);
      for (Seat seat : seats) {
        seat(bookings, area, seat, plan);
      }
    }
    return new ArrayList<>(bookings.values());
  }

  private static void seat(Map<String, Booking> bookings, String area, Seat seat, Plan plan) {
    Person person = seat.person();
    String unit = seat.unit();
    if (seat.party().equals(Seat.DEPARTMENT) && unit != null) {
      String who = person == null ? "department/" + unit : resource(unit, person);
      add(bookings, who, Role.DEPARTMENT, unit, plan);
    } else if (person != null) {
      add(bookings, resource(area, person), Role.PARTICIPANT, person.name(), plan);
    }
  }

  /** An account is known everywhere; a name alone means somebody only in its own area or unit. */
  private static String resource(String scope, Person person) {
    String account = person.account();
    return account != null ? "account/" + account : "person/" + scope + "/" + person.name();
  }

  private static void add(
      Map<String, Booking> bookings, String resource, Role role, String name, Plan plan) {
    bookings.putIfAbsent(
        resource, new Booking(resource, role, name, plan.startsAt(), plan.endsAt()));
  }
}
