package org.yishi.session.motion;

/** How people vote. */
public enum Method {
  /** 举手表决: the recorder counts hands. */
  HANDS("举手表决", false),
  /** 书面票决: paper ballots that tellers count. */
  PAPER("书面票决", false),
  /** 记名投票: each ballot says whose it is. */
  NAMED("记名投票", true),
  /** 无记名投票: a ballot box that nobody can join to voters. */
  SECRET("无记名投票", true);

  private final String chinese;
  private final boolean cast;

  Method(String chinese, boolean cast) {
    this.chinese = chinese;
    this.cast = cast;
  }

  /** The Chinese words. */
  public String chinese() {
    return chinese;
  }

  /** Whether ballots are cast one by one; otherwise the count is recorded as a whole. */
  public boolean cast() {
    return cast;
  }
}
