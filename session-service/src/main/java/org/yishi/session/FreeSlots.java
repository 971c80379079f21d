package org.yishi.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yishi.district.District;
import org.yishi.district.WorkingCalendar;
import org.yishi.session.meeting.Plan;
import org.yishi.session.party.Seat;
import org.yishi.session.reservation.Booking;
import org.yishi.session.reservation.Reservations;
import org.yishi.session.reservation.Reservations.Standing;
import org.yishi.session.reservation.Reservations.Taken;

/**
 * Times at which a venue and everybody wanted are free: in working hours, in the evening, and at
 * weekends too where residents are to come.
 */
public final class FreeSlots {

  /** Working days that one search looks ahead. */
  public static final int MAX_DAYS = 60;

  /** Suggestions of one search. */
  public static final int MAX_SLOTS = 20;

  /** Meetings begin on the hour or half past. */
  private static final Duration STEP = Duration.ofMinutes(30);

  private static final List<Stretch> WORKING_DAY =
      List.of(
          new Stretch(LocalTime.of(9, 0), LocalTime.of(12, 0)),
          new Stretch(LocalTime.of(13, 30), LocalTime.of(17, 30)));
  private static final Stretch EVENING = new Stretch(LocalTime.of(18, 30), LocalTime.of(21, 0));

  private final Reservations reservations;
  private final Standing standing;
  private final District district;
  private final Clock clock;

  public FreeSlots(Reservations reservations, Standing standing, District district, Clock clock) {
    this.reservations = reservations;
    this.standing = standing;
    this.district = district;
    this.clock = clock;
  }

  /** A free time. */
  public record Slot(Instant startsAt, Instant endsAt) {}

  /**
   * What is looked for.
   *
   * @param earliest nothing before it: the notice takes its time
   * @param days working days to look ahead from there
   * @param residents whether evenings and weekends count, when residents have time
   */
  public record Wish(
      String area,
      Plan plan,
      List<Seat> seats,
      Instant earliest,
      int days,
      Duration length,
      boolean residents) {}

  /** The first free times, in order. */
  public List<Slot> find(Wish wish) {
    WorkingCalendar calendar = district.calendar();
    ZoneId zone = calendar.zone();
    Instant earliest = latest(wish.earliest(), clock.instant());
    LocalDate first = LocalDate.ofInstant(earliest, zone);
    List<LocalDate> days = days(first, Math.min(wish.days(), MAX_DAYS), wish.residents());
    Set<String> resources =
        Bookings.of(wish.area(), wish.plan(), wish.seats()).stream()
            .map(Booking::resource)
            .collect(Collectors.toSet());
    List<Slot> slots = new ArrayList<>();
    for (LocalDate day : days) {
      Instant from = day.atStartOfDay(zone).toInstant();
      List<Taken> taken =
          reservations.taken(
              resources, from, day.plusDays(1).atStartOfDay(zone).toInstant(), standing);
      for (Stretch stretch : stretches(wish.residents())) {
        add(slots, day, stretch, wish.length(), earliest, taken, zone);
      }
      if (slots.size() >= MAX_SLOTS) {
        return slots.subList(0, MAX_SLOTS);
      }
    }
    return slots;
  }

  private List<LocalDate> days(LocalDate first, int working, boolean residents) {
    List<LocalDate> days = new ArrayList<>();
    int seen = 0;
    for (LocalDate day = first; seen < working; day = day.plusDays(1)) {
      boolean works = district.calendar().isWorkingDay(day);
      if (works) {
        seen++;
      }
      if (works || residents) {
        days.add(day);
      }
    }
    return days;
  }

  private static List<Stretch> stretches(boolean residents) {
    if (!residents) {
      return WORKING_DAY;
    }
    List<Stretch> stretches = new ArrayList<>(WORKING_DAY);
    stretches.add(EVENING);
    return stretches;
  }

  private static void add(
      List<Slot> slots,
      LocalDate day,
      Stretch stretch,
      Duration length,
      Instant earliest,
      List<Taken> taken,
      ZoneId zone) {
    Instant end = day.atTime(stretch.to()).atZone(zone).toInstant();
    for (Instant start = day.atTime(stretch.from()).atZone(zone).toInstant();
        !start.plus(length).isAfter(end);
        start = start.plus(STEP)) {
      Instant from = start;
      Instant to = start.plus(length);
      boolean free =
          taken.stream().noneMatch(it -> it.from().isBefore(to) && from.isBefore(it.to()));
      if (free && !start.isBefore(earliest)) {
        slots.add(new Slot(start, to));
      }
    }
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private record Stretch(LocalTime from, LocalTime to) {}
}
