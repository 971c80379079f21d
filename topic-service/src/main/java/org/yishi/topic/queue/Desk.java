package org.yishi.topic.queue;

/**
 * Where work lies: an area's desk, its leader's, a community lead's, a department's, a resident's.
 */
public record Desk(String code) {

  /** The desk of an area's officers. */
  public static Desk ofArea(String area) {
    return new Desk("area:" + area);
  }

  /** The desk of the leader of a street or of the district. */
  public static Desk ofLeader(String area) {
    return new Desk("leader:" + area);
  }

  /** The desk of a community's lead 书记. */
  public static Desk ofLead(String community) {
    return new Desk("lead:" + community);
  }

  /** The desk of a department. */
  public static Desk ofDepartment(String department) {
    return new Desk("department:" + department);
  }

  /** What somebody has brought forward. */
  public static Desk ofProposer(String account) {
    return new Desk("proposer:" + account);
  }
}
