package org.yishi.session.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.session.Conclusion;
import org.yishi.session.Session;
import org.yishi.session.Sessions.Stored;
import org.yishi.session.State;
import org.yishi.session.TopicRef;
import org.yishi.session.meeting.Mode;
import org.yishi.session.meeting.Venue;

/** A session as a line of a list. */
@Schema(name = "SessionLine")
record SessionLine(
    String id,
    String area,
    String kind,
    List<TopicRef> topics,
    int round,
    State state,
    @Schema(description = "会议主题") String subject,
    Mode mode,
    Instant startsAt,
    Instant endsAt,
    @Nullable String venue,
    Conclusion.@Nullable Result result,
    long version) {

  static SessionLine of(Stored stored) {
    Session session = stored.session();
    Conclusion conclusion = session.conclusion();
    Venue venue = session.plan().venue();
    return new SessionLine(
        session.id(),
        session.area(),
        session.kind(),
        session.topics(),
        session.round(),
        session.state(),
        session.plan().subject(),
        session.plan().mode(),
        session.plan().startsAt(),
        session.plan().endsAt(),
        venue == null || venue.home() ? null : venue.name(),
        conclusion == null ? null : conclusion.result(),
        stored.version());
  }
}
