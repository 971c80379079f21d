package org.yishi.topic.access;

/** What the access rules say. */
public sealed interface Verdict {

  /** It may be done; whether the topic is in a state for it is the topic's own decision. */
  record Permitted() implements Verdict {}

  /** The topic may be known, but this may not be done to it. */
  record Denied(Missing missing) implements Verdict {}

  /** Not even that the topic exists may be known. */
  record Hidden() implements Verdict {}
}
