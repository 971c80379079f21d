package org.yishi.topic.audit;

import java.time.Instant;

/**
 * One look at personal data, written down before it was granted; it holds no personal data of the
 * proposer.
 *
 * @param area community of the topic
 * @param account the member of staff who looked
 */
public record AuditRecord(
    String id,
    Instant time,
    String topicId,
    String number,
    String area,
    String account,
    String role,
    Deed deed,
    Purpose purpose) {

  /** What was done. */
  public enum Deed {
    PROPOSER_READ,
    CONVERSATIONS_READ,
    PROPOSER_ERASED
  }

  /** To what end. */
  public enum Purpose {
    /** Calling the proposer for the first time 首次联系. */
    FIRST_CONTACT,
    /** Finding out what is the matter 核实情况. */
    VERIFICATION,
    /** Dealing with it 办理. */
    HANDLING,
    /** Telling the outcome 答复. */
    REPLY,
    /** The return visit 回访. */
    RETURN_VISIT,
    /** Filling in a form of the dossier 归档. */
    DOSSIER,
    /** The proposer asked for it 本人要求. */
    PROPOSER_REQUEST
  }
}
