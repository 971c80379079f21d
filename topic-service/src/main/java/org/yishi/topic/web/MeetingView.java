package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.meeting.ThreeLevelMeeting;
import org.yishi.topic.meeting.ThreeLevelMeeting.AgendaItem;
import org.yishi.topic.meeting.ThreeLevelMeetings.Stored;

/** A three-level meeting as the offices of its area read it. */
@Schema(name = "ThreeLevelMeeting")
record MeetingView(
    String id,
    @Schema(description = "召集单位") String area,
    String title,
    @Schema(description = "会议时间") Instant at,
    @Schema(description = "会议地点") @Nullable String place,
    ThreeLevelMeeting.State state,
    @Schema(description = "议程") List<AgendaItem> agenda,
    @Schema(description = "参会单位") List<String> attended,
    @Schema(description = "会议小结, or why it was cancelled") @Nullable String summary,
    @Schema(description = "As in the ETag") long version) {

  static MeetingView of(Stored stored) {
    ThreeLevelMeeting meeting = stored.meeting();
    return new MeetingView(
        meeting.id(),
        meeting.area(),
        meeting.title(),
        meeting.at(),
        meeting.place(),
        meeting.state(),
        meeting.agenda(),
        meeting.attended(),
        meeting.summary(),
        stored.version());
  }
}
