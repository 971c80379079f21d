package org.yishi.session.motion;

/** Who may vote on a motion. */
public enum Electorate {
  /** Those who were there when it was put, and those whose votes they bring. */
  PRESENT,
  /** Everybody on the session's roll 表决人名册: owners, households, representatives. */
  ROLL,
  /** Every signed-in resident of the area. */
  RESIDENTS
}
