package org.yishi.session.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.yishi.session.reservation.Booking.Role;
import org.yishi.session.reservation.Reservations.Clash;
import org.yishi.testing.Seeds;

/** What reservations have to do, wherever they are kept. */
public abstract class ReservationsContract {

  private static final Instant EVENING = Instant.parse("2026-03-09T11:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Reservations.Standing ALL = (_, _) -> true;
  private static final Reservations.Standing NONE = (_, _) -> false;

  /** Nothing taken yet. */
  protected abstract Reservations nothingTaken();

  @Test
  void whatIsTakenIsRefusedWithTheClashNamed() {
    Reservations reservations = nothingTaken();
    assertThat(claim(reservations, "s1", "b1", venue(0, 2), chair(0, 2))).isEmpty();
    Clash clash = claim(reservations, "s2", "b2", other(1, 3), venue(1, 3)).orElseThrow();
    assertThat(clash.session()).isEqualTo("s1");
    assertThat(clash.wanted().role()).isEqualTo(Role.VENUE);
    assertThat(clash.from()).isEqualTo(EVENING);
    assertThat(claim(reservations, "s3", "b3", other(1, 3)))
        .as("what the refused session had got is free again")
        .isEmpty();
  }

  @Test
  void oneAfterTheOtherIsNoClash() {
    Reservations reservations = nothingTaken();
    assertThat(claim(reservations, "s1", "b1", venue(0, 2))).isEmpty();
    assertThat(claim(reservations, "s2", "b2", venue(2, 4))).isEmpty();
    assertThat(claim(reservations, "s3", "b3", venue(-2, 0))).isEmpty();
  }

  @Test
  void aSessionMovesOverItsOwnTimeAndGivesTheOldOneBack() {
    Reservations reservations = nothingTaken();
    assertThat(claim(reservations, "s1", "b1", venue(0, 2))).isEmpty();
    assertThat(claim(reservations, "s1", "b2", venue(1, 3))).isEmpty();
    reservations.release("s1", "b1");
    assertThat(claim(reservations, "s2", "b3", venue(0, 1))).isEmpty();
    assertThat(claim(reservations, "s2", "b4", venue(1, 2))).isPresent();
  }

  @Test
  void aClaimThatNoSessionStandsByGivesWayAfterAWhile() {
    Reservations reservations = nothingTaken();
    assertThat(claim(reservations, "crashed", "b1", venue(0, 2))).isEmpty();
    assertThat(reservations.claim("s2", "b2", List.of(venue(0, 2)), NOW, NONE))
        .as("it may be being saved at this moment")
        .isPresent();
    Instant later = NOW.plus(Duration.ofMinutes(2));
    assertThat(reservations.claim("s2", "b2", List.of(venue(0, 2)), later, ALL)).isPresent();
    assertThat(reservations.claim("s2", "b2", List.of(venue(0, 2)), later, NONE)).isEmpty();
  }

  @Test
  void aNightSessionTakesBothDays() {
    Reservations reservations = nothingTaken();
    assertThat(claim(reservations, "s1", "b1", venue(4, 8))).isEmpty();
    assertThat(claim(reservations, "s2", "b2", venue(6, 7))).isPresent();
    assertThat(claim(reservations, "s3", "b3", venue(4, 5))).isPresent();
    assertThat(
            reservations.taken(
                Set.of("venue/hall"), EVENING, EVENING.plus(Duration.ofHours(9)), ALL))
        .isNotEmpty();
  }

  @Test
  void ofManyWhoWantTheSameAtOnceOneGetsIt() throws Exception {
    Reservations reservations = nothingTaken();
    List<Callable<Boolean>> wishes = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      String session = "s" + n;
      wishes.add(() -> claim(reservations, session, "b" + session, chair(0, 2)).isEmpty());
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      int got = 0;
      for (Future<Boolean> wish : threads.invokeAll(wishes)) {
        got += wish.get() ? 1 : 0;
      }
      assertThat(got).isEqualTo(1);
    }
  }

  @Test
  void noSequenceOfClaimsAndReleasesLetsTwoOverlap() {
    Seeds.check(
        25,
        (_, random) -> {
          Reservations reservations = nothingTaken();
          List<Booking> held = new ArrayList<>();
          for (int i = 0; i < 30; i++) {
            int start = random.nextInt(12);
            Booking wanted =
                booking("r" + random.nextInt(2), Role.VENUE, start, start + random.nextInt(1, 4));
            String session = "s" + i;
            boolean free =
                held.stream()
                    .noneMatch(it ->
                        it.resource().equals(wanted.resource())
                            && it.overlaps(wanted.from(), wanted.to()));
            assertThat(claim(reservations, session, "b" + i, wanted).isEmpty()).isEqualTo(free);
            if (free && random.nextBoolean()) {
              held.add(wanted);
            } else if (free) {
              reservations.release(session, "b" + i);
            }
          }
        });
  }

  private static Optional<Clash> claim(
      Reservations reservations, String session, String booking, Booking... bookings) {
    return reservations.claim(session, booking, List.of(bookings), NOW, ALL);
  }

  private static Booking venue(int from, int to) {
    return booking("venue/hall", Role.VENUE, from, to);
  }

  private static Booking chair(int from, int to) {
    return booking("account/chair", Role.CHAIR, from, to);
  }

  private static Booking other(int from, int to) {
    return booking("account/other", Role.CHAIR, from, to);
  }

  private static Booking booking(String resource, Role role, int from, int to) {
    return new Booking(
        resource,
        role,
        "name",
        EVENING.plus(Duration.ofHours(from)),
        EVENING.plus(Duration.ofHours(to)));
  }
}
