package org.yishi.topic.deadline;

import org.yishi.topic.Stage;

/** What a deadline is about. */
public enum DeadlineKind {
  /** The first contact with whoever brought the matter forward. */
  FIRST_CONTACT("首次联系", "first contact", Flexible.NOT),
  /** A screening decision on a proposed topic. */
  SCREENING("研判", "screening", Flexible.FULLY),
  /** A session that opens after acceptance. */
  SESSION("召开协商会议", "holding a session", Flexible.FULLY),
  /** The receiver's signature under an escalation. */
  ESCALATION_SIGNING("签收", "signing the escalation", Flexible.NOT),
  /** The receiver handles, returns or raises an escalation further: the level clock. */
  ESCALATION_HANDLING("办理", "handling the escalation", Flexible.FULLY),
  /** An answer to what was escalated, whichever levels it passes: the total clock. */
  ESCALATION_TOTAL("逐级办理总时限", "answering the escalation in all", Flexible.FULLY),
  /** A summoned department's reporting in 报到. */
  SUMMONS_REPORT_IN("报到", "reporting in", Flexible.NOT),
  /** A summoned department's answer: what it will do, and by when. */
  SUMMONS_RESPONSE("答复措施", "responding to the summons", Flexible.ON_REQUEST),
  /** What a summoned department has promised, by the day it has named. */
  SUMMONS_FULFILMENT("完成承诺", "doing what was promised", Flexible.ON_REQUEST),
  /** What a three-level meeting has given somebody to do. */
  ASSIGNMENT("交办事项", "doing what a meeting has assigned", Flexible.ON_REQUEST),
  /** The answer of whoever a topic was transferred to. */
  TRANSFER_ANSWER("转办答复", "answering the transfer", Flexible.ON_REQUEST),
  /** The answer that the office which passed the matter on, such as 12345, waits for. */
  OUTER("来件时限", "answering whoever passed it on", Flexible.NOT),
  /** What was promised for a day at screening. */
  DIRECT_PROMISE("兑现直接办理承诺", "doing what was promised at screening", Flexible.ON_REQUEST),
  /** The decision of the level above on an appeal. */
  APPEAL_DECISION("申诉裁定", "deciding the appeal", Flexible.NOT);

  /** How far a deadline gives way. */
  private enum Flexible {
    NOT,
    /** It can be extended. */
    ON_REQUEST,
    /** It can be extended, and it waits while its topic is paused. */
    FULLY
  }

  private final String chinese;
  private final String english;
  private final Flexible flexible;

  DeadlineKind(String chinese, String english, Flexible flexible) {
    this.chinese = chinese;
    this.english = english;
    this.flexible = flexible;
  }

  /**
   * Whether it runs on when a case has come to the end. The office that passed a case on waits
   * until the unit answers to which it is transferred.
   */
  public boolean outlives(Stage end) {
    return followsEnd() || (this == OUTER && end == Stage.TRANSFERRED);
  }

  /** Whether it begins with the end of a case. */
  public boolean followsEnd() {
    return switch (this) {
      case TRANSFER_ANSWER, DIRECT_PROMISE, APPEAL_DECISION -> true;
      case FIRST_CONTACT,
          SCREENING,
          SESSION,
          ESCALATION_SIGNING,
          ESCALATION_HANDLING,
          ESCALATION_TOTAL,
          SUMMONS_REPORT_IN,
          SUMMONS_RESPONSE,
          SUMMONS_FULFILMENT,
          ASSIGNMENT,
          OUTER ->
          false;
    };
  }

  /** The words that users see in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** The words that users see in English. */
  public String english() {
    return english;
  }

  /** Whether it waits while its topic is paused. */
  public boolean pausable() {
    return flexible == Flexible.FULLY;
  }

  /** Whether the level above can give it more time. */
  public boolean extendable() {
    return flexible != Flexible.NOT;
  }

  /** Whether a summoned department has to keep it. */
  public boolean ofSummons() {
    return this == SUMMONS_REPORT_IN || this == SUMMONS_RESPONSE || this == SUMMONS_FULFILMENT;
  }
}
