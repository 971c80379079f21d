package org.yishi.topic;

/** What made an ended or completed case go on. */
public enum ReopeningCause {
  PROPOSER_REQUEST,
  APPEAL,
  FLOOR_MISSED,
  UPKEEP_LAPSED,
  LOOK_BACK,
  STAFF_DECISION,
  /** A return visit found the matter unsolved. */
  RETURN_VISIT
}
