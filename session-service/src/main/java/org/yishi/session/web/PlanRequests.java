package org.yishi.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.session.PlanCommand.EditPlan;
import org.yishi.session.PlanCommand.PlanSession;
import org.yishi.session.PlanCommand.PostponeSession;
import org.yishi.session.PlanCommand.ReplyToInvitation;
import org.yishi.session.PlanCommand.SeatWish;
import org.yishi.session.Session;
import org.yishi.session.meeting.Mode;
import org.yishi.session.meeting.Plan;
import org.yishi.session.meeting.Venue;
import org.yishi.session.party.Person;
import org.yishi.session.party.Reply;
import org.yishi.session.party.Seat;

/** What people send along before a meeting. */
final class PlanRequests {

  private static final int MAX_CAPACITY = 100_000;

  private PlanRequests() {}

  /** A session as somebody plans it. */
  @Schema(name = "SessionPlanRequest")
  record NewSession(
      @Schema(description = "召开单位 Code of the area that holds it", example = "120103001001")
          @NotNull
          @Pattern(regexp = Texts.AREA)
          String area,
      @Schema(description = "会议类型 One of /sessions/kinds", example = "ROUND_TABLE")
          @NotNull
          @Pattern(regexp = Texts.UPPER_CODE)
          String kind,
      @Schema(description = "议题 Ids of the topics that it is about")
          @Nullable
          @Size(max = Session.MAX_TOPICS)
          List<@NotNull @Pattern(regexp = Texts.TOPIC_ID) String> topics,
      @Schema(description = "The session that it continues as another round")
          @Nullable
          @Pattern(regexp = Texts.SESSION_ID)
          String previous,
      @NotNull @Valid PlanBody plan,
      @Schema(description = "参会人员 Sides that the topics require are added")
          @Nullable
          @Size(max = Seat.MAX_SEATS)
          List<@NotNull @Valid SeatBody> seats) {

    PlanSession toCommand() {
      return new PlanSession(
          "",
          area,
          kind,
          topics == null ? List.of() : topics.stream().distinct().toList(),
          previous,
          plan.toPlan(area),
          SeatBody.wishes(seats));
    }
  }

  /** The plan and the seats as they shall be from now on. */
  @Schema(name = "SessionEdit")
  record Edit(
      @NotNull @Valid PlanBody plan,
      @Nullable @Size(max = Seat.MAX_SEATS) List<@NotNull @Valid SeatBody> seats) {

    EditPlan toCommand(String area) {
      return new EditPlan(plan.toPlan(area), SeatBody.wishes(seats));
    }
  }

  /** About what, when, where, led by whom. */
  @Schema(name = "SessionPlan")
  record PlanBody(
      @Schema(description = "会议主题")
          @NotNull
          @Size(max = Texts.MAX_LINE)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String subject,
      @NotNull Mode mode,
      @NotNull OffsetDateTime startsAt,
      @NotNull OffsetDateTime endsAt,
      @Nullable @Valid VenueBody venue,
      @Schema(description = "线上方式 Where people join online")
          @Nullable
          @Size(max = Texts.MAX_LINE)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String onlineAt,
      @Schema(description = "主持人") @NotNull @Valid PersonBody chair,
      @Schema(description = "记录人") @NotNull @Valid PersonBody recorder,
      @Schema(description = "联系人") @Nullable @Valid ContactBody contact,
      @Schema(description = "会议议程") @Nullable @Size(max = Plan.MAX_AGENDA)
          List<
                  @NotNull @Size(max = Texts.MAX_LINE) @Pattern(regexp = Texts.NOT_BLANK)
                  @Pattern(regexp = Texts.LINE) String>
              agenda,
      @Schema(description = "会前材料") @Nullable @Size(max = Plan.MAX_MATERIALS)
          List<@NotNull @Valid MaterialBody> materials,
      @Schema(description = "方案比选") @Nullable @Valid ComparisonBody comparison,
      @Schema(description = "有关事项") @Nullable @Size(max = Texts.MAX_SPEECH) String remarks) {

    Plan toPlan(String area) {
      return new Plan(
          subject.strip(),
          mode,
          startsAt.toInstant().truncatedTo(ChronoUnit.MILLIS),
          endsAt.toInstant().truncatedTo(ChronoUnit.MILLIS),
          venue == null ? null : venue.toVenue(area),
          onlineAt,
          chair.toPerson(),
          recorder.toPerson(),
          contact == null ? null : new Plan.Contact(contact.name().strip(), contact.phone()),
          agenda == null ? List.of() : agenda,
          materials == null
              ? List.of()
              : materials.stream()
                  .map(it -> new Plan.Material(it.sort(), it.title().strip(), it.link()))
                  .toList(),
          comparison == null ? null : comparison.toComparison(),
          remarks);
    }
  }

