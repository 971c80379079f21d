package org.yishi.topic.participation;

import java.util.List;
import java.util.Optional;
import org.yishi.district.District;
import org.yishi.district.ParticipationRules.Rule;
import org.yishi.district.ParticipationRules.Seat;

/** Says why somebody takes part: "why is 园林 here". */
public final class Reasons {

  private static final Words CORE =
      new Words("社区“两委”是议事协商的核心", "The two committees are the core of every deliberation");

  private final District district;

  /** In a district's words. */
  public Reasons(District district) {
    this.district = district;
  }

  /** A reason in both languages. */
  public record Words(String zh, String en) {}

  /** The words of a reason such as {@code parking.gardens}, if the district's file still has it. */
  public Optional<Words> of(String reason) {
    int dot = reason.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String rule = reason.substring(0, dot);
    String seat = reason.substring(dot + 1);
    return rule.equals(PartyTable.CORE)
        ? Optional.of(CORE)
        : district.participation().rules().stream()
            .filter(it -> it.code().equals(rule))
            .map(Rule::seats)
            .flatMap(List::stream)
            .filter(it -> PartyTable.of(it).equals(seat))
            .findFirst()
            .map(Reasons::words);
  }

  private static Words words(Seat seat) {
    return new Words(seat.reason(), seat.englishReason());
  }
}
