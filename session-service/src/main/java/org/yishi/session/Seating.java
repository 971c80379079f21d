package org.yishi.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Party;
import org.yishi.session.PlanCommand.SeatWish;
import org.yishi.session.meeting.MeetingKind;
import org.yishi.session.party.Person;
import org.yishi.session.party.Seat;
import org.yishi.session.topics.KnownTopic;
import org.yishi.session.topics.KnownTopic.RequiredParty;

/**
 * Who sits at the table: those whom the planner names, and every side that the topics or the kind
 * of meeting require, named or not yet.
 */
final class Seating {

  private Seating() {}

  /** The seats for what a planner wishes; what was replied to earlier seats stays theirs. */
  static List<Seat> arrange(
      List<SeatWish> wishes, MeetingKind kind, Context context, List<Seat> earlier) {
    Set<RequiredParty> required = required(kind, context);
    List<SeatWish> all = new ArrayList<>(wishes);
    for (RequiredParty side : required) {
      long wished = wishes.stream().filter(wish -> fills(wish, side)).count();
      for (long n = wished; n < side.count(); n++) {
        all.add(new SeatWish(side.party(), side.unit(), side.interest(), side.standInFor(), null));
      }
    }
    Map<String, Integer> taken = new HashMap<>();
    List<Seat> seats = new ArrayList<>();
    for (SeatWish wish : all) {
      boolean mandatory = required.stream().anyMatch(side -> fills(wish, side));
      seats.add(seat(wish, key(wish, taken), mandatory, earlier));
    }
    return seats;
  }

  /** The refusal of a wish that names a side or department that doesn't exist. */
  static @Nullable Decision refuseUnknown(List<SeatWish> wishes, Context context) {
    for (SeatWish wish : wishes) {
      if (!context.district().parties().contains(wish.party())) {
        return Decision.refused(Rule.PARTY_UNKNOWN, "party", wish.party());
      }
      String absent = wish.standInFor();
      if (absent != null && !context.district().parties().contains(absent)) {
        return Decision.refused(Rule.PARTY_UNKNOWN, "party", absent);
      }
      String unit = wish.unit();
      if (wish.party().equals(Seat.DEPARTMENT)
          && (unit == null || !context.district().departments().contains(unit))) {
        return Decision.refused(Rule.DEPARTMENT_UNKNOWN, "department", unit == null ? "" : unit);
      }
    }
    return null;
  }

  /** Codes of the required sides that nobody is known to come for. */
  static List<String> missing(Collection<Seat> seats) {
    return seats.stream()
        .filter(seat -> seat.mandatory() && seat.person() == null && seat.unit() == null)
        .map(Seat::party)
        .distinct()
        .toList();
  }

  private static Set<RequiredParty> required(MeetingKind kind, Context context) {
    Set<RequiredParty> required = new LinkedHashSet<>();
    if (kind.core()) {
      context.district().parties().all().stream()
          .filter(Party::core)
          .forEach(party -> required.add(RequiredParty.of(party.code())));
    }
    for (KnownTopic topic : context.topics().values()) {
      for (RequiredParty side : topic.parties()) {
        if (required.stream().noneMatch(known -> same(known, side))) {
          required.add(side);
        }
      }
    }
    return required;
  }

  private static boolean same(RequiredParty one, RequiredParty other) {
    return one.party().equals(other.party())
        && Objects.equals(one.unit(), other.unit())
        && Objects.equals(one.interest(), other.interest())
        && Objects.equals(one.standInFor(), other.standInFor());
  }

  /** A department is the one that is named; of other sides any unit will do. */
  private static boolean fills(SeatWish wish, RequiredParty side) {
    boolean anyUnit = side.unit() == null || !side.party().equals(Seat.DEPARTMENT);
    return wish.party().equals(side.party())
        && (anyUnit || Objects.equals(wish.unit(), side.unit()))
        && (side.interest() == null || side.interest().equals(wish.interest()))
        && (side.standInFor() == null || side.standInFor().equals(wish.standInFor()));
  }

  private static String key(SeatWish wish, Map<String, Integer> taken) {
    String name =
        wish.party().equals(Seat.DEPARTMENT) ? wish.party() + "-" + wish.unit() : wish.party();
    int n = taken.merge(name, 1, Integer::sum);
    return n == 1 ? name : name + "-" + n;
  }

  private static Seat seat(SeatWish wish, String key, boolean mandatory, List<Seat> earlier) {
    Person person = wish.person();
    return new Seat(
        key,
        wish.party(),
        wish.unit(),
        wish.interest(),
        mandatory,
        wish.standInFor(),
        person,
        earlier.stream()
            .filter(seat -> seat.key().equals(key) && Objects.equals(seat.person(), person))
            .map(Seat::reply)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null));
  }
}
