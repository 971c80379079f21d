package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Topic;
import org.yishi.topic.access.Sight;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.escalation.Urgency;
import org.yishi.topic.screening.Masking;
import org.yishi.topic.summons.Answer;
import org.yishi.topic.summons.Satisfaction;
import org.yishi.topic.summons.Summons;
import org.yishi.topic.summons.SummonsKind;

/** A summons as somebody reads it. */
@Schema(name = "Summons")
record SummonsView(
    @Schema(description = "Its number within the topic, from 1") int n,
    @Schema(description = "被吹哨部门") String department,
    @Schema(description = "哨型") SummonsKind kind,
    Urgency urgency,
    Summons.State state,
    @Schema(description = "吹哨单位") String by,
    @Schema(description = "Number of the first summons in the same matter") int matter,
    @Schema(description = "需协调事项 For offices") @Nullable String request,
    @Schema(description = "基本情况 For offices") @Nullable String situation,
    @Schema(description = "建议办结时限") @Nullable LocalDate wishedBy,
    @Schema(description = "附件 For offices") List<String> files,
    Instant draftedAt,
    @Schema(description = "签发时间") @Nullable Instant summonedAt,
    @Schema(description = "报到时间") @Nullable Instant reportedInAt,
    @Schema(description = "By when the department has to take its next step") @Nullable Instant due,
    @Schema(description = "Whether it hasn't") boolean overdue,
    @Nullable ResponseView response,
    @Nullable FulfilmentView fulfilment,
    @Nullable RefusalView refusal,
    @Nullable RatingView rating,
    @Schema(description = "Why it was taken back") @Nullable String withdrawal) {

  /** What the department will do. */
  @Schema(name = "SummonsResponseGiven")
  record ResponseView(Instant at, @Nullable String plan, LocalDate by) {}

  /** What the department has done. */
  @Schema(name = "SummonsFulfilmentGiven")
  record FulfilmentView(Instant at, @Nullable String note, List<String> files) {}

  /** Whom the department holds competent. */
  @Schema(name = "SummonsRefusalGiven")
  record RefusalView(
      Instant at,
      @Nullable String competentBody,
      @Schema(description = "Its code, if it is a department of the district")
          @Nullable String department,
      @Nullable String reason) {}

  /** How the whistler judged it. */
  @Schema(name = "SummonsRatingGiven")
  record RatingView(
      Instant at,
      Satisfaction satisfaction,
      @Schema(description = "From 5, very satisfied, to 1") int points,
      @Nullable String words) {}

  static SummonsView of(Summons summons, Topic topic, Sight sight) {
    Optional<Deadline> deadline =
        topic.deadlines().stream()
            .filter(it -> Integer.valueOf(summons.n()).equals(it.n()))
            .filter(it -> summons.department().equals(it.department()))
            .filter(it -> it.kind().ofSummons())
            .findFirst();
    Answer answer = summons.answer();
    return new SummonsView(
        summons.n(),
        summons.department(),
        summons.call().kind(),
        summons.call().urgency(),
        summons.state(),
        summons.by(),
        summons.matter(),
        internal(summons.call().request(), sight),
        internal(summons.call().situation(), sight),
        summons.call().wishedBy(),
        files(summons.call().files(), sight),
        summons.draftedAt(),
        answer.summonedAt(),
        answer.reportedInAt(),
        deadline.map(Deadline::due).orElse(null),
        deadline.filter(Deadline::overdue).isPresent(),
        given(answer.response(), it -> response(it, sight)),
        given(answer.fulfilment(), it -> fulfilment(it, sight)),
        given(answer.refusal(), it -> refusal(it, sight)),
        given(answer.rating(), it -> rating(it, sight)),
        given(answer.withdrawal(), it -> internal(it.reason(), sight)));
  }

  private static ResponseView response(Answer.Response response, Sight sight) {
    return new ResponseView(response.at(), internal(response.plan(), sight), response.by());
  }

  private static FulfilmentView fulfilment(Answer.Fulfilment fulfilment, Sight sight) {
    return new FulfilmentView(
        fulfilment.at(), internal(fulfilment.note(), sight), files(fulfilment.files(), sight));
  }

  private static RefusalView refusal(Answer.Refusal refusal, Sight sight) {
    return new RefusalView(
        refusal.at(),
        EscalationView.official(refusal.competentBody(), sight),
        refusal.department(),
        internal(refusal.basis(), sight));
  }

  private static RatingView rating(Answer.Rating rating, Sight sight) {
    return new RatingView(
        rating.at(),
        rating.satisfaction(),
        rating.satisfaction().points(),
        internal(rating.words(), sight));
  }

  private static <T, V> @Nullable V given(@Nullable T value, Function<T, @Nullable V> view) {
    return value == null ? null : view.apply(value);
  }

  /** What offices write to each other. */
  private static @Nullable String internal(@Nullable String words, Sight sight) {
    return switch (sight) {
      case FULL -> words;
      case MASKED -> words == null ? null : Masking.mask(words);
      case OWN, PUBLIC -> null;
    };
  }

  private static List<String> files(List<String> files, Sight sight) {
    return sight == Sight.FULL ? files : List.of();
  }
}
