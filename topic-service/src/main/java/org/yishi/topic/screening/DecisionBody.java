package org.yishi.topic.screening;

/** Who is entitled to decide what has been deliberated 决定主体. */
public enum DecisionBody {
  TWO_COMMITTEES("社区“两委”", "the two committees"),
  RESIDENTS_REPRESENTATIVES("居民代表会议", "the residents' representatives' meeting"),
  OWNERS("业主大会", "the owners"),
  STREET("街道办事处", "the street"),
  DEPARTMENT("职能部门", "the department");

  private final String chinese;
  private final String english;

  DecisionBody(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** The words that users see in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** The words that users see in English. */
  public String english() {
    return english;
  }
}
