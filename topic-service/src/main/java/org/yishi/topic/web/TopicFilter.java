package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of topics can be narrowed to; a comma means "any of" where it says so. */
record TopicFilter(
    @Parameter(description = "Where the matter is; a street's code means all its communities")
        @Nullable String area,
    @Parameter(description = "阶段 Any of, such as PROPOSED,ACCEPTED") @Nullable String stage,
    @Parameter(description = "Level that holds it: community, street or district")
        @Nullable String level,
    @Parameter(description = "Area that holds it") @Nullable String holder,
    @Parameter(description = "事项类别") @Nullable String category,
    @Parameter(description = "Department that it names") @Nullable String department,
    @Parameter(description = "Part of the public title or the number") @Nullable String q,
    @Parameter(description = "Whether a deadline is red") @Nullable String overdue,
    @Parameter(description = "Lines of a page, 50 by default, 200 at most") @Nullable Integer limit,
    @Parameter(description = "Where the page begins, from the page before")
        @Nullable String cursor) {}
