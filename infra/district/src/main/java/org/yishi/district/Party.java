package org.yishi.district;

import org.jspecify.annotations.Nullable;

/**
 * A side that takes part in deliberation 协商主体.
 *
 * @param name the Chinese name
 * @param core whether it always takes part: the two committees 两委
 * @param standIn who takes its place where it doesn't exist
 */
public record Party(
    String code, String name, String englishName, boolean core, @Nullable StandIn standIn) {

  /**
   * Who takes another side's place, such as owners' representatives before there is a committee.
   *
   * @param party the code of the party from which they come
   * @param name what the record calls them, in Chinese
   */
  public record StandIn(String party, String name, String englishName) {}
}
