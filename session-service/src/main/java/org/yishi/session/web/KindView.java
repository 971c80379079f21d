package org.yishi.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Level;
import org.yishi.session.meeting.Carrier;
import org.yishi.session.meeting.MeetingKind;
import org.yishi.session.meeting.Mode;
import org.yishi.session.motion.Fraction;
import org.yishi.session.motion.VotingRule;

/** A kind of meeting with what follows from it. */
@Schema(name = "MeetingKind")
record KindView(
    @Schema(example = "ROUND_TABLE") String code,
    @Schema(example = "圆桌会") String name,
    String english,
    Carrier carrier,
    List<Mode> modes,
    List<String> levels,
    @Schema(description = "Which term runs from notice to meeting") MeetingKind.NoticeRule notice,
    @Schema(description = "Whether the two committees have to be there") boolean core,
    @Schema(description = "Share of the seats that must be taken", example = "> 1/2")
        @Nullable String quorum,
    List<VotingRule> rules,
    @Schema(description = "Who confirms the minutes") MeetingKind.Confirmation confirmation,
    MeetingKind.Topics topics,
    List<String> labels) {

  static KindView of(MeetingKind kind) {
    Fraction quorum = kind.quorum();
    return new KindView(
        kind.code(),
        kind.name(),
        kind.english(),
        kind.carrier(),
        kind.modes().stream().sorted().toList(),
        kind.levels().stream().sorted().map(Level::code).toList(),
        kind.notice(),
        kind.core(),
        quorum == null ? null : quorum.text(),
        kind.rules().stream().sorted().toList(),
        kind.confirmation(),
        kind.topics(),
        kind.labels());
  }
}
