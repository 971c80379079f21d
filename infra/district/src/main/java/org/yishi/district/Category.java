package org.yishi.district;

import org.jspecify.annotations.Nullable;

/**
 * What a topic is about 事项类别: a node of a tree.
 *
 * @param name the Chinese name
 * @param parent the code of the category above, none at the top
 */
public record Category(String code, String name, String englishName, @Nullable String parent) {}
