package org.yishi.topic.microsession;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The micro-sessions of a topic, in order. */
public record MicroSessions(List<MicroSession> all) {

  /** None yet. */
  public static final MicroSessions NONE = new MicroSessions(List.of());

  /** After so many talks at home it is time for a session. */
  public static final int MAX = 12;

  public MicroSessions {
    all = List.copyOf(all);
  }

  /** With one more. */
  public MicroSessions with(MicroSession next) {
    var more = new ArrayList<>(all);
    more.add(next);
    return new MicroSessions(more);
  }

  /** The one that the request has brought about. */
  public Optional<MicroSession> of(String requestKey) {
    return all.stream().filter(session -> requestKey.equals(session.requestKey())).findFirst();
  }
}
