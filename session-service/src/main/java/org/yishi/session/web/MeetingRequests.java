package org.yishi.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.session.Conclusion;
import org.yishi.session.MeetingCommand.ConcludeSession;
import org.yishi.session.MeetingCommand.PutMotion;
import org.yishi.session.MeetingCommand.RecordAttendance;
import org.yishi.session.MeetingCommand.RecordStatement;
import org.yishi.session.VoteRules;
import org.yishi.session.motion.Choice;
import org.yishi.session.motion.Electorate;
import org.yishi.session.motion.Method;
import org.yishi.session.motion.Motion;
import org.yishi.session.motion.OwnersMatter;
import org.yishi.session.motion.Roll;
import org.yishi.session.motion.Tally;
import org.yishi.session.motion.Unit;
import org.yishi.session.motion.VotingRule;
import org.yishi.session.party.Attendee;
import org.yishi.session.web.PlanRequests.PersonBody;

/** What people send along during a meeting. */
final class MeetingRequests {

  private static final int MAX_PARTIES = 6;
  private static final int MAX_UNITS = 500;
  private static final int MAX_TENANTS = 50;
  private static final long MAX_HUNDREDTHS = 1_000_000_000L;

  private MeetingRequests() {}

  /** Nothing to say. */
  @Schema(name = "Nothing")
  record Nothing() {}

  /** Who is there. */
  @Schema(name = "AttendanceRequest")
  record AttendanceBody(
      @Schema(description = "席位 Key of the seat that he takes")
          @Nullable
          @Pattern(regexp = Texts.KEY)
          String seat,
      @NotNull @Valid PersonBody person,
      @Schema(description = "代表方 The sides he speaks for, the main one first")
          @NotNull
          @Size(min = 1, max = MAX_PARTIES)
          List<@NotNull @Pattern(regexp = Texts.UPPER_CODE) String> parties,
      @Nullable @Pattern(regexp = Texts.KEY) String household,
      @Nullable Boolean remote,
      @Schema(description = "Whether he has a vote; true by default") @Nullable Boolean voting,
      @Schema(description = "授权委托 Votes that he brings for others")
          @Nullable
          @Size(max = Attendee.MAX_PROXIES)
          List<@NotNull @Valid ProxyBody> proxies) {

    RecordAttendance toCommand() {
      return new RecordAttendance(
          seat,
          person.toPerson(),
          parties.stream().distinct().toList(),
          household,
          Boolean.TRUE.equals(remote),
          !Boolean.FALSE.equals(voting),
          proxies == null
              ? List.of()
              : proxies.stream().map(it -> new Attendee.Proxy(it.key(), it.name())).toList());
    }
  }

  /** A vote brought for somebody who isn't there. */
  @Schema(name = "ProxyRequest")
  record ProxyBody(
      @NotNull @Pattern(regexp = Texts.KEY) String key,
      @NotNull @Size(max = Texts.MAX_NAME) @Pattern(regexp = Texts.NOT_BLANK) String name) {

    @Override
    public String toString() {
      return "Proxy[…]";
    }
  }

  /** By which name somebody joins online. */
  @Schema(name = "JoinRequest")
  record Join(
      @NotNull
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String name) {

    @Override
    public String toString() {
      return "Join[…]";
    }
  }

  /** What somebody says. */
  @Schema(name = "StatementRequest")
  record StatementBody(
      @Schema(description = "Key of the attendee; the caller himself by default")
          @Nullable
          @Pattern(regexp = Texts.KEY)
          String speaker,
      @NotNull @Size(min = 1, max = Texts.MAX_POINTS)
          List<@NotNull @Size(max = Texts.MAX_SPEECH) @Pattern(regexp = Texts.NOT_BLANK) String>
              points,
      @Schema(description = "今后措施")
          @Nullable
          @Size(max = Texts.MAX_SPEECH)
          @Pattern(regexp = Texts.NOT_BLANK)
          String measures,
      @Schema(description = "是否为保留意见") @Nullable Boolean reservation) {

    RecordStatement toCommand() {
      return new RecordStatement(speaker, points, measures, Boolean.TRUE.equals(reservation));
    }
  }

  /** Something put to the vote. */
  @Schema(name = "MotionRequest")
  record MotionBody(
      @NotNull @Size(max = Texts.MAX_SPEECH) @Pattern(regexp = Texts.NOT_BLANK) String text,
      @Schema(description = "附带条件") @Nullable @Size(max = Texts.MAX_POINTS)
          List<@NotNull @Size(max = Texts.MAX_LINE) @Pattern(regexp = Texts.NOT_BLANK) String>
              conditions,
      @Schema(description = "表决规则") @NotNull VotingRule rule,
      @Schema(description = "表决方式") @NotNull Method method,
      @Schema(description = "PRESENT by default") @Nullable Electorate electorate,
      @Schema(description = "PERSON by default") @Nullable Unit unit,
      @Schema(description = "业主共同决定事项 For owners' decisions") @Nullable OwnersMatter matter,
      @Schema(description = "When voting ends by itself") @Nullable OffsetDateTime closesAt) {

    PutMotion toCommand() {
      return new PutMotion(
          text.strip(),
          conditions == null ? List.of() : conditions,
          rule,
          method,
          electorate == null ? Electorate.PRESENT : electorate,
          unit == null ? Unit.PERSON : unit,
          matter,
          closesAt == null ? null : closesAt.toInstant().truncatedTo(ChronoUnit.MILLIS));
    }
  }

