package org.yishi.district;

import java.util.Locale;

/** The three levels that hold topics, lowest first. */
public enum Level {
  COMMUNITY(12),
  STREET(9),
  DISTRICT(6);

  private final int codeLength;

  Level(int codeLength) {
    this.codeLength = codeLength;
  }

  /**
   * The level of an area, which its code's length tells.
   *
   * @throws IllegalArgumentException if no level has codes of that length
   */
  public static Level of(String areaCode) {
    for (Level level : values()) {
      if (level.codeLength == areaCode.length()) {
        return level;
      }
    }
    throw new IllegalArgumentException("No area has a code like '" + areaCode + "'");
  }

  /** The name in events and on the wire, such as {@code street}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The number of digits in the code of an area of this level. */
  public int codeLength() {
    return codeLength;
  }
}
