package org.yishi.topic.intake;

import java.util.List;
import org.yishi.topic.RequestKey;

/** What was said with proposers, kept apart from the topics and encrypted. */
public interface Conversations {

  /** Contacts of one topic that are kept; more of them are no help to anybody. */
  int MAX_PER_TOPIC = 200;

  /** What became of an attempt to keep one. */
  sealed interface Keeping {
    /** It is kept, now or by an earlier repetition of the request. */
    record Kept(Conversation conversation, boolean repeated) implements Keeping {}

    /** The request's key came with other words before. */
    record Reused() implements Keeping {}

    /** The topic has as many as are kept. */
    record Full() implements Keeping {}
  }

  /** Keeps it, once per request. */
  Keeping keep(Conversation conversation, RequestKey request);

  /** Gives up one that should not have been kept. */
  void forget(RequestKey request);

  /** Those about the topic, oldest first. */
  List<Conversation> list(String topicId);

  /** Forgets what was said about the topic; that somebody spoke, and when, stays. */
  void eraseWords(String topicId);
}
