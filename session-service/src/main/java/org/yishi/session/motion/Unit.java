package org.yishi.session.motion;

/** Whose vote counts as one. */
public enum Unit {
  /** One person, one vote. */
  PERSON,
  /** One household, one vote. */
  HOUSEHOLD
}
