package org.yishi.topic;

import org.jspecify.annotations.Nullable;
import org.yishi.topic.intake.Reception;

/**
 * What somebody brings forward, in their own words.
 *
 * @param workOrder the hotline's work-order number, where the voice came through 12345
 * @param particulars what else the collection form asks
 * @param reception how it was taken in
 * @param onBehalf whether staff entered it for a person who is kept as {@link Contact}
 */
public record Submission(
    String area,
    String title,
    String description,
    Channel channel,
    String category,
    @Nullable Location location,
    @Nullable String workOrder,
    boolean onBehalf,
    Particulars particulars,
    Reception reception) {

  /** Characters of a title, as submitted and as published. */
  public static final int MAX_TITLE = 120;

  /** Characters of a description. */
  public static final int MAX_DESCRIPTION = 4_000;

  /** Documents from before the form was kept have none. */
  public Submission {
    particulars = orElse(particulars, Particulars.NONE);
    reception = orElse(reception, Reception.NONE);
  }

  /** A matter that no office waits for and nobody filled in for another. */
  public Submission(
      String area,
      String title,
      String description,
      Channel channel,
      String category,
      @Nullable Location location,
      @Nullable String workOrder,
      boolean onBehalf,
      Particulars particulars) {
    this(
        area,
        title,
        description,
        channel,
        category,
        location,
        workOrder,
        onBehalf,
        particulars,
        Reception.NONE);
  }

  /** A matter without the form's particulars. */
  public Submission(
      String area,
      String title,
      String description,
      Channel channel,
      String category,
      @Nullable Location location,
      @Nullable String workOrder,
      boolean onBehalf) {
    this(
        area,
        title,
        description,
        channel,
        category,
        location,
        workOrder,
        onBehalf,
        Particulars.NONE);
  }

  /** The same, taken in another way. */
  Submission with(Reception other) {
    return new Submission(
        area,
        title,
        description,
        channel,
        category,
        location,
        workOrder,
        onBehalf,
        particulars,
        other);
  }

  private static <T> T orElse(@Nullable T value, T none) {
    return value == null ? none : value;
  }
}
