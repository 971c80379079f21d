package org.yishi.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yishi.session.SessionEvent.MinutesConfirmed;
import org.yishi.session.SessionEvent.MotionClosed;
import org.yishi.session.SessionEvent.SessionOpened;
import org.yishi.session.VoteRules.Entitlement;
import org.yishi.session.VoteRules.Wish;
import org.yishi.session.minutes.Fingerprint;
import org.yishi.session.minutes.Minutes;
import org.yishi.session.motion.Choice;
import org.yishi.session.motion.Electorate;
import org.yishi.session.motion.Motion;
import org.yishi.session.motion.Tally;
import org.yishi.session.motion.VotingRule;
import org.yishi.session.party.Attendee;
import org.yishi.testing.Seeds;

/** Whatever people do to a session, these things hold. */
class SessionStateMachineTest {

  private static final int SEQUENCES = 20_000;

  private static final Map<State, Set<State>> LEGAL_MOVES = legalMoves();

  @Test
  void noSequenceOfCommandsBreaksASession() {
    Set<State> seen = new HashSet<>();
    Set<String> events = new HashSet<>();
    int[] ballots = {0};
    Seeds.check(SEQUENCES, (_, random) -> live(random, seen, events, ballots));
    if (Long.getLong("seed") == null) {
      assertThat(seen).as("states that the sequences reached").contains(State.values());
      assertThat(events)
          .as("events that happened")
          .hasSize(SessionEvent.class.getPermittedSubclasses().length);
      assertThat(ballots[0]).as("ballots that were counted").isGreaterThan(SEQUENCES);
    }
  }

  private static void live(
      RandomGenerator random, Set<State> seen, Set<String> events, int[] ballots) {
    var commands = new RandomCommands(random);
    var boxes = new Boxes(random);
    Instant now = Scenario.MONDAY;
    Session session = null;
    for (int i = 0; i < RandomLife.COMMANDS; i++) {
      if (session != null && session.state() == State.OPEN && random.nextInt(2) == 0) {
        for (int attempt = 0; attempt < 4; attempt++) {
          ballots[0] += boxes.cast(session, commands, now);
        }
        continue;
      }
      RandomCommands.Next next = commands.next(session, now);
      now = next.at();
      var context = RandomLife.context(now, next.by(), commands.roll(), "booking-" + i);
      SessionCommand command = boxes.counting(session, next.command());
      if (SessionDecider.decide(session, command, context)
          instanceof Decision.Accepted(var happened)) {
        for (SessionEvent event : happened) {
          Session after = SessionDecider.evolve(session, event);
          holds(session, event, after);
          boxes.recount(event, after);
          seen.add(after.state());
          events.add(event.getClass().getSimpleName());
          session = after;
        }
      }
    }
  }

  private static void holds(@Nullable Session before, SessionEvent event, Session after) {
    if (before != null) {
      assertThat(LEGAL_MOVES.get(before.state())).contains(after.state());
      assertThat(after.statements().subList(0, before.statements().size()))
          .isEqualTo(before.statements());
      assertThat(after.attendees().subList(0, before.attendees().size()))
          .isEqualTo(before.attendees());
      assertThat(after.topics()).isEqualTo(before.topics());
      sealedStays(before.minutes(), after.minutes());
    }
    votesAreDistinct(after);
    if (event instanceof SessionOpened && !after.internal()) {
      assertThat(after.notice()).as("nothing opens without a notice").isNotNull();
    }
    if (event instanceof MinutesConfirmed) {
      Minutes minutes = Objects.requireNonNull(after.minutes());
      assertThat(minutes.sha256()).isEqualTo(Fingerprint.of(after.id(), minutes));
      assertThat(minutes.signatures().stream().map(it -> it.person().name()))
          .doesNotHaveDuplicates();
    }
    if (after.state() == State.CONCLUDED) {
      assertThat(after.motions()).noneMatch(Motion::open);
      assertThat(after.minutes()).isNotNull();
    }
  }

  /** Nobody is there twice, and no vote is held by two. */
  private static void votesAreDistinct(Session session) {
    assertThat(session.attendees().stream().map(Attendee::key)).doesNotHaveDuplicates();
    assertThat(
            session.attendees().stream()
                .flatMap(it -> it.proxies().stream())
                .map(Attendee.Proxy::key))
        .doesNotHaveDuplicates();
  }

  private static void sealedStays(@Nullable Minutes before, @Nullable Minutes after) {
    if (before != null && before.state() == Minutes.State.CONFIRMED) {
      assertThat(after).isNotNull();
      assertThat(Objects.requireNonNull(after).content()).isEqualTo(before.content());
      assertThat(after.signatures()).isEqualTo(before.signatures());
      assertThat(after.sha256()).isEqualTo(before.sha256());
    }
  }

