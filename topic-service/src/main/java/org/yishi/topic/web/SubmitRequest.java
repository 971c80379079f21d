package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Channel;
import org.yishi.topic.Contact;
import org.yishi.topic.Location;
import org.yishi.topic.Particulars;
import org.yishi.topic.Particulars.Identity;
import org.yishi.topic.Submission;
import org.yishi.topic.intake.Reception;

/** A matter as somebody brings it forward 提议. */
@Schema(name = "TopicSubmission")
record SubmitRequest(
    @Schema(description = "社区编码 Code of the community", example = "120103001001")
        @NotNull
        @Pattern(regexp = Texts.AREA)
        String area,
    @Schema(description = "议题名称 Title in one line", example = "电梯反复停运")
        @NotNull
        @Size(max = Submission.MAX_TITLE)
        @Pattern(regexp = Texts.NOT_BLANK)
        @Pattern(regexp = Texts.LINE)
        String title,
    @Schema(description = "问题描述 What is the matter")
        @NotNull
        @Size(max = Submission.MAX_DESCRIPTION)
        @Pattern(regexp = Texts.NOT_BLANK)
        String description,
    @Schema(description = "征集渠道 The way by which the voice came in") @NotNull Channel channel,
    @Schema(description = "事项类别 Code of the category", example = "lifts")
        @NotNull
        @Pattern(regexp = Texts.CODE)
        String category,
    @Schema(description = "所在小区楼门 Where below the community") @Nullable @Valid Place location,
    @Schema(description = "12345 工单号 The hotline's work-order number")
        @Nullable
        @Pattern(regexp = "[A-Za-z0-9-]{1,40}")
        String workOrder,
    @Schema(description = "来件时限 Until when 12345, or who else passed it on, expects an answer")
        @Nullable OffsetDateTime outerDue,
    @Schema(description = "提出人 Only when staff enter it for somebody; never returned")
        @Nullable
        @Valid
        Proposer proposer,
    @Schema(description = "征集表其他栏目 What else the collection form asks") @Nullable @Valid
        FormFields form) {

  /** Where below the community the matter is. */
  record Place(
      @Nullable @Size(max = Texts.MAX_NAME) @Pattern(regexp = Texts.LINE) String compound,
      @Nullable @Size(max = Texts.MAX_NAME) @Pattern(regexp = Texts.LINE) String building,
      @Nullable @Size(max = Texts.MAX_NAME) @Pattern(regexp = Texts.LINE) String entrance,
      @Nullable @Size(max = Texts.MAX_NAME) @Pattern(regexp = Texts.LINE) String grid,
      @Schema(description = "网格编码") @Nullable @Pattern(regexp = "[0-9A-Za-z-]{1,30}")
          String gridCode,
      @Schema(description = "地点描述 In free words") @Nullable @Size(max = Location.MAX_TEXT)
          String text) {

    Location toLocation() {
      return new Location(compound, building, entrance, grid, gridCode, text, null);
    }
  }

  /** What else the collection form 协商议题征集表 asks. */
  @Schema(name = "CollectionForm")
  record FormFields(
      @Schema(description = "征集日期") @Nullable LocalDate collectedOn,
      @Schema(description = "身份") @Nullable Identity identity,
      @Schema(description = "涉及范围及人数（户）")
          @Nullable
          @Size(max = Particulars.MAX_AFFECTED)
          @Pattern(regexp = Texts.LINE)
          String affected,
      @Schema(description = "意见建议") @Nullable @Size(max = Particulars.MAX_SUGGESTION)
          String suggestion,
      @Schema(description = "是否公开姓名") @Nullable Boolean nameOpen,
      @Schema(description = "个人信息告知同意") @Nullable Boolean consent,
      @Schema(description = "登记人")
          @Nullable
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.LINE)
          String registrar) {

    Particulars toParticulars() {
      return new Particulars(
          collectedOn, identity, affected, suggestion, nameOpen, consent, registrar);
    }
  }

  /** The person for whom staff enter the matter. */
  record Proposer(
      @NotNull
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.NOT_BLANK)
          @Pattern(regexp = Texts.LINE)
          String name,
      @NotNull @Pattern(regexp = "[0-9+() -]{5,24}") String phone,
      @Schema(description = "所在小区楼门")
          @Nullable
          @Size(max = Location.MAX_TEXT)
          @Pattern(regexp = Texts.LINE)
          String address,
      @Schema(description = "所属单位 The organisation that the person speaks for")
          @Nullable
          @Size(max = Texts.MAX_NAME)
          @Pattern(regexp = Texts.LINE)
          String unit) {

    Contact toContact() {
      return new Contact(name.strip(), phone.strip(), address, unit, null);
    }

    @Override
    public String toString() {
      return "Proposer[…]";
    }
  }

  Submission toSubmission() {
    return new Submission(
        area,
        title.strip(),
        description.strip(),
        channel,
        category,
        location == null ? null : location.toLocation(),
        workOrder,
        proposer != null,
        form == null ? Particulars.NONE : form.toParticulars(),
        outerDue == null
            ? Reception.NONE
            : new Reception(outerDue.toInstant().truncatedTo(ChronoUnit.MILLIS), null));
  }

  @Nullable Contact toContact() {
    return proposer == null ? null : proposer.toContact();
  }
}
