package org.yishi.session.web;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishi.district.District;
import org.yishi.session.CommandResult;
import org.yishi.session.PlanCommand.PlanSession;
import org.yishi.session.RequestKey;
import org.yishi.session.SessionCommand;
import org.yishi.session.SessionCommandHandler;
import org.yishi.session.Sessions;
import org.yishi.session.Sessions.Stored;
import org.yishi.session.VoteRules;
import org.yishi.session.Voting;
import org.yishi.session.access.Access;
import org.yishi.session.access.Action;
import org.yishi.session.access.SessionFile;
import org.yishi.session.access.Verdict;
import org.yishi.session.motion.Motion;
import org.yishi.session.motion.Tally;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Where every call passes: may the actor do this, what does the session say, what is answered. */
@Component
class SessionDesk {

  /** Long enough for the others who change the session at this moment. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final Sessions sessions;
  private final SessionCommandHandler handler;
  private final Voting voting;
  private final Access access;
  private final District district;

  SessionDesk(
      Sessions sessions,
      SessionCommandHandler handler,
      Voting voting,
      Access access,
      District district) {
    this.sessions = sessions;
    this.handler = handler;
    this.voting = voting;
    this.access = access;
    this.district = district;
  }

  /** The session, if the actor may do this to it. */
  Stored permitted(Actor actor, Action action, String id) {
    Stored stored = sessions.find(id).orElseThrow(SessionDesk::notFound);
    check(actor, action, SessionFile.of(stored.session()));
    return stored;
  }

  /** Plans a session. An area that doesn't exist is the plan's own refusal, not one of access. */
  Stored plan(Actor actor, PlanSession command, RequestKey request) {
    if (district.areas().contains(command.area())) {
      check(actor, Action.PLAN, SessionFile.in(command.area()));
    }
    return done(handler.plan(command, request, access.initiator(actor)));
  }

  /** Lets the session decide, if the actor may do this and it is still the one that he saw. */
  Stored perform(
      Actor actor,
      Action action,
      String id,
      SessionCommand command,
      @Nullable String ifMatch,
      @Nullable RequestKey request) {
    Long version = version(ifMatch);
    permitted(actor, action, id);
    return done(handler.handle(id, command, access.initiator(actor), version, request));
  }

  /** Casts a ballot. */
  Motion cast(Actor actor, String id, VoteRules.Wish wish) {
    permitted(actor, Action.VOTE, id);
    return switch (voting.cast(id, wish, access.initiator(actor))) {
      case Voting.Outcome.Counted(var motion) -> motion;
      case Voting.Outcome.Refused(var rejection) -> throw SessionProblem.of(rejection);
      case Voting.Outcome.Unknown _ -> throw notFound();
    };
  }

  /** Closes a vote. */
  Stored close(
      Actor actor, String id, int motion, @Nullable Tally counted, @Nullable String ifMatch) {
    Long version = version(ifMatch);
    permitted(actor, Action.RUN, id);
    return done(voting.close(id, motion, counted, access.initiator(actor), version));
  }

  /** Whether the actor reads names and words. */
  boolean readsRecord(Actor actor, Stored stored) {
    return access.readsRecord(actor, SessionFile.of(stored.session()));
  }

  private void check(Actor actor, Action action, SessionFile file) {
    switch (access.decide(actor, action, file)) {
      case Verdict.Permitted _ -> {}
      case Verdict.Denied(var missing) -> throw SessionProblem.of(missing, file.area());
      case Verdict.Hidden _ -> throw notFound();
    }
  }

  private static @Nullable Long version(@Nullable String ifMatch) {
    OptionalLong version = EntityTags.optional(ifMatch);
    return version.isPresent() ? (Long) version.getAsLong() : null;
  }

  private static Stored done(CommandResult result) {
    return switch (result) {
      case CommandResult.Done(var stored, _) -> stored;
      case CommandResult.Refused(var rejection) -> throw SessionProblem.of(rejection);
      case CommandResult.Unknown _ -> throw notFound();
      case CommandResult.Stale _ -> throw ProblemException.of(CommonProblem.VERSION_CHANGED);
      case CommandResult.Busy _ -> throw ProblemException.unavailable(RETRY_AFTER, null);
    };
  }

  static ProblemException notFound() {
    return ProblemException.of(CommonProblem.NOT_FOUND);
  }
}
