package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Duty;
import org.yishi.topic.access.Sight;
import org.yishi.topic.escalation.Escalation;
import org.yishi.topic.escalation.Evidence;
import org.yishi.topic.escalation.Reason;
import org.yishi.topic.escalation.Urgency;
import org.yishi.topic.screening.Masking;
import org.yishi.topic.web.LinkageController.DutyView;

/** A hand-over as somebody reads it. */
@Schema(name = "Escalation")
record EscalationView(
    @Schema(description = "Its number within the topic, from 1") int n,
    @Schema(description = "上报单位 Area that handed it up") String from,
    @Schema(description = "受理单位 Area that received it") String to,
    Escalation.State state,
    @Schema(description = "提级 Whether the receiver took it") boolean takenOver,
    @Schema(description = "Whether it went a level higher for arbitration") boolean arbitration,
    @Nullable Reason reason,
    Urgency urgency,
    @Nullable String note,
    @Schema(description = "拟请部门") List<String> departments,
    @Schema(description = "Computed from the record") Evidence evidence,
    Instant raisedAt,
    @Schema(description = "签收时间") @Nullable Instant signedAt,
    @Nullable Instant finishedAt,
    @Nullable String returnReason,
    @Nullable String guidance,
    @Nullable String handlingNote,
    @Schema(description = "职责清单 In the answer to a hand-over: the receiver's duties it calls on")
        List<DutyView> duties) {

  static EscalationView of(Escalation escalation, Sight sight) {
    return new EscalationView(
        escalation.n(),
        escalation.from(),
        escalation.to(),
        escalation.state(),
        escalation.takenOver(),
        escalation.arbitration(),
        escalation.reason(),
        escalation.urgency(),
        internal(escalation.note(), sight),
        escalation.departments(),
        escalation.evidence(),
        escalation.raisedAt(),
        escalation.signedAt(),
        escalation.finishedAt(),
        official(escalation.returnReason(), sight),
        official(escalation.guidance(), sight),
        internal(escalation.handlingNote(), sight),
        List.of());
  }

  EscalationView callingOn(List<Duty> receivers) {
    return new EscalationView(
        n,
        from,
        to,
        state,
        takenOver,
        arbitration,
        reason,
        urgency,
        note,
        departments,
        evidence,
        raisedAt,
        signedAt,
        finishedAt,
        returnReason,
        guidance,
        handlingNote,
        receivers.stream().map(DutyView::of).toList());
  }

  /** What the public log tells too, masked. */
  static @Nullable String official(@Nullable String words, Sight sight) {
    if (words == null) {
      return null;
    }
    return sight == Sight.FULL ? words : Masking.mask(words);
  }

  /** What one office notes for another. */
  static @Nullable String internal(@Nullable String words, Sight sight) {
    return switch (sight) {
      case FULL, MASKED -> official(words, sight);
      case OWN, PUBLIC -> null;
    };
  }
}
