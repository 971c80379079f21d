package org.yishi.session.access;

/** What somebody wants to do to a session. */
public enum Action {
  /** Plan one. */
  PLAN,
  READ,
  /** Change the plan, send the notice, put it off, call it off. */
  MANAGE,
  ANSWER,
  /** Open, keep the record, put motions, conclude, write the minutes. */
  RUN,
  JOIN,
  SPEAK,
  VOTE,
  /** Object to the minutes. */
  OBJECT,
  SIGN,
  /** Read names, statements and minutes. */
  READ_RECORD
}