  /** A ballot. */
  @Schema(name = "Ballot")
  record BallotBody(
      @Schema(description = "Number of the motion") @NotNull @Min(1) @Max(Motion.MAX_MOTIONS)
          Integer motion,
      @NotNull Choice choice,
      @Schema(description = "Key of the vote, if it isn't one's own")
          @Nullable
          @Pattern(regexp = Texts.KEY)
          String vote,
      @Schema(description = "代录 Whether the recorder enters a ballot that was handed in")
          @Nullable Boolean onPaper) {

    VoteRules.Wish toWish() {
      return new VoteRules.Wish(motion, choice, vote, Boolean.TRUE.equals(onPaper));
    }

    @Override
    public String toString() {
      return "Ballot[…]";
    }
  }

  /** What was counted, of hands or of paper. */
  @Schema(name = "CountRequest")
  record CountBody(
      @Schema(description = "同意") @Nullable @Min(0) @Max(Roll.MAX_ENTRIES) Integer inFavour,
      @Schema(description = "反对") @Nullable @Min(0) @Max(Roll.MAX_ENTRIES) Integer against,
      @Schema(description = "弃权") @Nullable @Min(0) @Max(Roll.MAX_ENTRIES) Integer abstained,
      @Schema(description = "废票") @Nullable @Min(0) @Max(Roll.MAX_ENTRIES) Integer invalid) {

    @Nullable Tally toTally() {
      return inFavour == null
          ? null
          : new Tally(inFavour, orNone(against), orNone(abstained), orNone(invalid), 0, 0, 0);
    }

    private static int orNone(@Nullable Integer votes) {
      return votes == null ? 0 : votes;
    }
  }

  /** How a meeting ended. */
  @Schema(name = "ConclusionRequest")
  record ConclusionBody(
      @NotNull Conclusion.Result result,
      @Schema(description = "协商意见")
          @Nullable
          @Size(max = Texts.MAX_SPEECH)
          @Pattern(regexp = Texts.NOT_BLANK)
          String opinion,
      @Schema(description = "议定事项") @Nullable @Size(max = Conclusion.MAX_AGREED)
          List<@NotNull @Valid AgreedBody> agreed,
      @Schema(description = "会议总结")
          @Nullable
          @Size(max = Texts.MAX_SPEECH)
          @Pattern(regexp = Texts.NOT_BLANK)
          String summary) {

    ConcludeSession toCommand() {
      return new ConcludeSession(
          result,
          opinion,
          agreed == null ? List.of() : agreed.stream().map(AgreedBody::toAgreed).toList(),
          summary);
    }
  }

  /** Something agreed on. */
  @Schema(name = "AgreedRequest")
  record AgreedBody(
      @NotNull @Size(max = Texts.MAX_LINE) @Pattern(regexp = Texts.NOT_BLANK) String matter,
      @NotNull @Size(max = Texts.MAX_NAME) @Pattern(regexp = Texts.NOT_BLANK) String unit,
      @Nullable @Size(max = Texts.MAX_NAME) @Pattern(regexp = Texts.NOT_BLANK) String person,
      @Nullable LocalDate due) {

    private Conclusion.Agreed toAgreed() {
      return new Conclusion.Agreed(matter.strip(), unit.strip(), person, due);
    }
  }

  /** Everybody who has a vote. */
  @Schema(name = "RollRequest")
  record RollBody(
      @NotNull @Size(min = 1, max = Roll.MAX_ENTRIES) List<@NotNull @Valid RollEntry> entries) {

    Roll toRoll() {
      return new Roll(entries.stream().map(RollEntry::toEntry).toList());
    }
  }

  /** One vote. */
  @Schema(name = "RollEntry")
  record RollEntry(
      @Schema(description = "业主或户号") @NotNull @Pattern(regexp = Texts.KEY) String key,
      @NotNull @Size(max = Texts.MAX_NAME) @Pattern(regexp = Texts.NOT_BLANK) String name,
      @Nullable @Pattern(regexp = Texts.ACCOUNT) String account,
      @Schema(description = "受托人账号") @Nullable @Pattern(regexp = Texts.ACCOUNT) String proxy,
      @Nullable @Size(max = MAX_UNITS) List<@NotNull @Valid UnitBody> units,
      @Schema(description = "承租人账号") @Nullable @Size(max = MAX_TENANTS)
          List<@NotNull @Pattern(regexp = Texts.ACCOUNT) String> tenants) {

    private Roll.Entry toEntry() {
      return new Roll.Entry(
          key,
          name.strip(),
          account,
          proxy,
          units == null
              ? List.of()
              : units.stream()
                  .map(it -> new Roll.ExclusivePart(it.no(), it.areaInHundredths()))
                  .toList(),
          tenants == null ? List.of() : tenants);
    }

    @Override
    public String toString() {
      return "RollEntry[…]";
    }
  }

  /** An exclusive part 专有部分. */
  @Schema(name = "ExclusivePart")
  record UnitBody(
      @Schema(example = "3-2-501") @NotNull @Pattern(regexp = Texts.KEY) String no,
      @Schema(description = "登记面积 Registered area in hundredths of a square metre")
          @NotNull
          @Min(1)
          @Max(MAX_HUNDREDTHS)
          Long areaInHundredths) {}
}
