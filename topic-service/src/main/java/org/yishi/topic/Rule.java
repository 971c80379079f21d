package org.yishi.topic;

/** Every rule that a topic can refuse by; the code is what API clients see and never changes. */
public enum Rule {
  AREA_UNKNOWN("area-unknown", Kind.INVALID),
  AREA_NOT_A_COMMUNITY("area-not-a-community", Kind.INVALID),
  CATEGORY_UNKNOWN("category-unknown", Kind.INVALID),
  DEPARTMENT_UNKNOWN("department-unknown", Kind.INVALID),
  REASON_RESERVED("reason-reserved", Kind.INVALID),
  TOO_MANY_DEPARTMENTS("too-many-departments", Kind.INVALID),
  UNIT_MALFORMED("unit-malformed", Kind.INVALID),
  MERGE_TARGET_UNUSABLE("merge-target-unusable", Kind.INVALID),
  MERGE_TARGET_FULL("merge-target-full", Kind.STATE),
  NOT_MERGED("not-merged", Kind.STATE),
  CHANNEL_NOT_YOURS("channel-not-yours", Kind.INVALID),
  WORK_ORDER_REQUIRED("work-order-required", Kind.INVALID),
  WORK_ORDER_UNEXPECTED("work-order-unexpected", Kind.INVALID),
  OUTER_DUE_UNEXPECTED("outer-due-unexpected", Kind.INVALID),
  CONTACT_IN_THE_FUTURE("contact-in-the-future", Kind.INVALID),
  CONTACT_BEFORE_SUBMISSION("contact-before-submission", Kind.INVALID),
  ACKNOWLEDGED_FUTURE("acknowledged-future", Kind.INVALID),
  IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", Kind.INVALID),
  NOT_HOLDER("not-holder", Kind.FORBIDDEN),
  NOT_PROPOSER("not-proposer", Kind.FORBIDDEN),
  NOT_RECEIVER("not-receiver", Kind.FORBIDDEN),
  NOT_ABOVE_HOLDER("not-above-holder", Kind.FORBIDDEN),
  NOT_A_UNIT("not-a-unit", Kind.FORBIDDEN),
  ESCALATION_UNKNOWN("escalation-unknown", Kind.UNKNOWN),
  ALREADY_SCREENED("already-screened", Kind.STATE),
  WITHDRAWAL_TOO_LATE("withdrawal-too-late", Kind.STATE),
  NOT_ENDED("not-ended", Kind.STATE),
  REOPENING_TOO_LATE("reopening-too-late", Kind.STATE),
  TOPIC_ENDED("topic-ended", Kind.STATE),
  NOT_ACCEPTED_YET("not-accepted-yet", Kind.STATE),
  NOT_UNDER_WAY("not-under-way", Kind.STATE),
  NOT_EVALUATED("not-evaluated", Kind.STATE),
  NOT_COMPLETED("not-completed", Kind.STATE),
  ALREADY_RETURN_VISITED("already-return-visited", Kind.STATE),
  ESCALATION_ALREADY_OPEN("escalation-already-open", Kind.STATE),
  ESCALATION_NOT_SIGNED("escalation-not-signed", Kind.STATE),
  ESCALATION_ALREADY_SIGNED("escalation-already-signed", Kind.STATE),
  ESCALATION_FINISHED("escalation-finished", Kind.STATE),
  HIGHEST_LEVEL("highest-level", Kind.STATE),
  RETURN_LIMIT_REACHED("return-limit-reached", Kind.STATE),
  NOTHING_OVERDUE("nothing-overdue", Kind.STATE),
  NO_SUPERVISION_DRAFT("no-supervision-draft", Kind.STATE),
  COMMUNITY_ESCALATES("community-escalates", Kind.FORBIDDEN),
  NOT_WHISTLER("not-whistler", Kind.FORBIDDEN),
  LEADER_REQUIRED("leader-required", Kind.FORBIDDEN),
  NOT_SUMMONED("not-summoned", Kind.FORBIDDEN),
  DEPARTMENT_NOT_RECOGNISED("department-not-recognised", Kind.INVALID),
  DAY_OUT_OF_RANGE("day-out-of-range", Kind.INVALID),
  REFUSAL_NAMES_ITSELF("refusal-names-itself", Kind.INVALID),
  RATING_NEEDS_WORDS("rating-needs-words", Kind.INVALID),
  SUMMONS_UNKNOWN("summons-unknown", Kind.UNKNOWN),
  WHISTLE_UNTIMELY("whistle-untimely", Kind.STATE),
  ALREADY_SUMMONED("already-summoned", Kind.STATE),
  TOO_MANY_SUMMONSES("too-many-summonses", Kind.STATE),
  SUMMONS_ALREADY_SIGNED("summons-already-signed", Kind.STATE),
  SUMMONS_STATE("summons-state", Kind.STATE),
  PAUSE_END_UNUSABLE("pause-end-unusable", Kind.INVALID),
  ALREADY_PAUSED("already-paused", Kind.STATE),
  NOT_PAUSED("not-paused", Kind.STATE),
  NOTHING_TO_PAUSE("nothing-to-pause", Kind.STATE),
  PAUSE_LIMIT_REACHED("pause-limit-reached", Kind.STATE),
  NOT_RESPONSIBLE("not-responsible", Kind.FORBIDDEN),
  EXTENSION_UNKNOWN("extension-unknown", Kind.UNKNOWN),
  EXTENSION_TOO_LONG("extension-too-long", Kind.INVALID),
  DEADLINE_NOT_RUNNING("deadline-not-running", Kind.STATE),
  NOT_EXTENDABLE("not-extendable", Kind.STATE),
  EXTENSION_ALREADY_ASKED("extension-already-asked", Kind.STATE),
  EXTENSION_LIMIT_REACHED("extension-limit-reached", Kind.STATE),
  EXTENSION_ALREADY_DECIDED("extension-already-decided", Kind.STATE),
  EXTENSION_TOO_LATE("extension-too-late", Kind.STATE),
  HISTORY_FULL("history-full", Kind.STATE);

  /** How an adapter has to treat the refusal. */
  public enum Kind {
    /** A value in the request can't be accepted. */
    INVALID,
    /** The initiator isn't the one who may do this. */
    FORBIDDEN,
    /** What the command names doesn't exist. */
    UNKNOWN,
    /** The topic is in the wrong state. */
    STATE
  }

  private final String code;
  private final Kind kind;

  Rule(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  /** The stable kebab-case code. */
  public String code() {
    return code;
  }

  /** How an adapter has to treat the refusal. */
  public Kind kind() {
    return kind;
  }
}
