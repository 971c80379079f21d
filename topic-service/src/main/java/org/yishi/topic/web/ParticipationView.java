package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Codes;
import org.yishi.district.Department;
import org.yishi.district.District;
import org.yishi.district.ParticipationRules.Interest;
import org.yishi.district.Party;
import org.yishi.topic.access.Sight;
import org.yishi.topic.participation.Participant;
import org.yishi.topic.participation.Participation;
import org.yishi.topic.participation.Reasons;
import org.yishi.topic.screening.DecisionBody;
import org.yishi.topic.screening.DecisionMethod;

/** Who takes part, each with the reason. */
@Schema(name = "Participation")
record ParticipationView(
    @Schema(description = "Whether it has been determined; otherwise what the rules would say")
        boolean determined,
    @Schema(description = "牵头单位") @Nullable String leadUnit,
    @Schema(description = "决定主体") @Nullable DecisionBody decisionBody,
    @Schema(description = "决策方式") @Nullable DecisionMethod decisionMethod,
    @Schema(description = "法定表决比例") @Nullable String legalRatio,
    List<SideView> parties,
    @Schema(description = "What was demanded and taken out by hand; for those concerned")
        @Nullable List<RemovalView> removed) {

  /** A side at the table. */
  @Schema(name = "Participant")
  record SideView(
      @Schema(description = "What tells it apart from the others", example = "RESIDENT:with-car")
          String key,
      String party,
      @Schema(description = "Its Chinese name", example = "有车居民") String name,
      @Nullable String interest,
      @Nullable String department,
      @Nullable String unit,
      int count,
      boolean mandatory,
      @Schema(description = "The party in whose place it takes part") @Nullable String standInFor,
      List<ReasonView> reasons) {}

  /** Why a side is there. */
  @Schema(name = "ParticipantReason")
  record ReasonView(@Nullable String rule, String zh, @Nullable String en) {}

  /** Who was taken out, and why. */
  @Schema(name = "RemovedParticipant")
  record RemovalView(String key, String reason, Instant at) {}

  static ParticipationView of(Participation participation, District district, Sight sight) {
    DecisionMethod method = participation.decisionMethod();
    return new ParticipationView(
        participation.determined(),
        participation.leadUnit(),
        participation.decisionBody(),
        method,
        method == null ? null : method.ratio(),
        participation.participants().stream().map(it -> side(it, district, sight)).toList(),
        sight == Sight.FULL
            ? participation.removals().stream()
                .map(it -> new RemovalView(it.participant().key(), it.reason(), it.at()))
                .toList()
            : null);
  }

  private static SideView side(Participant side, District district, Sight sight) {
    var reasons = new Reasons(district);
    List<ReasonView> why =
        side.reasons().stream()
            .flatMap(key ->
                reasons.of(key).map(words -> new ReasonView(key, words.zh(), words.en())).stream())
            .toList();
    String note = side.note();
    return new SideView(
        side.key(),
        side.party(),
        name(side, district),
        side.interest(),
        side.department(),
        side.unit(),
        side.count(),
        side.mandatory(),
        side.standInFor(),
        note == null || sight != Sight.FULL ? why : List.of(new ReasonView(null, note, null)));
  }

  private static String name(Participant side, District district) {
    return standIn(side, district)
        .or(() -> find(side.department(), district.departments()).map(Department::name))
        .or(() -> find(side.interest(), district.participation().interests()).map(Interest::name))
        .or(() -> district.parties().find(side.party()).map(Party::name))
        .orElse(side.party());
  }

  private static Optional<String> standIn(Participant side, District district) {
    return find(side.standInFor(), district.parties())
        .flatMap(party -> Optional.ofNullable(party.standIn()))
        .map(Party.StandIn::name);
  }

  private static <T> Optional<T> find(@Nullable String code, Codes<T> codes) {
    return Optional.ofNullable(code).flatMap(codes::find);
  }
}
