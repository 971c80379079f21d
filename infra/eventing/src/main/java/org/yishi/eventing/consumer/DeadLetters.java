package org.yishi.eventing.consumer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.eventing.LogPosition;

/** The records set aside, in the order of the log; durable, and told on the dead-letter topic. */
public interface DeadLetters {

  /**
   * Sets a record aside; doing it again changes nothing.
   *
   * @return false when the record was discarded before, or has had its effect: it stays so
   */
  boolean add(DeadLetter letter);

  /** The keys of a partition that have letters. */
  Set<String> parkedKeys(String topic, int partition);

  /** Asks the consumer that owns them to try the letters of a key again; null means all keys. */
  long requestReplay(@Nullable String key);

  /**
   * The first letters of a partition whose replay was asked for, in the order of the log. Whoever
   * asks for one letter of a key asks for all, those that came after the asking included; otherwise
   * a later one could be replayed before an earlier one.
   */
  List<DeadLetter> requested(String topic, int partition, int limit);

  /** The letter has had its effect. */
  void remove(LogPosition at);

  /** The key's replay failed again: its letters wait for the next request. */
  void replayFailed(LogPosition at, String key, String reason);

  /**
   * Asks the consumer that owns it to discard the first letter of a key. Only a letter that has
   * failed itself is ever discarded, never one that just waits: so asking twice takes no second
   * one.
   *
   * @return which letter; empty when the first one hasn't been tried yet, or there is none
   */
  Optional<LogPosition> requestDiscard(String key);

  /** The letters that somebody asked to discard. */
  List<LogPosition> discardRequests();

  /** The letter will never have an effect; the later ones of its key go on waiting. */
  void discard(LogPosition at);

  /** Letters in the order of the log, without their data. */
  List<Summary> list(int limit);

  /** How many letters there are. */
  long count();

  /** What an operator sees of a letter. */
  record Summary(String position, String key, String type, String reason, String time) {}
}
