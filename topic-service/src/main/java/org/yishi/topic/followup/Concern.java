package org.yishi.topic.followup;

/** What a visited proposer isn't content with; free words about persons aren't kept. */
public enum Concern {
  NOT_DONE("未办理"),
  QUALITY("办理质量"),
  TOO_SLOW("办理时间过长"),
  NOT_TOLD("告知不及时"),
  CONDUCT("服务态度"),
  COME_BACK("问题反复"),
  OTHER("其他");

  private final String chinese;

  Concern(String chinese) {
    this.chinese = chinese;
  }

  /** The words that users see in Chinese. */
  public String chinese() {
    return chinese;
  }
}
