package org.yishi.topic.ledger;

import org.yishi.topic.escalation.Escalation;
import org.yishi.topic.escalation.Urgency;
import org.yishi.topic.summons.Summons;

/** The Chinese words of hand-overs and summonses. */
public final class LedgerWords {

  private LedgerWords() {}

  /** How urgent it is. */
  public static String of(Urgency urgency) {
    return switch (urgency) {
      case NORMAL -> "一般";
      case URGENT -> "急";
      case CRITICAL -> "特急";
    };
  }

  /** Where a hand-over stands. */
  public static String of(Escalation.State state) {
    return switch (state) {
      case RAISED -> "已上报";
      case SIGNED -> "已签收";
      case HANDLED -> "本级办理";
      case RETURNED -> "已退回";
      case RAISED_FURTHER -> "继续上报";
      case TAKEN_OVER -> "已被提级";
    };
  }

  /** Where a summons stands. */
  public static String of(Summons.State state) {
    return switch (state) {
      case DRAFTED -> "待签发";
      case SUMMONED -> "已吹哨";
      case REPORTED_IN -> "已报到";
      case RESPONDED -> "已答复";
      case FULFILLED -> "已完成";
      case RATED -> "已评价";
      case REFUSED -> "不属职责";
      case WITHDRAWN -> "已撤回";
      case LAPSED -> "议题已结束";
    };
  }
}
