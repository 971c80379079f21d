package org.yishi.topic;

import org.jspecify.annotations.Nullable;

/**
 * What somebody brings forward, in their own words.
 *
 * @param workOrder the hotline's work-order number, where the voice came through 12345
 * @param particulars what else the collection form asks
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
    Particulars particulars) {

  /** Characters of a title, as submitted and as published. */
  public static final int MAX_TITLE = 120;

  /** Characters of a description. */
  public static final int MAX_DESCRIPTION = 4_000;

  /** Documents from before the form was kept have none. */
  public Submission {
    particulars = orNone(particulars);
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

  private static Particulars orNone(@Nullable Particulars particulars) {
    return particulars == null ? Particulars.NONE : particulars;
  }
}
