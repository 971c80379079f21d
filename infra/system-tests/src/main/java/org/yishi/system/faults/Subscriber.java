package org.yishi.system.faults;

import java.util.List;
import java.util.Optional;

/** Somebody outside who follows the public log and wants all of what the selection holds. */
interface Subscriber extends AutoCloseable {

  Hearing hearing();

  /** What of the log this subscriber must hear. */
  Selection selection();

  /** How often it had to connect. */
  int connections();

  /** Why it can't hear any more; empty while it can. */
  Optional<String> failure();

  /** Whether its way to the log promises never to say anything twice. */
  boolean exactlyOnce();

  @Override
  void close();

  /** A part of the log: topics of an area, perhaps only from their first hand-over on. */
  record Selection(String area, boolean escalatedOnly) {

    static final Selection EVERYTHING = new Selection("", false);

    private static final String ESCALATED = Step.ESCALATE.events().getFirst();

    String query() {
      return "area=" + area + (escalatedOnly ? "&reached=street" : "");
    }

    /** The part of a topic's events that belongs to it. */
    List<String> of(String community, List<String> events) {
      if (!community.startsWith(area)) {
        return List.of();
      }
      if (!escalatedOnly) {
        return events;
      }
      int from = events.indexOf(ESCALATED);
      return from < 0 ? List.of() : events.subList(from, events.size());
    }
  }
}
