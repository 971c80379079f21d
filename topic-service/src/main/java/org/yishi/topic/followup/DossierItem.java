package org.yishi.topic.followup;

/** What a dossier 一议一档 needs before its case can be archived. */
public enum DossierItem {
  /** What was promised is done, and the proposer has the answer. */
  DIRECT_ANSWER,
  /** The unit's answer. */
  TRANSFER_ANSWER,
  /** The proposer was visited, or could not be reached in as many attempts as the policy asks. */
  RETURN_VISIT,
  /** The proposer was told. */
  REPLY,
  /** The appeal is decided, or the term for it is over. */
  APPEAL
}
