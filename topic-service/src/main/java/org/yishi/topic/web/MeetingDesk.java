package org.yishi.topic.web;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishi.district.District;
import org.yishi.district.Level;
import org.yishi.eventing.EventIds;
import org.yishi.topic.RequestKey;
import org.yishi.topic.Rule;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.access.Verdict;
import org.yishi.topic.meeting.MeetingCommand;
import org.yishi.topic.meeting.MeetingDecision;
import org.yishi.topic.meeting.MeetingRules;
import org.yishi.topic.meeting.ThreeLevelMeeting;
import org.yishi.topic.meeting.ThreeLevelMeetings;
import org.yishi.topic.meeting.ThreeLevelMeetings.Planning;
import org.yishi.topic.meeting.ThreeLevelMeetings.Stored;
import org.yishi.topic.web.MeetingRequests.Plan;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Where every call about a three-level meeting passes: may the actor, what does it say. */
@Component
class MeetingDesk {

  private static final String ID_PREFIX = "meeting";

  /** Attempts against others who change the same meeting. */
  private static final int MAX_ATTEMPTS = 8;

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final ThreeLevelMeetings meetings;
  private final Access access;
  private final District district;
  private final EventIds ids;
  private final Clock clock;

  MeetingDesk(
      ThreeLevelMeetings meetings, Access access, District district, EventIds ids, Clock clock) {
    this.meetings = meetings;
    this.access = access;
    this.district = district;
    this.ids = ids;
    this.clock = clock;
  }

  Stored plan(Actor actor, Plan body, RequestKey request) {
    String area = body.area();
    if (!district.areas().contains(area) || Level.of(area) == Level.COMMUNITY) {
      throw ProblemException.of(
          TopicProblem.of(Rule.AREA_UNKNOWN),
          List.of(FieldProblem.of("area", "invalid")),
          List.of(area));
    }
    convener(actor, area);
    var meeting =
        new ThreeLevelMeeting(
            ids.next(ID_PREFIX),
            area,
            body.title().strip(),
            body.at().toInstant().truncatedTo(ChronoUnit.MILLIS),
            body.place(),
            ThreeLevelMeeting.State.PLANNED,
            List.of(),
            List.of(),
            null,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return switch (meetings.plan(meeting, request)) {
      case Planning.Planned(var stored) -> stored;
      case Planning.Reused _ ->
          throw ProblemException.of(TopicProblem.of(Rule.IDEMPOTENCY_KEY_REUSED));
    };
  }

  /**
   * The meeting, if the actor may know of it: the offices of its area and whoever oversees them.
   */
  Stored read(Actor actor, String id) {
    Stored stored = meetings.find(id).orElseThrow(MeetingDesk::notFound);
    see(actor, stored.meeting().area());
    return stored;
  }

  List<Stored> list(Actor actor, String area, @Nullable String before, int limit) {
    if (!district.areas().contains(area)) {
      throw ProblemException.of(
          CommonProblem.INVALID_PARAMETER, FieldProblem.of("area", "invalid"));
    }
    see(actor, area);
    return meetings.list(area, before, limit);
  }

  /** The meeting that the actor's own office convenes. */
  Stored convened(Actor actor, String id) {
    Stored stored = read(actor, id);
    convener(actor, stored.meeting().area());
    return stored;
  }

  Stored perform(Actor actor, String id, MeetingCommand command, @Nullable String ifMatch) {
    OptionalLong version = EntityTags.optional(ifMatch);
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      Stored loaded = convened(actor, id);
      if (version.isPresent() && version.getAsLong() != loaded.version()) {
        throw ProblemException.of(CommonProblem.VERSION_CHANGED);
      }
      switch (MeetingRules.decide(loaded.meeting(), command)) {
        case MeetingDecision.Refused(var rejection) -> throw TopicProblem.of(rejection);
        case MeetingDecision.Accepted(var after) -> {
          if (meetings.save(loaded, after)) {
            return new Stored(after, loaded.version() + 1);
          }
        }
      }
    }
    throw ProblemException.unavailable(RETRY_AFTER, null);
  }

  /** Those who read everything in the area, and nobody else. */
  void see(Actor actor, String area) {
    var papers = new CaseFile(area, null, Set.of(), false);
    if (!(access.decide(actor, Action.READ, papers) instanceof Verdict.Permitted)) {
      throw notFound();
    }
  }

  private void convener(Actor actor, String area) {
    if (access.decide(actor, Action.CONVENE, CaseFile.in(area))
        instanceof Verdict.Denied(var missing)) {
      throw TopicProblem.of(missing, area);
    }
    if (!area.equals(actor.area())) {
      throw ProblemException.of(TopicProblem.of(Rule.NOT_CONVENER), area);
    }
  }

  private static ProblemException notFound() {
    return ProblemException.of(CommonProblem.NOT_FOUND);
  }
}
