package org.yishi.session;

import org.jspecify.annotations.Nullable;

/** A topic as it was known when the session was planned. */
public record TopicRef(String id, String number, @Nullable String title) {

  /** What the notice calls it. */
  public String words() {
    return title == null ? number : title;
  }
}
