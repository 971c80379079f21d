package org.yishi.topic.files;

/** The steps of a case in which papers are signed. */
public enum CaseStep {
  INTAKE,
  SCREENING,
  TRANSFER,
  ESCALATION,
  SUMMONS,
  NOTICE,
  SESSION,
  DECISION,
  ANNOUNCEMENT,
  IMPLEMENTATION,
  ACCEPTANCE,
  EVALUATION,
  RETURN_VISIT,
  CLOSING
}
