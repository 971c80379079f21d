package org.yishi.session;

import org.yishi.session.party.Person;

/** Who is who in the tests. */
public final class People {

  public static final String COMMUNITY = "120103001001";
  public static final String STREET = "120103001";

  public static final Initiator WORKER = staff("worker", "community-worker", COMMUNITY);
  public static final Initiator OTHER_WORKER =
      staff("worker.other", "community-worker", "120103001002");
  public static final Initiator STREET_OFFICER = staff("street", "street-officer", STREET);
  public static final Initiator GARDENS =
      new Initiator("dept.gardens", "department-officer", null, "gardens", null);

  public static final Person CHAIR = new Person("李书记", "chair");
  public static final Person RECORDER = new Person("陈记录", "recorder");

  private People() {}

  /** A resident of the community. */
  public static Initiator resident(String account) {
    return new Initiator(account, "resident", null, null, COMMUNITY);
  }

  /** Somebody with an account of the same name. */
  public static Person person(String account) {
    return new Person("居民" + account, account);
  }

  private static Initiator staff(String account, String role, String area) {
    return new Initiator(account, role, area, null, null);
  }
}
