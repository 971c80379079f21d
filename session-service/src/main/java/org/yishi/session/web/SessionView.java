package org.yishi.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yishi.session.Conclusion;
import org.yishi.session.Notice;
import org.yishi.session.Seats;
import org.yishi.session.Session;
import org.yishi.session.Sessions.Stored;
import org.yishi.session.State;
import org.yishi.session.Statement;
import org.yishi.session.TopicRef;
import org.yishi.session.meeting.Mode;
import org.yishi.session.meeting.Plan;
import org.yishi.session.minutes.Minutes;
import org.yishi.session.party.Attendee;
import org.yishi.session.party.Seat;

/** A session as somebody reads it; names and words only if he was there, or it is his work. */
@Schema(name = "Session")
record SessionView(
    @Schema(example = "session_01kjp1m8r0fa2r9q6td9wqtxpy") String id,
    @Schema(description = "召开单位") String area,
    @Schema(description = "会议类型") String kind,
    @Schema(description = "内部会议") boolean internal,
    @Schema(description = "议题") List<TopicRef> topics,
    @Schema(description = "第几轮") int round,
    @Nullable String previous,
    State state,
    @Schema(description = "会议主题") String subject,
    Mode mode,
    Instant startsAt,
    Instant endsAt,
    @Schema(description = "会议地点") @Nullable String venue,
    @Schema(description = "会议议程") List<String> agenda,
    @Schema(description = "方案比选") Plan.@Nullable Comparison comparison,
    @Schema(description = "参加方 Sides at the table") List<String> parties,
    @Schema(description = "尚缺的必要主体 Required sides that nobody is known to come for")
        List<String> missingParties,
    @Nullable Notice notice,
    @Nullable Instant openedAt,
    @Schema(description = "How many are there") int present,
    @Schema(description = "表决事项") List<MotionView> motions,
    Conclusion.@Nullable Result result,
    @Schema(description = "协商意见") @Nullable String opinion,
    @Schema(description = "议定事项") List<Conclusion.Agreed> agreed,
    @Schema(description = "会议纪要") @Nullable MinutesState minutes,
    @Schema(description = "Only for those concerned") @Nullable RecordView record,
    String policy,
    @Schema(description = "As in the ETag") long version,
    Instant plannedAt,
    Instant updatedAt) {

  /** How far the minutes have come. */
  @Schema(name = "MinutesState")
  record MinutesState(Minutes.State state, int revision, @Nullable String sha256) {}

  /** What only those concerned read. */
  @Schema(name = "SessionRecord")
  record RecordView(
      Plan plan, List<Seat> seats, List<Attendee> attendees, List<Statement> statements) {}

  static SessionView of(Stored stored, boolean whole) {
    Session session = stored.session();
    Plan plan = session.plan();
    Conclusion conclusion = session.conclusion();
    Minutes minutes = session.minutes();
    return new SessionView(
        session.id(),
        session.area(),
        session.kind(),
        session.internal(),
        session.topics(),
        session.round(),
        session.previous(),
        session.state(),
        plan.subject(),
        plan.mode(),
        plan.startsAt(),
        plan.endsAt(),
        venue(plan, whole),
        plan.agenda(),
        plan.comparison(),
        session.seats().stream().map(Seat::party).distinct().toList(),
        Seats.missing(session),
        session.notice(),
        session.openedAt(),
        session.attendees().size(),
        session.motions().stream().map(MotionView::of).toList(),
        conclusion == null ? null : conclusion.result(),
        conclusion == null ? null : conclusion.opinion(),
        agreed(conclusion, whole),
        minutes == null
            ? null
            : new MinutesState(minutes.state(), minutes.revision(), minutes.sha256()),
        whole
            ? new RecordView(plan, session.seats(), session.attendees(), session.statements())
            : null,
        session.policy(),
        stored.version(),
        session.plannedAt(),
        session.updatedAt());
  }

  /** Somebody's home is told to nobody but those invited. */
  private static @Nullable String venue(Plan plan, boolean whole) {
    var venue = plan.venue();
    return venue == null || (venue.home() && !whole) ? null : venue.name();
  }

  /** Who is responsible in person is for those concerned. */
  private static List<Conclusion.Agreed> agreed(@Nullable Conclusion conclusion, boolean whole) {
    List<Conclusion.Agreed> agreed =
        Objects.requireNonNullElse(conclusion == null ? null : conclusion.agreed(), List.of());
    return whole
        ? agreed
        : agreed.stream()
            .map(it -> new Conclusion.Agreed(it.matter(), it.unit(), null, it.due()))
            .toList();
  }
}
