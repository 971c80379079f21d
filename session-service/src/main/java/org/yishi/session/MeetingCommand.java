package org.yishi.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.session.motion.Electorate;
import org.yishi.session.motion.Method;
import org.yishi.session.motion.OwnersMatter;
import org.yishi.session.motion.Tally;
import org.yishi.session.motion.Unit;
import org.yishi.session.motion.VotingRule;
import org.yishi.session.party.Attendee.Proxy;
import org.yishi.session.party.Person;

/** What can be asked during the meeting. */
public sealed interface MeetingCommand extends SessionCommand {

  /** Begin. */
  record OpenSession() implements MeetingCommand {}

  /**
   * Record that somebody is there.
   *
   * @param seat key of the seat that he takes, if one is his
   */
  record RecordAttendance(
      @Nullable String seat,
      Person person,
      List<String> parties,
      @Nullable String household,
      boolean remote,
      boolean voting,
      List<Proxy> proxies)
      implements MeetingCommand {
    public RecordAttendance {
      parties = List.copyOf(parties);
      proxies = List.copyOf(proxies);
    }
  }

  /** Take part online, as whoever is signed in. */
  record JoinOnline(String name) implements MeetingCommand {}

  /**
   * Record what somebody said.
   *
   * @param speaker key of the attendee; the signed-in one himself if none is named
   */
  record RecordStatement(
      @Nullable String speaker, List<String> points, @Nullable String measures, boolean reservation)
      implements MeetingCommand {
    public RecordStatement {
      points = List.copyOf(points);
    }
  }

  /** Put something to the vote; {@link org.yishi.session.motion.Motion} says what each means. */
  record PutMotion(
      String text,
      List<String> conditions,
      VotingRule rule,
      Method method,
      Electorate electorate,
      Unit unit,
      @Nullable OwnersMatter matter,
      @Nullable Instant closesAt)
      implements MeetingCommand {
    public PutMotion {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * Close a vote.
   *
   * @param counted what was counted: by the recorder, or from the ballot boxes
   */
  record CloseMotion(int n, @Nullable Tally counted) implements MeetingCommand {}

  /** End the meeting. */
  record ConcludeSession(
      Conclusion.Result result,
      @Nullable String opinion,
      List<Conclusion.Agreed> agreed,
      @Nullable String summary)
      implements MeetingCommand {
    public ConcludeSession {
      agreed = List.copyOf(agreed);
    }
  }
}
