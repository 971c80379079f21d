package org.yishi.topic.files;

/** What a file is to the case. */
public enum FileKind {
  /** The matter as it was found. */
  PICTURE_BEFORE,
  /** The matter once it is done. */
  PICTURE_AFTER,
  /** Anything that explains it. */
  MATERIAL,
  /** A scan of a paper that was signed in a step of the case. */
  SIGNED_PAPER
}
