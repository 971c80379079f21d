package org.yishi.topic.summons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a summons so far, each step with its time; null where it hasn't come to that.
 *
 * @param summonedAt when a leader signed it
 * @param reportedInAt when the department reported in 报到
 */
public record Answer(
    @Nullable Instant summonedAt,
    @Nullable Instant reportedInAt,
    @Nullable Response response,
    @Nullable Fulfilment fulfilment,
    @Nullable Refusal refusal,
    @Nullable Rating rating,
    @Nullable Withdrawal withdrawal) {

  /** Nothing has become of it yet. */
  public static final Answer NONE = new Answer(null, null, null, null, null, null, null);

  /** What the department will do, and by which day. */
  public record Response(Instant at, String plan, LocalDate by) {}

  /** That the department has done it. */
  public record Fulfilment(Instant at, @Nullable String note, List<String> files) {
    public Fulfilment {
      files = List.copyOf(files);
    }
  }

  /**
   * That the department holds another body competent.
   *
   * @param department code of that body, if it is a department of the district
   * @param basis the rule on which it relies 依据
   */
  public record Refusal(
      Instant at, String competentBody, @Nullable String department, String basis) {}

  /** How the whistler judges it. */
  public record Rating(Instant at, Satisfaction satisfaction, @Nullable String words) {}

  /** Why the whistler took it back. */
  public record Withdrawal(Instant at, String reason) {}

  Answer summoned(Instant at) {
    return new Answer(at, reportedInAt, response, fulfilment, refusal, rating, withdrawal);
  }

  Answer reportedIn(Instant at) {
    return new Answer(summonedAt, at, response, fulfilment, refusal, rating, withdrawal);
  }

  Answer with(Response given) {
    return new Answer(summonedAt, reportedInAt, given, fulfilment, refusal, rating, withdrawal);
  }

  Answer with(Fulfilment given) {
    return new Answer(summonedAt, reportedInAt, response, given, refusal, rating, withdrawal);
  }

  Answer with(Refusal given) {
    return new Answer(summonedAt, reportedInAt, response, fulfilment, given, rating, withdrawal);
  }

  Answer with(Rating given) {
    return new Answer(summonedAt, reportedInAt, response, fulfilment, refusal, given, withdrawal);
  }

  Answer with(Withdrawal given) {
    return new Answer(summonedAt, reportedInAt, response, fulfilment, refusal, rating, given);
  }
}
