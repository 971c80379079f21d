package org.yishi.district;

import org.jspecify.annotations.Nullable;

/**
 * An area 区划: a district, a street or a community.
 *
 * @param code 6, 9 or 12 digits, beginning with the parent's
 * @param name as people call it, such as 大营门街道
 * @param parent the code of the area above, none for the district
 */
public record Area(String code, String name, Level level, @Nullable String parent) {}
