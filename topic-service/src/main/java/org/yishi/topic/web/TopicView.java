package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Channel;
import org.yishi.topic.Location;
import org.yishi.topic.Particulars;
import org.yishi.topic.Stage;
import org.yishi.topic.Topic;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.access.Sight;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.intake.FirstContact;
import org.yishi.topic.screening.Masking;
import org.yishi.topic.screening.Nature;
import org.yishi.topic.screening.Scope;
import org.yishi.topic.screening.Screening;
import org.yishi.topic.summons.Summons;

/** A topic as somebody reads it; who brought it forward is told to nobody. */
@Schema(name = "Topic")
record TopicView(
    @Schema(example = "topic_01kjp1m8r0fa2r9q6td9wqtxpy") String id,
    @Schema(description = "议题编号", example = "河西-大营门-2026-0012") String number,
    @Schema(description = "Where the matter is") String area,
    @Schema(description = "Level that holds it: community, street, district") String level,
    @Schema(description = "Area that has to act now") String holder,
    @Schema(description = "The highest level that has held it") String reached,
    Stage stage,
    @Schema(
            description =
                "议题名称 For others than those concerned, the public title once there is one")
        @Nullable String title,
    @Schema(description = "问题描述 For those concerned") @Nullable String description,
    @Schema(description = "公开标题") @Nullable String publicTitle,
    @Schema(description = "公开摘要") @Nullable String publicSummary,
    String category,
    Channel channel,
    @Nullable Location location,
    @Schema(description = "征集表其他栏目 What else the collection form says") @Nullable Particulars form,
    @Schema(description = "工单号 For those concerned") @Nullable String workOrder,
    @Schema(description = "来件时限 Until when the office that passed it on expects an answer")
        @Nullable Instant outerDue,
    @Schema(description = "代填 Role of whoever filled it in for the proposer")
        @Nullable String enteredBy,
    @Schema(description = "首次联系 When and by which role the proposer was first spoken with")
        @Nullable FirstContact firstContact,
    @Nullable ScreeningView screening,
    @Schema(description = "Everyone whom the case names") Set<String> departments,
    List<EscalationView> escalations,
    @Schema(description = "吹哨 Departments called; drafts aren't among them")
        List<SummonsView> summonses,
    List<DeadlineView> deadlines,
    @Schema(description = "Whether a deadline is red") boolean overdue,
    @Schema(description = "Up to which event each unit has heard it")
        Map<String, Long> acknowledgements,
    @Schema(description = "合并办理 Topics that it follows or that follow it")
        @Nullable MergingView merging,
    @Schema(description = "Number of its last event") long sequence,
    @Schema(description = "As in the ETag") long version,
    Instant submittedAt,
    Instant updatedAt,
    @Schema(description = "研判材料") @Nullable ScreeningFileView screeningFile,
    @Schema(description = "办理后续") @Nullable FollowUpView followUp,
    @Schema(description = "Whether the parties are determined; /participants has them")
        boolean partiesDetermined) {

  /** The screening decision; its reason is for those concerned. */
  @Schema(name = "Screening")
  record ScreeningView(
      Screening.Verdict decision,
      Instant time,
      @Nullable String reason,
      @Nullable Nature nature,
      @Nullable Scope scope,
      @Nullable String leadUnit,
      @Nullable String unit,
      @Nullable String into,
      @Nullable String competentBody) {

    static ScreeningView of(Screening screening, Sight sight) {
      return new ScreeningView(
          screening.verdict(),
          screening.time(),
          words(screening.reason(), sight),
          screening.nature(),
          screening.scope(),
          screening.leadUnit(),
          screening.unit(),
          screening.into(),
          EscalationView.official(screening.competentBody(), sight));
    }
  }

  /** A running deadline. */
  @Schema(name = "Deadline")
  record DeadlineView(
      DeadlineKind kind,
      Deadline.State state,
      @Schema(description = "Number of the hand-over that it concerns")
          @Nullable Integer escalation,
      @Schema(description = "Number of the summons or assignment that it concerns")
          @Nullable Integer n,
      @Schema(description = "Area whose deadline it is, or that waits for a department")
          String responsible,
      @Schema(description = "Department that has to keep it") @Nullable String department,
      Instant warnAt,
      Instant due,
      @Schema(description = "Policy under which it was computed") String policy) {

    static DeadlineView of(Deadline deadline) {
      return new DeadlineView(
          deadline.kind(),
          deadline.state(),
          deadline.escalation(),
          deadline.n(),
          deadline.responsible(),
          deadline.department(),
          deadline.warnAt(),
          deadline.due(),
          deadline.policy());
    }
  }

  static TopicView of(Stored stored, Sight sight) {
    Topic topic = stored.topic();
    Screening screening = topic.screening();
    return new TopicView(
        topic.id(),
        topic.number(),
        topic.area(),
        topic.level().code(),
        topic.holder(),
        topic.reached().code(),
        topic.stage(),
        title(topic, sight),
        words(topic.submission().description(), sight),
        topic.publicTitle().orElse(null),
        screening == null ? null : screening.publicSummary(),
        topic.category(),
        topic.submission().channel(),
        forThoseConcerned(topic.submission().location(), sight),
        form(topic, sight),
        forThoseConcerned(topic.submission().workOrder(), sight),
        forThoseConcerned(topic.submission().reception().outerDue(), sight),
        forThoseConcerned(topic.submission().reception().enteredBy(), sight),
        topic.firstContact().made() ? topic.firstContact() : null,
        screening == null ? null : ScreeningView.of(screening, sight),
        topic.departments(),
        topic.escalations().stream().map(it -> EscalationView.of(it, sight)).toList(),
        topic.summonses().where(Summons::signed).stream()
            .map(it -> SummonsView.of(it, topic, sight))
            .toList(),
        topic.deadlines().stream().map(DeadlineView::of).toList(),
        topic.overdue(),
        topic.acknowledgements(),
        MergingView.of(topic, sight),
        topic.sequence(),
        stored.version(),
        topic.submittedAt(),
        topic.updatedAt(),
        ScreeningFileView.of(topic, sight),
        FollowUpView.of(topic, sight),
        topic.participation().determined());
  }

  static @Nullable String title(Topic topic, Sight sight) {
    String original = topic.submission().title();
    return switch (sight) {
      case OWN, FULL -> original;
      case MASKED -> topic.publicTitle().orElse(Masking.mask(original));
      case PUBLIC -> topic.publicTitle().orElse(null);
    };
  }

  private static @Nullable String words(String original, Sight sight) {
    return switch (sight) {
      case OWN, FULL -> original;
      case MASKED -> Masking.mask(original);
      case PUBLIC -> null;
    };
  }

  private static <T> @Nullable T forThoseConcerned(@Nullable T value, Sight sight) {
    return switch (sight) {
      case OWN, FULL -> value;
      case MASKED, PUBLIC -> null;
    };
  }

  private static @Nullable Particulars form(Topic topic, Sight sight) {
    Particulars form = topic.submission().particulars();
    return switch (sight) {
      case OWN, FULL -> form.equals(Particulars.NONE) ? null : form;
      case MASKED, PUBLIC -> null;
    };
  }
}