  /** Where a session is held. */
  @Schema(name = "Venue")
  record VenueBody(
      @NotNull
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String name,
      @Schema(description = "Area that it is in; the holding area by default")
          @Nullable
          @Pattern(regexp = Texts.AREA)
          String area,
      @Nullable @Min(1) @Max(MAX_CAPACITY) Integer capacity,
      @Schema(description = "Whether it is somebody's home") @Nullable Boolean home) {

    Venue toVenue(String holder) {
      return new Venue(
          name.strip(), area == null ? holder : area, capacity, Boolean.TRUE.equals(home));
    }
  }

  /** Somebody, by name and, if he signs in himself, by account. */
  @Schema(name = "Person")
  record PersonBody(
      @NotNull
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String name,
      @Nullable @Pattern(regexp = Texts.ACCOUNT) String account) {

    Person toPerson() {
      return new Person(name.strip(), account);
    }

    @Override
    public String toString() {
      return "Person[…]";
    }
  }

  /** Whom to ask, at an office's number. */
  @Schema(name = "MeetingContact")
  record ContactBody(
      @NotNull
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String name,
      @NotNull @Pattern(regexp = Texts.PHONE) String phone) {

    @Override
    public String toString() {
      return "MeetingContact[…]";
    }
  }

  /** Something to read beforehand. */
  @Schema(name = "Material")
  record MaterialBody(
      @NotNull Plan.Material.Sort sort,
      @NotNull
          @Size(max = Texts.MAX_LINE)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String title,
      @Nullable @Pattern(regexp = Texts.LINK) String link) {}

  /** Options side by side. */
  @Schema(name = "Comparison")
  record ComparisonBody(
      @NotNull @Size(min = 1, max = Plan.Comparison.MAX_EACH)
          List<@NotNull @Size(max = Texts.MAX_LINE) String> criteria,
      @NotNull @Size(min = 2, max = Plan.Comparison.MAX_EACH)
          List<@NotNull @Valid OptionBody> options) {

    Plan.Comparison toComparison() {
      return new Plan.Comparison(
          criteria,
          options.stream().map(it -> new Plan.Option(it.name().strip(), it.values())).toList());
    }
  }

  /** One option, with what it means by each criterion. */
  @Schema(name = "Option")
  record OptionBody(
      @NotNull @Size(max = Texts.MAX_LINE) @Pattern(regexp = Texts.NOT_BLANK) String name,
      @NotNull @Size(max = Plan.Comparison.MAX_EACH)
          List<@NotNull @Size(max = Texts.MAX_LINE) String> values) {}

  /** A place at the table. */
  @Schema(name = "SeatRequest")
  record SeatBody(
      @Schema(description = "协商主体", example = "RESIDENT")
          @NotNull
          @Pattern(regexp = Texts.UPPER_CODE)
          String party,
      @Schema(description = "单位 A department's code, or a unit's name")
          @Nullable
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String unit,
      @Schema(description = "代表的群体 What a resident speaks for")
          @Nullable
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.LINE)
          String interest,
      @Schema(description = "替代的主体 The side that doesn't exist and whose place it takes")
          @Nullable
          @Pattern(regexp = Texts.UPPER_CODE)
          String standInFor,
      @Nullable @Valid PersonBody person) {

    static List<SeatWish> wishes(@Nullable List<SeatBody> seats) {
      return seats == null ? List.of() : seats.stream().map(SeatBody::toWish).toList();
    }

    private SeatWish toWish() {
      return new SeatWish(
          party, unit, interest, standInFor, person == null ? null : person.toPerson());
    }
  }

  /** That the notice goes out. */
  @Schema(name = "NoticeRequest")
  record NoticeBody(
      @Schema(description = "Whether the residents' committee knows of an owners' assembly")
          @Nullable Boolean committeeInformed) {}

  /** An answer to an invitation. */
  @Schema(name = "InvitationReply")
  record ReplyBody(
      @NotNull Reply.Answer answer,
      @Nullable @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason,
      @Schema(description = "受托人") @Nullable @Valid PersonBody proxy,
      @Schema(description = "对议题意见")
          @Nullable
          @Size(max = Texts.MAX_SPEECH)
          @Pattern(regexp = Texts.NOT_BLANK)
          String opinion) {

    ReplyToInvitation toCommand(String seat) {
      return new ReplyToInvitation(
          seat, answer, reason, proxy == null ? null : proxy.toPerson(), opinion);
    }
  }

  /** Another time, perhaps another place. */
  @Schema(name = "Postponement")
  record Postponement(
      @NotNull OffsetDateTime startsAt,
      @NotNull OffsetDateTime endsAt,
      @Nullable @Valid VenueBody venue,
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason) {

    PostponeSession toCommand(String area) {
      return new PostponeSession(
          startsAt.toInstant().truncatedTo(ChronoUnit.MILLIS),
          endsAt.toInstant().truncatedTo(ChronoUnit.MILLIS),
          venue == null ? null : venue.toVenue(area),
          reason);
    }
  }

  /** Why it is called off. */
  @Schema(name = "Cancellation")
  record Cancellation(
      @NotNull @Size(max = Texts.MAX_REASON) @Pattern(regexp = Texts.NOT_BLANK) String reason) {}
}
