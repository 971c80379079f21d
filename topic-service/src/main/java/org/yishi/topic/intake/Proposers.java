package org.yishi.topic.intake;

import java.util.Optional;
import org.yishi.topic.Contact;

/**
 * How the proposers of topics are reached. Written together with the topic; read and erased one by
 * one, and only after that has been noted down.
 */
public interface Proposers {

  /** How the topic's proposer is reached, if that is known and not erased. */
  Optional<Contact> find(String topicId);

  /** Forgets how the topic's proposer is reached; a second time changes nothing. */
  void erase(String topicId);
}
