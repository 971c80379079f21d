package org.yishi.topic.deadline;

/** What a deadline is about. */
public enum DeadlineKind {
  /** A screening decision on a proposed topic. */
  SCREENING("研判", "screening"),
  /** A session that opens after acceptance. */
  SESSION("召开协商会议", "holding a session"),
  /** The receiver's signature under an escalation. */
  ESCALATION_SIGNING("签收", "signing the escalation"),
  /** The receiver handles, returns or raises an escalation further: the level clock. */
  ESCALATION_HANDLING("办理", "handling the escalation"),
  /** An answer to what was escalated, whichever levels it passes: the total clock. */
  ESCALATION_TOTAL("逐级办理总时限", "answering the escalation in all"),
  /** A summoned department's reporting in 报到. */
  SUMMONS_REPORT_IN("报到", "reporting in"),
  /** A summoned department's answer: what it will do, and by when. */
  SUMMONS_RESPONSE("答复措施", "responding to the summons"),
  /** What a summoned department has promised, by the day it has named. */
  SUMMONS_FULFILMENT("完成承诺", "doing what was promised"),
  /** The answer that the office which passed the matter on, such as 12345, waits for. */
  OUTER("来件时限", "answering whoever passed it on");

  private final String chinese;
  private final String english;

  DeadlineKind(String chinese, String english) {
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
