package org.yishi.topic.kafka;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yishi.eventing.EventHandler.Handling;
import org.yishi.eventing.TransientFailureException;
import org.yishi.topic.CommandResult;
import org.yishi.topic.Initiator;
import org.yishi.topic.Rule;
import org.yishi.topic.TopicCommand;
import org.yishi.topic.TopicCommandHandler;

/** Sends a topic the command that follows from another's event. */
final class Reacting {

  private static final Logger LOG = LoggerFactory.getLogger(Reacting.class);

  private final TopicCommandHandler handler;

  Reacting(TopicCommandHandler handler) {
    this.handler = handler;
  }

  /** What became of it: a refusal is for the caller to make sense of. */
  CommandResult send(String id, TopicCommand command, Initiator by) {
    return switch (handler.handle(id, command, by)) {
      case CommandResult.Busy _ ->
          throw new TransientFailureException("Too many others change " + id);
      case CommandResult.Stale _ ->
          throw new IllegalStateException("A reaction asks for no version: " + id);
      case CommandResult.Done done -> done;
      case CommandResult.Refused refused -> refused;
      case CommandResult.Unknown unknown -> unknown;
    };
  }

  /** The same where a full history is the only refusal there can be, and is left at that. */
  Handling tell(String id, TopicCommand command, Initiator by) {
    return switch (send(id, command, by)) {
      case CommandResult.Done(_, var events) ->
          events.isEmpty() ? Handling.DUPLICATE : Handling.APPLIED;
      case CommandResult.Refused(var rejection) when rejection.rule() == Rule.HISTORY_FULL -> {
        LOG.warn("The history of {} is full: it doesn't hear of another topic's step", id);
        yield Handling.IGNORED;
      }
      case CommandResult.Refused(var rejection) ->
          throw new IllegalStateException(id + " refuses: " + rejection.code());
      case CommandResult.Unknown _ -> Handling.IGNORED;
      case CommandResult.Busy _, CommandResult.Stale _ ->
          throw new IllegalStateException("Has been dealt with: " + id);
    };
  }
}
