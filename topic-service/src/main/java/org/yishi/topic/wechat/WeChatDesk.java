package org.yishi.topic.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yishi.topic.Channel;
import org.yishi.topic.CommandResult;
import org.yishi.topic.Contact;
import org.yishi.topic.Initiator;
import org.yishi.topic.RequestKey;
import org.yishi.topic.Submission;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.Topics;
import org.yishi.topic.wechat.Dialogue.Memory;
import org.yishi.topic.wechat.Dialogue.Step;
import org.yishi.topic.wechat.WeChatStore.Answered;
import org.yishi.topic.wechat.WeChatStore.Arrival;
import org.yishi.web.problem.ProblemException;

/**
 * Takes a message in and answers it. A message has its effect once however often it comes: the
 * topic that it opens is found again by the message's own key.
 */
final class WeChatDesk {

  private static final Logger LOG = LoggerFactory.getLogger(WeChatDesk.class);
  private static final Duration DAY = Duration.ofDays(1);
  private static final String RESIDENT = "resident";
  private static final String ACCOUNT_PREFIX = "wechat:";
  private static final String NO_NUMBER = "";

  private final WeChatStore store;
  private final Dialogue dialogue;
  private final TopicCommandHandler handler;
  private final Topics topics;
  private final WeChatProperties properties;
  private final Clock clock;

  WeChatDesk(
      WeChatStore store,
      Dialogue dialogue,
      TopicCommandHandler handler,
      Topics topics,
      WeChatProperties properties,
      Clock clock) {
    this.store = store;
    this.dialogue = dialogue;
    this.handler = handler;
    this.topics = topics;
    this.properties = properties;
    this.clock = clock;
  }

  /** The answer, in XML, to a message that came signed under the nonce. */
  String answer(WeChatMessage message, String nonce, byte[] body) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Answered answered =
        switch (store.arrive(message, nonce, body, now)) {
          case Arrival.Known(var before) -> before;
          case Arrival.Replayed _ -> throw ProblemException.of(WeChatProblem.WECHAT_CALL_REPLAYED);
          case Arrival.Open _ -> answered(message, now);
        };
    return WeChatXml.reply(message, answered.answer().text(answered.number()), now);
  }

  private Answered answered(WeChatMessage message, Instant now) {
    RequestKey key = new RequestKey(ACCOUNT_PREFIX + store.key(message), "");
    Answered answered =
        topics
            .findByRequest(key.key())
            .map(opened -> new Answered(Answer.REGISTERED, opened.stored().topic().number()))
            .orElseGet(() -> taken(message, key, now));
    if (answered.answer() != Answer.LATER) {
      store.answered(message, answered);
    }
    return answered;
  }

  private Answered taken(WeChatMessage message, RequestKey key, Instant now) {
    Memory memory = store.recall(message.from(), now.minus(properties.memory()));
    return switch (dialogue.next(memory, message)) {
      case Step.Ask(var answer, var next) -> {
        store.remember(message.from(), next, now);
        yield new Answered(answer, NO_NUMBER);
      }
      case Step.Submit submit -> {
        if (store.topicsSince(message.from(), now.minus(DAY)) >= properties.topicsPerDay()) {
          yield new Answered(Answer.ENOUGH_FOR_TODAY, NO_NUMBER);
        }
        Answered answered = opened(submit, message, key);
        if (answered.answer() == Answer.REGISTERED) {
          store.forget(message.from());
        }
        yield answered;
      }
    };
  }

  private Answered opened(Step.Submit submit, WeChatMessage message, RequestKey key) {
    var submission =
        new Submission(
            submit.area(),
            submit.title(),
            submit.matter(),
            Channel.WECHAT_ACCOUNT,
            properties.category(),
            submit.place(),
            null,
            false);
    var by = new Initiator(ACCOUNT_PREFIX + store.pseudonym(message.from()), RESIDENT, null, null);
    return switch (handler.submit(submission, Contact.ofWeChat(message.from()), key, by)) {
      case CommandResult.Done done ->
          new Answered(Answer.REGISTERED, done.stored().topic().number());
      case CommandResult.Refused(var rejection) -> {
        LOG.warn("A message to the WeChat account was refused: {}", rejection.code());
        yield new Answered(Answer.LATER, NO_NUMBER);
      }
      case CommandResult.Unknown _, CommandResult.Stale _, CommandResult.Busy _ ->
          new Answered(Answer.LATER, NO_NUMBER);
    };
  }
}
