package org.yishi.topic.web;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishi.district.District;
import org.yishi.topic.CommandResult;
import org.yishi.topic.Contact;
import org.yishi.topic.RequestKey;
import org.yishi.topic.Submission;
import org.yishi.topic.TopicCommand;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.Topics;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.access.Verdict;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Where every call passes: may the actor do this, what does the topic say, what is the answer. */
@Component
class TopicDesk {

  /** Long enough for the others who change the topic at this moment. */
  static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final Topics topics;
  private final TopicCommandHandler handler;
  private final Access access;
  private final District district;

  TopicDesk(Topics topics, TopicCommandHandler handler, Access access, District district) {
    this.topics = topics;
    this.handler = handler;
    this.access = access;
    this.district = district;
  }

  /** The topic, if the actor may read it. */
  Stored read(Actor actor, String id) {
    return permitted(actor, Action.READ, id);
  }

  /**
   * Opens a case file. An area that doesn't exist is the topic's own refusal, not one of access.
   */
  Stored submit(Actor actor, Submission submission, @Nullable Contact contact, RequestKey request) {
    if (district.areas().contains(submission.area())) {
      Action action = submission.onBehalf() ? Action.SUBMIT_ON_BEHALF : Action.SUBMIT;
      check(actor, action, CaseFile.in(submission.area()));
    }
    return done(handler.submit(submission, contact, request, access.initiator(actor)));
  }

  /** Lets the topic decide, if the actor may do this and the topic is still the one that he saw. */
  Stored perform(
      Actor actor, Action action, String id, TopicCommand command, @Nullable String ifMatch) {
    OptionalLong version = EntityTags.optional(ifMatch);
    permitted(actor, action, id);
    return done(
        handler.handle(
            id,
            command,
            access.initiator(actor),
            version.isPresent() ? (Long) version.getAsLong() : null));
  }

  /** The topic, if the actor may do this to it. */
  Stored permitted(Actor actor, Action action, String id) {
    Stored stored = topics.find(id).orElseThrow(TopicDesk::notFound);
    check(actor, action, CaseFile.of(stored.topic()));
    return stored;
  }

  /** Ends the request if the actor may not do this. */
  void check(Actor actor, Action action, CaseFile file) {
    switch (access.decide(actor, action, file)) {
      case Verdict.Permitted _ -> {}
      case Verdict.Denied(var missing) -> throw TopicProblem.of(missing, file.area());
      case Verdict.Hidden _ -> throw notFound();
    }
  }

  private static Stored done(CommandResult result) {
    return switch (result) {
      case CommandResult.Done(var stored, _) -> stored;
      case CommandResult.Refused(var rejection) -> throw TopicProblem.of(rejection);
      case CommandResult.Unknown _ -> throw notFound();
      case CommandResult.Stale _ -> throw ProblemException.of(CommonProblem.VERSION_CHANGED);
      case CommandResult.Busy _ -> throw ProblemException.unavailable(RETRY_AFTER, null);
    };
  }

  private static ProblemException notFound() {
    return ProblemException.of(CommonProblem.NOT_FOUND);
  }
}
