package org.yishi.web.security;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, as the access token says; an argument of controller methods.
 *
 * @param id the token's subject
 * @param area code of the area that the role is bound to, if any
 * @param department code of the department that the role is bound to, if any
 */
public record Actor(String id, Role role, @Nullable String area, @Nullable String department) {

  /** Whether the area is the actor's own or lies in it. */
  public boolean covers(String otherArea) {
    return area != null && otherArea.startsWith(area);
  }
}
