package org.yishi.session.motion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yishi.session.motion.Ballots.Casting;
import org.yishi.session.motion.Ballots.Paper;
import org.yishi.session.motion.Ballots.Poll;
import org.yishi.testing.Seeds;

/** What ballot boxes have to do, whatever they are made of. */
public abstract class BallotsContract {

  private static final List<Choice> CHOICES = List.of(Choice.values());
  protected static final BallotTokens TOKENS = new BallotTokens("a secret of the tests");
  protected static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");

  /** Boxes with nothing in them. */
  protected abstract Ballots emptyBoxes();

  @Test
  void eachVoteCountsOnceWhateverTheSecondSays() {
    Ballots ballots = emptyBoxes();
    Poll poll = poll(1, true, 1, null);
    assertThat(cast(ballots, poll, "a", Choice.FOR)).isEqualTo(Casting.COUNTED);
    assertThat(cast(ballots, poll, "a", Choice.AGAINST)).isEqualTo(Casting.ALREADY_VOTED);
    assertThat(cast(ballots, poll, "b", Choice.ABSTAIN)).isEqualTo(Casting.COUNTED);
    assertThat(ballots.turnout(poll)).isEqualTo(2);
    assertThat(ballots.close(poll)).isEqualTo(Tally.of(1, 0, 1));
  }

  @Test
  void nothingGoesIntoAClosedBoxNotEvenTheFirst() {
    Ballots ballots = emptyBoxes();
    Poll poll = poll(1, true, 3, null);
    assertThat(ballots.close(poll)).isEqualTo(Tally.NONE);
    for (String vote : List.of("a", "b", "c", "d", "e")) {
      assertThat(cast(ballots, poll, vote, Choice.FOR)).isEqualTo(Casting.CLOSED);
    }
    assertThat(ballots.close(poll)).isEqualTo(Tally.NONE);
  }

  @Test
  void aVoteOutsideItsWindowIsNotCounted() {
    Ballots ballots = emptyBoxes();
    Poll poll = poll(1, true, 1, NOW);
    assertThat(cast(ballots, poll, "a", Choice.FOR)).isEqualTo(Casting.CLOSED);
    assertThat(ballots.close(poll)).isEqualTo(Tally.NONE);
  }

  @Test
  void motionsDoNotMix() {
    Ballots ballots = emptyBoxes();
    cast(ballots, poll(1, true, 1, null), "a", Choice.FOR);
    assertThat(cast(ballots, poll(2, true, 1, null), "a", Choice.AGAINST))
        .isEqualTo(Casting.COUNTED);
    assertThat(ballots.close(poll(1, true, 1, null))).isEqualTo(Tally.of(1, 0, 0));
    assertThat(ballots.close(poll(2, true, 1, null))).isEqualTo(Tally.of(0, 1, 0));
  }

  @Test
  void ballotsByNameKeepWhoseTheyAreAndTheAreaBehindThem() {
    Ballots ballots = emptyBoxes();
    Poll poll = poll(1, false, 2, null);
    ballots.cast(poll, new Paper(TOKENS.of("s", 1, "o2"), Choice.FOR, "o2", 8_050, true), NOW);
    ballots.cast(poll, new Paper(TOKENS.of("s", 1, "o1"), Choice.AGAINST, "o1", 9_000, false), NOW);
    assertThat(ballots.close(poll)).isEqualTo(new Tally(1, 1, 0, 0, 8_050, 9_000, 0));
    assertThat(ballots.named(poll).stream().map(Ballots.NamedBallot::vote))
        .containsExactly("o1", "o2");
    assertThat(ballots.named(poll).get(1).onPaper()).isTrue();
  }

  @Test
  void manyWhoVoteAtOnceAreAllCountedAndNoneTwice() throws Exception {
    Ballots ballots = emptyBoxes();
    Poll poll = poll(1, true, 2, null);
    List<Callable<Casting>> voters = new ArrayList<>();
    IntStream.range(0, 300)
        .forEach(n -> {
          for (int twice = 0; twice < 2; twice++) {
            voters.add(() -> cast(ballots, poll, "v" + n, CHOICES.get(n % 3)));
          }
        });
    try (var threads = Executors.newFixedThreadPool(16)) {
      int counted = 0;
      for (Future<Casting> casting : threads.invokeAll(voters)) {
        counted += casting.get() == Casting.COUNTED ? 1 : 0;
      }
      assertThat(counted).isEqualTo(300);
    }
    assertThat(ballots.turnout(poll)).isEqualTo(300);
    assertThat(ballots.close(poll)).isEqualTo(Tally.of(100, 100, 100));
  }

  @Test
  void theFirstBallotsOfAMotionMayComeAtTheSameMoment() throws Exception {
    Ballots ballots = emptyBoxes();
    for (int motion = 1; motion <= 20; motion++) {
      Poll poll = poll(motion, true, 1, null);
      List<Callable<Casting>> voters = new ArrayList<>();
      IntStream.range(0, 8)
          .forEach(n -> voters.add(() -> cast(ballots, poll, "v" + n, Choice.FOR)));
      try (var threads = Executors.newFixedThreadPool(8)) {
        for (Future<Casting> casting : threads.invokeAll(voters)) {
          assertThat(casting.get()).isEqualTo(Casting.COUNTED);
        }
      }
    }
  }

  @Test
  void whateverIsCastTheTallyEqualsARecount() {
    Ballots ballots = emptyBoxes();
    Seeds.check(
        60,
        (seed, random) -> {
          int boxes = random.nextInt(1, 4);
          boolean secret = random.nextBoolean();
          Poll poll = new Poll("session_" + seed, 1, boxes, secret, null);
          Tally recount = Tally.NONE;
          List<String> voted = new ArrayList<>();
          for (int i = 0; i < 30; i++) {
            String vote = "v" + random.nextInt(20);
            Choice choice = CHOICES.get(random.nextInt(3));
            long area = secret ? 0 : random.nextLong(1, 20_000);
            Casting casting =
                ballots.cast(
                    poll,
                    new Paper(TOKENS.of(poll.session(), 1, vote), choice, vote, area, false),
                    NOW);
            assertThat(casting)
                .isEqualTo(voted.contains(vote) ? Casting.ALREADY_VOTED : Casting.COUNTED);
            if (casting == Casting.COUNTED) {
              voted.add(vote);
              recount = recount.plus(choice, 1, area);
            }
          }
          assertThat(ballots.close(poll)).isEqualTo(recount);
        });
  }

  protected static Poll poll(int motion, boolean secret, int boxes, @Nullable Instant closesAt) {
    return new Poll("s", motion, boxes, secret, closesAt);
  }

  protected static Casting cast(Ballots ballots, Poll poll, String vote, Choice choice) {
    return ballots.cast(
        poll,
        new Paper(TOKENS.of(poll.session(), poll.motion(), vote), choice, vote, 0, false),
        NOW);
  }
}
