package org.yishi.topic.access;

/** What somebody wants to do to a topic. */
public enum Action {
  /** Bring a matter forward. */
  SUBMIT,
  /** Enter a matter for somebody else. */
  SUBMIT_ON_BEHALF,
  /** Enter a whole ledger of matters. */
  IMPORT,
  /** Take a ledger 台账 of an area away. */
  READ_LEDGER,
  /** Take the forms of a case away, filled in. */
  READ_FORMS,
  RECORD_FUNDS,
  /** Keep the area's part of the rules library 制度库. */
  KEEP_LIBRARY,
  READ,
  SCREEN,
  /** Undo a merge. */
  UNMERGE,
  READ_HOT_SPOTS,
  /** Dismiss a hot spot, or open a joint topic for it. */
  HANDLE_HOT_SPOT,
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
  /** Prepare and hold a three-level meeting, give assignments and follow them up. */
  CONVENE,
  /** Tell that an assignment is done. */
  REPORT_ASSIGNMENT,
  /** Report in, respond, fulfil or refuse, as the department called. */
  ANSWER_SUMMONS,
  /** Let a case wait for something, or go on. */
  PAUSE,
  /** Ask for more time. */
  ASK_EXTENSION,
  /** Give more time, or none. */
  DECIDE_EXTENSION,
  /** Read drafted and signed supervision orders. */
  READ_ORDERS,
  /** Stand behind a topic as a resident, or no more. */
  COSIGN,
  ACKNOWLEDGE,
  RECORD_RETURN_VISIT,
  CLOSE,
  /** Read how the proposer is reached, or what was said with him. */
  READ_PROPOSER,
  /** Forget how the proposer is reached. */
  ERASE_PROPOSER,
  /** Note that somebody spoke with the proposer. */
  RECORD_CONTACT,
  /** Read who has looked at personal data. */
  READ_AUDITS,
  /** Add a picture or a paper to the case. */
  ATTACH_FILE,
  /** Let everybody see a picture or a paper, or take that back. */
  RELEASE_FILE,
  /** Decide on what a worker proposes to decide 书记审定. */
  APPROVE_SCREENING,
  /** Fill in the screening form, tell the proposer, report what was promised. */
  COMPLETE_SCREENING,
  /** Answer or refuse a transfer, as the unit or for it. */
  ANSWER_TRANSFER,
  APPEAL,
  DECIDE_APPEAL,
  /** Take up again what a return visit has found unsolved, as its proposer or as staff. */
  REOPEN_UNSOLVED,
  WITHDRAW_ON_BEHALF,
  /** Change who takes part. */
  DETERMINE_PARTIES,
  RECORD_MICRO_SESSION,
  /** Keep the directory of a community's own units. */
  KEEP_UNITS
}
