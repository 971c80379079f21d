package org.yishi.topic.funds;

/**
 * What is said about a sum.
 *
 * @param purpose what for, in an office's words
 */
public record FundsItem(Amount amount, Source source, String purpose, int year, State state) {

  /** Characters of a purpose. */
  public static final int MAX_PURPOSE = 200;

  /** Where it comes from. */
  public enum Source {
    PARTY_SERVICE("党组织服务群众经费"),
    COMMUNITY("社区经费"),
    STREET("街道经费"),
    DISTRICT("区级财政"),
    MAINTENANCE_FUND("专项维修资金"),
    PROPERTY_COMPANY("物业服务企业"),
    RESIDENTS("居民自筹"),
    DONATION("共建单位和社会捐助"),
    OTHER("其他");

    private final String chinese;

    Source(String chinese) {
      this.chinese = chinese;
    }

    /** The word that users see. */
    public String chinese() {
      return chinese;
    }
  }

  /** How far it is. */
  public enum State {
    PLANNED("计划"),
    SPENT("已支出"),
    /** Entered by mistake, or not needed after all. */
    WITHDRAWN("已撤销");

    private final String chinese;

    State(String chinese) {
      this.chinese = chinese;
    }

    /** The word that users see. */
    public String chinese() {
      return chinese;
    }
  }
}
