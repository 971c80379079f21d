package org.yishi.session.web;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of sessions can be narrowed to; a comma means "any of" where it says so. */
record SessionFilter(
    @Parameter(description = "Who holds it; a street's code means its communities too")
        @Nullable String area,
    @Parameter(description = "Only those that end after this moment (ISO 8601)")
        @Nullable String from,
    @Parameter(description = "Only those that start before this moment (ISO 8601)")
        @Nullable String to,
    @Parameter(description = "Id of a topic that it is about") @Nullable String topic,
    @Parameter(description = "会议类型") @Nullable String kind,
    @Parameter(description = "Any of, such as NOTICED,OPEN") @Nullable String state,
    @Parameter(description = "Only those that concern the caller: true") @Nullable String mine,
    @Parameter(description = "Department that has a seat") @Nullable String department,
    @Parameter(description = "Lines of a page, 50 by default, 200 at most") @Nullable Integer limit,
    @Parameter(description = "Where the page begins, from the page before")
        @Nullable String cursor) {}
