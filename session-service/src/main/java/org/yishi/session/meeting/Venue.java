package org.yishi.session.meeting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a session is held.
 *
 * @param name as the notice says it, such as 社区居委会一楼议事厅
 * @param area the area that it is in
 * @param capacity people it holds, if that is known
 * @param home whether it is somebody's home, which is told to nobody but those invited
 */
public record Venue(String name, String area, @Nullable Integer capacity, boolean home) {

  /** Names the place for reservations. */
  public String key() {
    return area + "/" + name.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }
}
