package org.yishi.web.security;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, as the access token says; an argument of controller methods.
 *
 * @param id the token's subject
 * @param area code of the area that the role is bound to, if any
 * @param department code of the department that the role is bound to, if any
 * @param supervision the kind of a supervisor, if the token tells
 */
public record Actor(
    String id,
    Role role,
    @Nullable String area,
    @Nullable String department,
    @Nullable Supervision supervision) {

  /** An empty area would be the beginning of every area. */
  public Actor {
    area = area == null || area.isBlank() ? null : area;
    department = department == null || department.isBlank() ? null : department;
  }

  /** Anybody but a supervisor of a certain kind. */
  public Actor(String id, Role role, @Nullable String area, @Nullable String department) {
    this(id, role, area, department, null);
  }

  /** Whether the area is the actor's own or lies in it. */
  public boolean covers(String otherArea) {
    return area != null && otherArea.startsWith(area);
  }
}
