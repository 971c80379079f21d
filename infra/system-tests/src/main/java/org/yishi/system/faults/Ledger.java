package org.yishi.system.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the commands' answers promised, and whether each subscriber heard just that: every answered
 * command has one effect, one without an answer none or one.
 */
final class Ledger {

  /** What the platform notices by itself in like topics of several communities; no command asks. */
  private static final Set<String> NOTICED = Set.of("org.yishi.topic.hot-spot-raised.v1");

  /** How commands ended. */
  enum End {
    /** Answered with success at the first try. */
    ACKNOWLEDGED,
    /** Answered with success when it was repeated after no answer. */
    ACKNOWLEDGED_REPEATING,
    /** Refused when repeated, because it had happened. */
    HAD_HAPPENED,
    /** Never answered and not repeated. */
    ABANDONED
  }

  private final Map<End, AtomicLong> ends = new EnumMap<>(End.class);
  private final ConcurrentLinkedQueue<CaseFile> files = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> wrongAnswers = new ConcurrentLinkedQueue<>();
  private final AtomicLong repeats = new AtomicLong();

  Ledger() {
    for (End end : End.values()) {
      ends.put(end, new AtomicLong());
    }
  }

  void opened(CaseFile file) {
    files.add(file);
  }

  void ended(End end) {
    count(end).incrementAndGet();
  }

  void repeated() {
    repeats.incrementAndGet();
  }

  void wrongAnswer(String what) {
    wrongAnswers.add(what);
  }

  /** How many commands ended this way. */
  long of(End end) {
    return count(end).get();
  }

  private AtomicLong count(End end) {
    AtomicLong count = ends.get(end);
    if (count == null) {
      throw new IllegalStateException("Not counted: " + end);
    }
    return count;
  }

  /** Commands that are over. */
  long commands() {
    return ends.values().stream().mapToLong(AtomicLong::get).sum();
  }

  /** Requests that were sent again. */
  long repeats() {
    return repeats.get();
  }

  /** Answers that the platform must not give. */
  List<String> wrongAnswers() {
    return List.copyOf(wrongAnswers);
  }

  List<CaseFile> files() {
    return List.copyOf(files);
  }

  /** Whether a subscriber has heard everything that was promised to it. */
  boolean complete(Subscriber subscriber) {
    return files().stream()
        .filter(file -> file.id() != null)
        .allMatch(file -> {
          List<String> promised = subscriber.selection().of(file.community(), file.events());
          return heard(subscriber, file).size() >= promised.size();
        });
  }

  /** Everything that isn't as it must be; empty when the books balance. */
  List<String> violations(List<Subscriber> subscribers) {
    List<String> violations = new ArrayList<>(wrongAnswers);
    for (Subscriber subscriber : subscribers) {
      Hearing hearing = subscriber.hearing();
      subscriber.failure().ifPresent(why -> violations.add(hearing.name() + " gave up: " + why));
      hearing.gaps().forEach(gap -> violations.add(hearing.name() + ": " + gap));
      if (subscriber.exactlyOnce() && hearing.repeated() > 0) {
        violations.add(hearing.name() + " heard " + hearing.repeated() + " events again");
      }
      compare(subscriber, violations);
    }
    return violations;
  }

  private void compare(Subscriber subscriber, List<String> violations) {
    Set<String> known = new HashSet<>();
    long unknownSubmissions = 0;
    for (CaseFile file : files()) {
      String id = file.id();
      if (id == null) {
        unknownSubmissions++;
        continue;
      }
      known.add(id);
      List<String> promised = subscriber.selection().of(file.community(), file.events());
      List<String> heard = heard(subscriber, file);
      if (!heard.equals(promised) && !heard.equals(withAbandoned(subscriber, file))) {
        violations.add(
            "%s: %s should have %s, but has %s"
                .formatted(subscriber.hearing().name(), id, promised, heard));
      }
    }
    long strangers =
        subscriber.hearing().topicIds().stream().filter(id -> !known.contains(id)).count();
    if (strangers > unknownSubmissions) {
      violations.add(
          "%s: %d topics that nobody was told of, from %d submissions without an answer"
              .formatted(subscriber.hearing().name(), strangers, unknownSubmissions));
    }
  }

  private static List<String> heard(Subscriber subscriber, CaseFile file) {
    String id = file.id();
    return id == null
        ? List.of()
        : subscriber.hearing().typesOf(id).stream()
            .filter(type -> !NOTICED.contains(type))
            .toList();
  }

  /** What must have been heard if the abandoned step has happened after all. */
  private static List<String> withAbandoned(Subscriber subscriber, CaseFile file) {
    List<String> events = new ArrayList<>(file.events());
    Step abandoned = file.abandoned();
    if (abandoned != null) {
      events.addAll(abandoned.events());
    }
    return subscriber.selection().of(file.community(), events);
  }
}
