package org.yishi.session.access;

import java.util.Locale;

/** What somebody would need in order to be permitted; the code is what API clients see. */
public enum Missing {
  STAFF_REQUIRED,
  OUTSIDE_YOUR_AREA,
  CHAIR_OR_STAFF_REQUIRED,
  PARTICIPANT_REQUIRED;

  /** The stable kebab-case code. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
