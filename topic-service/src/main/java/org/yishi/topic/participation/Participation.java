package org.yishi.topic.participation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.screening.DecisionBody;
import org.yishi.topic.screening.DecisionMethod;

/**
 * Who takes part in a topic's deliberation, who leads it and who decides.
 *
 * @param determined whether it has been determined
 * @param leadUnit code of a department, id of a unit, or a party of the core in small letters
 * @param removals what was demanded and taken out by hand, with the reason
 */
public record Participation(
    boolean determined,
    List<Participant> participants,
    @Nullable String leadUnit,
    @Nullable DecisionBody decisionBody,
    @Nullable DecisionMethod decisionMethod,
    List<Removal> removals) {

  /** Not determined yet. */
  public static final Participation NONE =
      new Participation(false, List.of(), null, null, null, List.of());

  /** Sides at one table; the largest matters have some twenty. */
  public static final int MAX_PARTICIPANTS = 60;

  /** Removals that are kept. */
  public static final int MAX_REMOVALS = 60;

  /** Somebody took a side out. */
  public record Removal(Participant participant, String reason, String by, Instant at) {}

  public Participation {
    participants = List.copyOf(participants);
    removals = List.copyOf(removals);
  }

  /** Whether all that deliberation needs is determined: lead unit, parties, decision body. */
  public boolean complete() {
    return determined && !participants.isEmpty() && leadUnit != null && decisionBody != null;
  }

  /** The side with the key. */
  public Optional<Participant> find(String key) {
    return participants.stream().filter(participant -> participant.key().equals(key)).findFirst();
  }

  /** With somebody else to lead or decide, where given. */
  public Participation decidedBy(
      @Nullable String lead, @Nullable DecisionBody body, @Nullable DecisionMethod method) {
    return new Participation(
        determined,
        participants,
        lead != null ? lead : leadUnit,
        body != null ? body : decisionBody,
        method != null ? method : decisionMethod,
        removals);
  }

  /** With one more side. */
  public Participation with(Participant participant) {
    var more = new ArrayList<>(participants);
    more.add(participant);
    return new Participation(determined, more, leadUnit, decisionBody, decisionMethod, removals);
  }

  /** Without a side. */
  public Participation without(Removal removal) {
    var more = new ArrayList<>(removals);
    more.add(removal);
    return new Participation(
        determined,
        participants.stream()
            .filter(participant -> !participant.key().equals(removal.participant().key()))
            .toList(),
        leadUnit,
        decisionBody,
        decisionMethod,
        more);
  }
}
