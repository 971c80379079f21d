package org.yishi.session.topics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sessions know of a topic.
 *
 * @param title its public title, once there is one
 * @param area where the matter is
 * @param holder the area that has to act now
 * @param stage as the public log last told it
 * @param departments those that it names
 * @param parties who must take part, as the topic says
 * @param sessionDue by when a session has to be held
 * @param sequence the last event that was heard of it
 */
public record KnownTopic(
    String id,
    String number,
    @Nullable String title,
    String area,
    String holder,
    String category,
    String stage,
    List<String> departments,
    List<RequiredParty> parties,
    @Nullable Instant sessionDue,
    long sequence) {

  private static final List<String> BEFORE = List.of("PROPOSED");
  private static final List<String> ENDED =
      List.of("CLOSED", "DIRECT", "TRANSFERRED", "MERGED", "NOT_TAKEN", "WITHDRAWN");

  public KnownTopic {
    departments = List.copyOf(departments);
    parties = List.copyOf(parties);
  }

  /** Whether it can be deliberated: taken up, and not at an end. */
  public boolean open() {
    return !BEFORE.contains(stage) && !ENDED.contains(stage);
  }

  /**
   * A side that must take part.
   *
   * @param unit code of the department, or of another unit, if it is one
   * @param interest what a resident has to speak for
   * @param count how many have to come
   * @param standInFor the side that doesn't exist and whose place it takes
   */
  public record RequiredParty(
      String party,
      @Nullable String unit,
      @Nullable String interest,
      int count,
      @Nullable String standInFor) {

    /** One of a side, whoever it is. */
    public static RequiredParty of(String party) {
      return new RequiredParty(party, null, null, 1, null);
    }

    /** An officer of a department. */
    public static RequiredParty department(String code) {
      return new RequiredParty("DEPARTMENT", code, null, 1, null);
    }
  }
}
