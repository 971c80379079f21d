package org.yishi.topic;

import org.jspecify.annotations.Nullable;

/**
 * The topics that somebody finds besides the public ones: his own, those in the area that he works
 * for, those that name his department.
 */
public record Reach(String account, @Nullable String area, @Nullable String department) {}
