package org.yishi.district;

import org.jspecify.annotations.Nullable;

/**
 * A side that takes part in deliberation 协商主体.
 *
 * @param name the Chinese name
 * @param core whether it always takes part: the two committees 两委
 * @param standIn the code of the party that takes its place where it doesn't exist
 */
public record Party(
    String code, String name, String englishName, boolean core, @Nullable String standIn) {}
