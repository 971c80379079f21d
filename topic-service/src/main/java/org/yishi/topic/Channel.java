package org.yishi.topic;

/** The way 征集渠道 by which a voice came in. */
public enum Channel {
  MEETING("专题会议"),
  QUESTIONNAIRE("问卷"),
  HOUSEHOLD_VISIT("入户走访"),
  PHONE("电话"),
  EMAIL("电子邮件"),
  WECHAT_ACCOUNT("公众号"),
  WECHAT_GROUP("微信群"),
  WEIBO("微博"),
  QQ_GROUP("业主群"),
  COUNTER("窗口"),
  SUGGESTION_BOX("意见箱"),
  NOTICE_BOARD("居务公开栏"),
  HOTLINE_12345("12345 热线"),
  GRID("网格员上报"),
  DEPUTY_STATION("代表联络站"),
  PETITION("信访转办"),
  PORTAL("网上议事厅"),
  INSPECTION("巡查");

  private final String chinese;

  Channel(String chinese) {
    this.chinese = chinese;
  }

  /** Whether residents use it themselves; through all others staff enter what they hear. */
  public boolean ofResidents() {
    return this == PORTAL || this == WECHAT_ACCOUNT;
  }

  /** Whether staff speak with the proposer as it comes in, so that nobody need call afterwards. */
  public boolean inConversation() {
    return this == MEETING || this == HOUSEHOLD_VISIT || this == PHONE || this == COUNTER;
  }

  /** Whether another office passes it on, under a number and with a deadline of its own. */
  public boolean passedOn() {
    return this == HOTLINE_12345 || this == PETITION || this == DEPUTY_STATION;
  }

  /** Whether it comes with a work-order number always. */
  public boolean needsWorkOrder() {
    return this == HOTLINE_12345;
  }

  /** The word that users see. */
  public String chinese() {
    return chinese;
  }
}
