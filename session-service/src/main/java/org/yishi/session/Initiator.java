package org.yishi.session;

import org.jspecify.annotations.Nullable;

/**
 * Who causes a command: an account with its role code and the area or department it acts for, or
 * the system itself.
 *
 * @param home the area in which a resident lives
 */
public record Initiator(
    String account,
    String role,
    @Nullable String area,
    @Nullable String department,
    @Nullable String home) {

  /** What follows by itself. */
  public static final Initiator SYSTEM = new Initiator("system", "system", null, null, null);

  /** Whether he works for the area or one above it. */
  boolean worksFor(String other) {
    return area != null && other.startsWith(area);
  }
}
