package org.yishi.topic.unit;

/** The parties that are units of a community's own; a code of the district's parties each. */
public enum UnitKind {
  PROPERTY_COMPANY,
  OWNERS_COMMITTEE,
  SUPERVISORY_COMMITTEE,
  SOCIAL_ORGANISATION,
  PARTNER_UNIT
}
