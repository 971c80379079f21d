package org.yishi.topic;

/** Every rule that a topic can refuse by; the code is what API clients see and never changes. */
public enum Rule {
  AREA_UNKNOWN("area-unknown", Kind.INVALID),
  AREA_NOT_A_COMMUNITY("area-not-a-community", Kind.INVALID),
  COMMUNITY_NOT_PILOTED("community-not-piloted", Kind.STATE),
  CATEGORY_UNKNOWN("category-unknown", Kind.INVALID),
  DEPARTMENT_UNKNOWN("department-unknown", Kind.INVALID),
  REASON_RESERVED("reason-reserved", Kind.INVALID),
  TOO_MANY_DEPARTMENTS("too-many-departments", Kind.INVALID),
  UNIT_UNKNOWN("unit-unknown", Kind.INVALID),
  FILE_UNKNOWN("file-unknown", Kind.INVALID),
  UNIT_ALREADY_THERE("unit-already-there", Kind.STATE),
  UNIT_CLOSED("unit-closed", Kind.STATE),
  HOUSEHOLD_NOT_PUBLIC("household-not-public", Kind.INVALID),
  PROMISE_OUT_OF_RANGE("promise-out-of-range", Kind.INVALID),
  PARTY_UNKNOWN("party-unknown", Kind.INVALID),
  SIDE_MALFORMED("side-malformed", Kind.INVALID),
  INTEREST_UNKNOWN("interest-unknown", Kind.INVALID),
  HELD_IN_FUTURE("held-in-future", Kind.INVALID),
  ENDS_ONLY_AGREED("ends-only-agreed", Kind.INVALID),
  LEAD_DECIDES("lead-decides", Kind.FORBIDDEN),
  NOT_TRANSFEREE("not-transferee", Kind.FORBIDDEN),
  NOT_APPEAL_BODY("not-appeal-body", Kind.FORBIDDEN),
  SIDE_UNKNOWN("side-unknown", Kind.UNKNOWN),
  SCREENING_AWAITS_APPROVAL("screening-awaits-approval", Kind.STATE),
  NO_SCREENING_PROPOSED("no-screening-proposed", Kind.STATE),
  NOT_SCREENED_YET("not-screened-yet", Kind.STATE),
  NOTHING_PROMISED("nothing-promised", Kind.STATE),
  NO_TRANSFER_OPEN("no-transfer-open", Kind.STATE),
  NOTHING_TO_APPEAL("nothing-to-appeal", Kind.STATE),
  ALREADY_APPEALED("already-appealed", Kind.STATE),
  APPEAL_TOO_LATE("appeal-too-late", Kind.STATE),
  APPEAL_INSTEAD("appeal-instead", Kind.STATE),
  NO_APPEAL_OPEN("no-appeal-open", Kind.STATE),
  REOPENING_NOT_OFFERED("reopening-not-offered", Kind.STATE),
  DOSSIER_INCOMPLETE("dossier-incomplete", Kind.STATE),
  ALREADY_PARTICIPATES("already-participates", Kind.STATE),
  TOO_MANY_PARTICIPANTS("too-many-participants", Kind.STATE),
  CORE_STAYS("core-stays", Kind.STATE),
  FEATURE_NOT_PILOTED("feature-not-piloted", Kind.STATE),
  NOT_BEFORE_A_SESSION("not-before-a-session", Kind.STATE),
  NOT_A_HOUSEHOLDS_MATTER("not-a-households-matter", Kind.STATE),
  TOO_MANY_MICRO_SESSIONS("too-many-micro-sessions", Kind.STATE),
  MERGE_TARGET_UNUSABLE("merge-target-unusable", Kind.INVALID),
  MERGE_TARGET_FULL("merge-target-full", Kind.STATE),
  NOT_MERGED("not-merged", Kind.STATE),
  HOT_SPOT_CLOSED("hot-spot-closed", Kind.STATE),
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
  NOT_CONVENER("not-convener", Kind.FORBIDDEN),
  NOT_ASSIGNED("not-assigned", Kind.FORBIDDEN),
  TOPIC_NOT_ON_AGENDA("topic-not-on-agenda", Kind.INVALID),
  TOPIC_OUTSIDE_MEETING("topic-outside-meeting", Kind.INVALID),
  ASSIGNMENT_UNKNOWN("assignment-unknown", Kind.UNKNOWN),
  AGENDA_ITEM_UNKNOWN("agenda-item-unknown", Kind.UNKNOWN),
  ASSIGNMENT_UNTIMELY("assignment-untimely", Kind.STATE),
  ASSIGNMENT_STATE("assignment-state", Kind.STATE),
  TOO_MANY_ASSIGNMENTS("too-many-assignments", Kind.STATE),
  MEETING_STATE("meeting-state", Kind.STATE),
  ALREADY_ON_AGENDA("already-on-agenda", Kind.STATE),
  AGENDA_FULL("agenda-full", Kind.STATE),
  YEAR_OUT_OF_RANGE("year-out-of-range", Kind.INVALID),
  FUNDS_UNKNOWN("funds-unknown", Kind.UNKNOWN),
  FUNDS_FULL("funds-full", Kind.STATE),
  FUNDS_WITHDRAWN("funds-withdrawn", Kind.STATE),
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