  /** The test's own memory of who has voted what, counted independently. */
  private static final class Boxes {

    private final RandomGenerator random;
    private final Map<Integer, Map<String, Choice>> cast = new HashMap<>();
    private final Map<Integer, Map<String, Long>> areas = new HashMap<>();

    private Boxes(RandomGenerator random) {
      this.random = random;
    }

    /** Somebody tries to vote; returns how many ballots went in. */
    private int cast(Session session, RandomCommands commands, Instant now) {
      var wish =
          new Wish(
              random.nextInt(1, session.motions().size() + 2),
              commands.one(List.of(Choice.values())),
              RandomLife.maybe(random, "o" + random.nextInt(12)),
              random.nextInt(4) == 0);
      Initiator by =
          random.nextInt(4) == 0 ? People.WORKER : People.resident("r" + random.nextInt(12));
      Entitlement entitlement = VoteRules.entitle(session, wish, commands.roll(), by, now);
      if (!(entitlement instanceof Entitlement.Granted(var motion, var vote, var area))) {
        return 0;
      }
      assertThat(motion.takesVotesAt(now)).isTrue();
      Map<String, Choice> box = cast.computeIfAbsent(motion.n(), _ -> new HashMap<>());
      if (box.putIfAbsent(vote, wish.choice()) != null) {
        return 0;
      }
      areas.computeIfAbsent(motion.n(), _ -> new HashMap<>()).put(vote, area);
      if (motion.electorate() != Electorate.RESIDENTS) {
        assertThat((long) box.size()).isLessThanOrEqualTo(motion.eligible());
      }
      return 1;
    }

    /** Where ballots were cast, the boxes tell the count. */
    private SessionCommand counting(@Nullable Session session, SessionCommand command) {
      if (session != null
          && command instanceof MeetingCommand.CloseMotion(int n, var _)
          && session.motion(n).filter(it -> it.method().cast()).isPresent()) {
        Tally tally = Tally.NONE;
        for (var ballot : cast.getOrDefault(n, Map.of()).entrySet()) {
          long area = areas.getOrDefault(n, Map.of()).getOrDefault(ballot.getKey(), 0L);
          tally = tally.plus(ballot.getValue(), 1, area);
        }
        return new MeetingCommand.CloseMotion(n, tally);
      }
      return command;
    }

    private void recount(SessionEvent event, Session after) {
      if (event instanceof MotionClosed(var _, int n, var verdict)) {
        Motion motion = after.motion(n).orElseThrow();
        if (motion.method().cast()) {
          var box = cast.getOrDefault(n, Map.of()).values();
          assertThat(verdict.tally().votes()).isEqualTo(box.size());
          assertThat(verdict.tally().inFavour())
              .isEqualTo(box.stream().filter(it -> it == Choice.FOR).count());
        }
        if (motion.rule() == VotingRule.OWNERS_DECISION) {
          owners(motion, verdict.tally(), verdict.carried());
        }
      }
    }

    /** The law, written once more in other words. */
    private static void owners(Motion motion, Tally tally, boolean carried) {
      boolean special =
          switch (Objects.requireNonNull(motion.matter())) {
            case RAISING_FUNDS, REBUILDING, COMMON_PARTS -> true;
            case RULES_OF_PROCEDURE, COVENANT, COMMITTEE, PROPERTY_COMPANY, USING_FUNDS, OTHER ->
                false;
          };
      long half = special ? 4 : 2;
      long needed = special ? 3 : 1;
      boolean enoughTakePart =
          tally.votes() * 3 >= motion.eligible() * 2
              && tally.area() * 3 >= motion.eligibleArea() * 2;
      boolean byNumber = tally.inFavour() * half - tally.votes() * needed >= (special ? 0 : 1);
      boolean byArea = tally.areaInFavour() * half - tally.area() * needed >= (special ? 0 : 1);
      assertThat(carried).isEqualTo(enoughTakePart && byNumber && byArea);
    }
  }

  private static Map<State, Set<State>> legalMoves() {
    var moves = new EnumMap<State, Set<State>>(State.class);
    moves.put(State.PLANNED, Set.of(State.PLANNED, State.NOTICED, State.OPEN, State.CANCELLED));
    moves.put(State.NOTICED, Set.of(State.NOTICED, State.POSTPONED, State.OPEN, State.CANCELLED));
    moves.put(State.POSTPONED, Set.of(State.POSTPONED, State.NOTICED, State.CANCELLED));
    moves.put(State.OPEN, Set.of(State.OPEN, State.CONCLUDED));
    moves.put(State.CONCLUDED, Set.of(State.CONCLUDED));
    moves.put(State.CANCELLED, Set.of());
    return moves;
  }
}
