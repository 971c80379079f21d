package org.yishi.gateway.feed;

import java.util.Locale;
import java.util.Optional;

/** The three levels between which topics move, lowest first. */
enum Level {
  COMMUNITY,
  STREET,
  DISTRICT;

  /** As headers and parameters write it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Level> of(String code) {
    for (Level level : values()) {
      if (level.code().equals(code)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
