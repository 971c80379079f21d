package org.yishi.session.calendar;

/**
 * A calendar that a program reads without signing in: whoever knows its token reads it, so it holds
 * what everybody may know, and the token says nothing.
 *
 * @param value the area, the department, or the account whose sessions it holds
 * @param account who had it made
 */
public record CalendarFeed(String token, Scope scope, String value, String account) {

  /** Whose sessions a feed holds. */
  public enum Scope {
    AREA,
    DEPARTMENT,
    PERSON
  }
}
