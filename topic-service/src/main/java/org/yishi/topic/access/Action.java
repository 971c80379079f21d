package org.yishi.topic.access;

/** What somebody wants to do to a topic. */
public enum Action {
  /** Bring a matter forward. */
  SUBMIT,
  /** Enter a matter for somebody else. */
  SUBMIT_ON_BEHALF,
  READ,
  SCREEN,
  /** Undo a merge. */
  UNMERGE,
  WITHDRAW,
  /** Take an ended case up again, as its proposer. */
  ASK_TO_REOPEN,
  /** Take an ended case up again, as staff. */
  REOPEN,
  ESCALATE,
  SIGN,
  RETURN,
  HANDLE,
  TAKE_OVER,
  URGE,
  ORDER_SUPERVISION,
  /** Call a department, judge it, take the call back. */
  SUMMON,
  SIGN_SUMMONS,
  /** Report in, respond, fulfil or refuse, as the department called. */
  ANSWER_SUMMONS,
  ACKNOWLEDGE,
  RECORD_RETURN_VISIT,
  CLOSE
}
