package org.yishi.district;

/**
 * The district's own values for everything that rules leave open, as one versioned document. Each
 * deadline keeps the version under which it was computed.
 *
 * @param version names this document, such as {@code hexi-2026-1}
 * @param terms how long things may take
 * @param escalation how topics are handed up and down
 * @param evaluation when residents' judgement counts
 * @param hotSpot when similar topics suggest a joint one
 * @param leadApproves whether a worker's screening needs the lead's approval 书记审定
 * @param deadlines how far deadlines can be paused and extended
 * @param followUp what follows a screening: answers, appeals, return visits 回访
 * @param summons what summoned departments may do
 */
public record Policy(
    String version,
    Terms terms,
    Escalation escalation,
    Evaluation evaluation,
    HotSpot hotSpot,
    boolean leadApproves,
    Deadlines deadlines,
    FollowUp followUp,
    Summons summons) {

  /**
   * How long things may take.
   *
   * @param firstContact from submission to the first contact with the proposer
   * @param screening from submission to the screening decision 研判
   * @param session from acceptance to the first session
   * @param notice from a session's notice to the session
   * @param ownersNotice the same for an owners' assembly
   * @param announcement from the outcome to its announcement
   * @param publicity how long an announced outcome is open to objections 公示期
   * @param report from the outcome to the report to street and departments
   * @param streetSigns from an escalation to the street's signature 签收
   * @param districtSigns from an escalation to the district's signature
   * @param handling from the signature to handling, returning or raising further
   * @param escalationTotal from the first escalation to its end, whoever holds the topic
   * @param reportIn from a summons to the department's reporting in 报到
   * @param emergencyReportIn the same in an emergency
   * @param response from reporting in to the department's response
   * @param findingAnswer from a finding to its answer
   * @param progressPublicity from one publication of progress to the next
   * @param evaluation how long a round of evaluation is open
   * @param lookBack from completion to the look-back 回头看
   * @param urge from a missed deadline to the urge 催办
   * @param supervisionOrder from the urge to the draft of a supervision order 督办
   * @param circular from the urge to the draft of a circular 通报
   * @param reopening how long after a topic's end its proposer may ask to have it reopened
   */
  public record Terms(
      Term firstContact,
      Term screening,
      Term session,
      Term notice,
      Term ownersNotice,
      Term announcement,
      Term publicity,
      Term report,
      Term streetSigns,
      Term districtSigns,
      Term handling,
      Term escalationTotal,
      Term reportIn,
      Term emergencyReportIn,
      Term response,
      Term findingAnswer,
      Term progressPublicity,
      Term evaluation,
      Term lookBack,
      Term urge,
      Term supervisionOrder,
      Term circular,
      Term reopening) {}

  /**
   * How topics are handed up and down.
   *
   * @param yellowPercent the share of a deadline after which it warns
   * @param maxReturns returns between the same two units before the next level arbitrates
   * @param raisesByItself whether a missed deadline hands the topic up without anybody's doing
   */
  public record Escalation(int yellowPercent, int maxReturns, boolean raisesByItself) {}

  /**
   * How far deadlines can be paused and extended.
   *
   * @param pauses how long a pause 暂停 for each reason may last
   * @param maxPauses pauses of one topic while the same area holds it
   * @param extension the longest extension 延期 of a deadline at once
   * @param maxExtensions extensions of one deadline
   */
  public record Deadlines(Pauses pauses, int maxPauses, Term extension, int maxExtensions) {}

  /** How long work may wait for others at most, by the reason. */
  public record Pauses(
      Term waitingForResidents, Term waitingForFunds, Term waitingForApproval, Term forceMajeure) {}

  /**
   * What summoned departments 吹哨报到 may do.
   *
   * @param maxRefusals departments that refuse the same matter before the next level arbitrates
   * @param promise how far away the day may be by which a department promises to be done
   */
  public record Summons(int maxRefusals, Term promise) {}

  /**
   * When residents' judgement counts.
   *
   * @param floorPercent satisfied residents below this share reopen the implementation
   * @param minBallots fewer ballots say nothing
   */
  public record Evaluation(int floorPercent, int minBallots) {}

  /**
   * When similar topics suggest a joint one 早治.
   *
   * @param streetCommunities in so many communities of one street
   * @param districtCommunities in so many communities of the district
   * @param window all within this time
   */
  public record HotSpot(int streetCommunities, int districtCommunities, Term window) {}

  /**
   * What follows a screening.
   *
   * @param transferAnswer from a transfer 转办 to the unit's answer
   * @param longestPromise how far ahead something may be promised that is handled directly 直接办理
   * @param appeal how long a topic that isn't taken 不纳入协商 may be appealed against
   * @param appealDecision from an appeal 申诉 to the decision of the level above
   * @param visitAttempts attempts to reach a proposer after which a return visit 回访 counts as made
   * @param unsolvedReopens whether a visit that finds a matter unsolved reopens it by itself, or
   *     only entitles to reopening it
   */
  public record FollowUp(
      Term transferAnswer,
      Term longestPromise,
      Term appeal,
      Term appealDecision,
      int visitAttempts,
      boolean unsolvedReopens) {}

  /** From submission to the screening decision 研判. */
  public Term screening() {
    return terms.screening();
  }

  /** From acceptance to the first session. */
  public Term session() {
    return terms.session();
  }

  /** From an escalation to the street's signature 签收. */
  public Term streetSigns() {
    return terms.streetSigns();
  }

  /** From an escalation to the district's signature. */
  public Term districtSigns() {
    return terms.districtSigns();
  }

  /** From the signature to handling, returning or raising further. */
  public Term handling() {
    return terms.handling();
  }

  /** From a missed deadline to the urge 催办. */
  public Term urge() {
    return terms.urge();
  }

  /** Returns between the same two units before the next level arbitrates. */
  public int maxReturns() {
    return escalation.maxReturns();
  }
}
