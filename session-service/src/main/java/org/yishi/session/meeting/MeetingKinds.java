package org.yishi.session.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one list of meeting kinds. */
public final class MeetingKinds {

  private final Map<String, MeetingKind> byCode = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException when two have the same code, or there is none
   */
  public MeetingKinds(List<MeetingKind> kinds) {
    for (MeetingKind kind : kinds) {
      if (byCode.put(kind.code(), kind) != null) {
        throw new IllegalArgumentException("two meeting kinds are called " + kind.code());
      }
    }
    if (byCode.isEmpty()) {
      throw new IllegalArgumentException("there are no meeting kinds");
    }
  }

  /** The kind with the code. */
  public Optional<MeetingKind> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The kind of an existing session.
   *
   * @throws IllegalStateException when the list no longer has it: a kind in use can't be removed
   */
  public MeetingKind of(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalStateException("no meeting kind " + code + " any more"));
  }

  /** All of them, in the order of the list. */
  public List<MeetingKind> all() {
    return List.copyOf(byCode.values());
  }
}
