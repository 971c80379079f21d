package org.yishi.topic.access;

import java.util.Locale;

/** What somebody would need in order to be permitted; the code is what API clients see. */
public enum Missing {
  RESIDENT_REQUIRED,
  RESIDENT_OR_STAFF_REQUIRED,
  STAFF_REQUIRED,
  OUTSIDE_YOUR_AREA,
  HIGHER_LEVEL_REQUIRED,
  LEADER_REQUIRED,
  LEAD_APPROVAL_REQUIRED,
  PROPOSER_REQUIRED,
  DEPARTMENT_REQUIRED,
  /** A community doesn't call departments, it escalates. */
  COMMUNITY_ESCALATES,
  OVERSEER_REQUIRED;

  /** The stable kebab-case code. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
