package org.yishi.topic;

/** The people of the tests, as they appear to a topic. */
public final class People {

  public static final String COMMUNITY = "120103001001";
  public static final String STREET = "120103001";
  public static final String DISTRICT = "120103";

  public static final Initiator RESIDENT =
      new Initiator("resident." + COMMUNITY, "resident", COMMUNITY, null);
  public static final Initiator WORKER =
      new Initiator("worker." + COMMUNITY, "community-worker", COMMUNITY, null);
  public static final Initiator LEAD =
      new Initiator("lead." + COMMUNITY, "community-lead", COMMUNITY, null);
  public static final Initiator OTHER_WORKER =
      new Initiator("worker.120103001002", "community-worker", "120103001002", null);
  public static final Initiator STREET_OFFICER =
      new Initiator("street." + STREET, "street-officer", STREET, null);
  public static final Initiator STREET_LEADER =
      new Initiator("streetleader." + STREET, "street-leader", STREET, null);
  public static final Initiator OTHER_STREET =
      new Initiator("street.120103002", "street-officer", "120103002", null);
  public static final Initiator DISTRICT_OFFICER =
      new Initiator("district." + DISTRICT, "district-officer", DISTRICT, null);
  public static final Initiator DISTRICT_LEADER =
      new Initiator("districtleader." + DISTRICT, "district-leader", DISTRICT, null);
  public static final Initiator GARDENS =
      new Initiator("dept.gardens", "department-officer", null, "gardens");

  private People() {}
}
