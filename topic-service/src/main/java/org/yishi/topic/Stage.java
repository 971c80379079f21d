package org.yishi.topic;

/** Where a topic stands on its way from 提议 to 归档, or the side end it has reached. */
public enum Stage {
  PROPOSED("提议"),
  ACCEPTED("纳入协商"),
  NOTIFIED("告知"),
  DELIBERATING("协商"),
  RESOLVED("决策"),
  ANNOUNCED("公告·反馈"),
  IMPLEMENTING("落实·监督"),
  COMPLETED("办结"),
  EVALUATED("评价"),
  CLOSED("归档"),
  DIRECT("直接办理"),
  TRANSFERRED("转办"),
  MERGED("合并办理"),
  NOT_TAKEN("不纳入协商"),
  WITHDRAWN("撤回");

  private final String chinese;

  Stage(String chinese) {
    this.chinese = chinese;
  }

  /** The word that users see. */
  public String chinese() {
    return chinese;
  }

  /** Whether the topic has come to an end, by the main way or a side way. */
  public boolean ended() {
    return switch (this) {
      case CLOSED, DIRECT, TRANSFERRED, MERGED, NOT_TAKEN, WITHDRAWN -> true;
      case PROPOSED,
          ACCEPTED,
          NOTIFIED,
          DELIBERATING,
          RESOLVED,
          ANNOUNCED,
          IMPLEMENTING,
          COMPLETED,
          EVALUATED ->
          false;
    };
  }

  /**
   * Whether deliberation and its consequences are under way, so that the topic may change hands.
   */
  public boolean underWay() {
    return switch (this) {
      case ACCEPTED, NOTIFIED, DELIBERATING, RESOLVED, ANNOUNCED, IMPLEMENTING -> true;
      case PROPOSED,
          COMPLETED,
          EVALUATED,
          CLOSED,
          DIRECT,
          TRANSFERRED,
          MERGED,
          NOT_TAKEN,
          WITHDRAWN ->
          false;
    };
  }
}
