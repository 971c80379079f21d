package org.yishi.system.story;

import java.util.Locale;
import org.yishi.system.client.FeedEvent;

/**
 * One event of the story's topic.
 *
 * @param type its short name, such as {@code escalated}
 */
record Line(long sequence, String type) {

  private static final String PREFIX = "org.yishi.topic.";
  private static final String SUFFIX = ".v1";

  static Line of(FeedEvent event) {
    return of(event.sequence(), event.type());
  }

  static Line of(long sequence, String type) {
    String name = type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
    return new Line(
        sequence,
        name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%d %s", sequence, type);
  }
}
