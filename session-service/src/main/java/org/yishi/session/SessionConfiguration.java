package org.yishi.session;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.district.District;
import org.yishi.eventing.EventIds;
import org.yishi.eventing.TraceParent;
import org.yishi.session.access.Access;
import org.yishi.session.meeting.MeetingKinds;
import org.yishi.session.motion.BallotTokens;
import org.yishi.session.motion.Ballots;
import org.yishi.session.reservation.Reservations;
import org.yishi.session.topics.KnownTopics;
import org.yishi.web.observation.RequestTrace;

/** Wires the domain, which knows nothing of its wiring. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  private static final String ID_PREFIX = "session";

  @Bean
  MeetingKinds meetingKinds(KindProperties properties) {
    return properties.toKinds();
  }

  @Bean
  SessionCommandHandler sessionCommandHandler(
      Sessions sessions,
      KnownTopics topics,
      Reservations reservations,
      District district,
      MeetingKinds kinds,
      Clock clock,
      EventIds ids) {
    return new SessionCommandHandler(
        sessions, topics, reservations, district, kinds, clock, () -> ids.next(ID_PREFIX));
  }

  @Bean
  Voting voting(
      Sessions sessions,
      Ballots ballots,
      SessionCommandHandler handler,
      SessionProperties properties,
      Clock clock) {
    return new Voting(sessions, ballots, handler, new BallotTokens(properties.ballotKey()), clock);
  }

  @Bean
  NoticeWriter noticeWriter(District district, MeetingKinds kinds) {
    return new NoticeWriter(district, kinds);
  }

  @Bean
  FreeSlots freeSlots(
      Reservations reservations, SessionCommandHandler handler, District district, Clock clock) {
    return new FreeSlots(reservations, handler::standsBy, district, clock);
  }

  @Bean
  Access access() {
    return new Access();
  }

  /** Events continue the trace of the request that causes them. */
  @Bean
  TraceParent traceParent() {
    return RequestTrace::current;
  }
}
