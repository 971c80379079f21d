package org.yishi.topic;

import org.jspecify.annotations.Nullable;

/** Where below the community the matter is: compound 小区, building 楼栋, entrance 楼门, grid 网格. */
public record Location(
    @Nullable String compound,
    @Nullable String building,
    @Nullable String entrance,
    @Nullable String grid) {}
