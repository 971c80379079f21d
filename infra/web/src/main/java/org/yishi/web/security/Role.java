package org.yishi.web.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is in the district's deliberation. */
public enum Role {
  RESIDENT,
  COMMUNITY_WORKER,
  COMMUNITY_LEAD,
  STREET_OFFICER,
  STREET_LEADER,
  DISTRICT_OFFICER,
  DISTRICT_LEADER,
  DEPARTMENT_OFFICER,
  SUPERVISOR,
  DEPUTY,
  ADMINISTRATOR;

  /** The value of the {@code yishi_role} claim and of {@code ce_actor}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role with the code. */
  public static Optional<Role> ofCode(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  /** Whether people of this role work for an area that they are bound to. */
  public boolean isAreaStaff() {
    return switch (this) {
      case COMMUNITY_WORKER,
          COMMUNITY_LEAD,
          STREET_OFFICER,
          STREET_LEADER,
          DISTRICT_OFFICER,
          DISTRICT_LEADER ->
          true;
      case RESIDENT, DEPARTMENT_OFFICER, SUPERVISOR, DEPUTY, ADMINISTRATOR -> false;
    };
  }
}
