package org.yishi.topic;

import org.jspecify.annotations.Nullable;

/**
 * Who causes a command: an account with its role code and the area or department the role is bound
 * to, or the system itself.
 */
public record Initiator(
    String account, String role, @Nullable String area, @Nullable String department) {

  /** Deadlines and reported facts: nobody's own decision. */
  public static final Initiator SYSTEM = new Initiator("system", "system", null, null);

  /** The role's code, as the platform's tokens name it. */
  private static final String COMMUNITY_WORKER = "community-worker";

  boolean isSystem() {
    return role.equals(SYSTEM.role);
  }

  /** Whether he signs for a street or the district. */
  boolean isLeader() {
    return role.equals("street-leader") || role.equals("district-leader");
  }

  /** Whether what he decides at screening may need the lead's approval 书记审定. */
  boolean isCommunityWorker() {
    return role.equals(COMMUNITY_WORKER);
  }

  boolean speaksFor(String holder) {
    return isSystem() || holder.equals(area);
  }

  boolean isAbove(String holder) {
    return area != null && holder.startsWith(area) && !holder.equals(area);
  }
}
