package org.yishi.session.party;

import org.jspecify.annotations.Nullable;

/**
 * A place at the table: one side, and who is to take it.
 *
 * @param key names it within the session, such as {@code RESIDENT-2} or {@code DEPARTMENT-gardens}
 * @param party code of the side 协商主体
 * @param unit code of the department, or the name of the unit, if it is one
 * @param interest what a resident speaks for, such as 有车 or 租户
 * @param mandatory whether the topic requires this side
 * @param standInFor the side that doesn't exist here and whose place this one takes
 * @param person who is invited, once that is known
 * @param reply what came back
 */
public record Seat(
    String key,
    String party,
    @Nullable String unit,
    @Nullable String interest,
    boolean mandatory,
    @Nullable String standInFor,
    @Nullable Person person,
    @Nullable Reply reply) {

  /** The side of the district's departments. */
  public static final String DEPARTMENT = "DEPARTMENT";

  /** The side of residents. */
  public static final String RESIDENT = "RESIDENT";

  /** Seats that one session can have. */
  public static final int MAX_SEATS = 200;

  /** The same seat with a reply. */
  public Seat with(Reply answer) {
    return new Seat(key, party, unit, interest, mandatory, standInFor, person, answer);
  }

  /** The same seat without what was replied to an earlier invitation. */
  public Seat unanswered() {
    return new Seat(key, party, unit, interest, mandatory, standInFor, person, null);
  }

  /** Whether the account is the one of whoever is invited. */
  public boolean isOf(String account) {
    return person != null && person.is(account);
  }
}
