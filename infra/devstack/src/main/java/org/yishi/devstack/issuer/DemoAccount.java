package org.yishi.devstack.issuer;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can log in to the demo.
 *
 * @param name what they log in with, and the {@code sub} of their tokens
 * @param title who they are, as people say it
 * @param english the same in English
 * @param role code of their role
 * @param area code of the area that they live in or work for
 * @param department code of the department that they work for
 * @param supervision in which way they supervise: legal, democratic, residents, public
 */
record DemoAccount(
    String name,
    String title,
    String english,
    String role,
    @Nullable String area,
    @Nullable String department,
    @Nullable String supervision) {

  /** The claims by which the services know what somebody may do. */
  Map<String, Object> claims() {
    Map<String, Object> claims = new HashMap<>();
    claims.put("yishi_role", role);
    if (area != null) {
      claims.put("yishi_area", area);
    }
    if (department != null) {
      claims.put("yishi_department", department);
    }
    if (supervision != null) {
      claims.put("yishi_supervision", supervision);
    }
    return claims;
  }
}
