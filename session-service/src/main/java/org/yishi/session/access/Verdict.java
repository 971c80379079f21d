package org.yishi.session.access;

/** What the access rules say. */
public sealed interface Verdict {

  /** It may be done; whether the session is in a state for it is the session's own decision. */
  record Permitted() implements Verdict {}

  /** The session may be known, but this may not be done to it. */
  record Denied(Missing missing) implements Verdict {}

  /** Not even that the session exists may be known. */
  record Hidden() implements Verdict {}
}
