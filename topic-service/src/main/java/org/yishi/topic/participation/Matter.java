package org.yishi.topic.participation;

import org.jspecify.annotations.Nullable;
import org.yishi.topic.screening.Nature;
import org.yishi.topic.screening.Scope;

/**
 * What decides who must take part in a matter.
 *
 * @param compound where it is, as far as a compound is named
 */
public record Matter(
    String category, @Nullable Nature nature, Scope scope, @Nullable String compound) {}
