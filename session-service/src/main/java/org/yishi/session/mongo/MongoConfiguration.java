package org.yishi.session.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.eventing.autoconfigure.EventingProperties;
import org.yishi.eventing.mongo.Aggregates;
import org.yishi.session.SessionProperties;
import org.yishi.session.Sessions;
import org.yishi.session.archive.Archive;
import org.yishi.session.calendar.CalendarFeeds;
import org.yishi.session.motion.Ballots;
import org.yishi.session.observation.ObservedSessions;
import org.yishi.session.reservation.Reservations;
import org.yishi.session.topics.KnownTopics;
import org.yishi.web.problem.ProblemTranslator;

/** Keeps sessions, ballots, reservations and what is known of topics in MongoDB. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

  private final MongoDatabase database;

  MongoConfiguration(MongoClient mongo, EventingProperties eventing) {
    this.database = mongo.getDatabase(eventing.database());
  }

  @Bean
  Sessions sessions(Aggregates aggregates, SessionProperties properties, MeterRegistry registry) {
    return new ObservedSessions(
        new MongoSessions(
            aggregates.collection("sessions", properties.reports()),
            database.getCollection("rolls")),
        registry);
  }

  @Bean
  Ballots ballots() {
    return new MongoBallots(database.getCollection("ballotBoxes"));
  }

  @Bean
  Reservations reservations() {
    return new MongoReservations(database.getCollection("reservations"));
  }

  @Bean
  Archive archive() {
    return new MongoArchive(database.getCollection("archive"));
  }

  @Bean
  CalendarFeeds calendarFeeds() {
    return new MongoCalendarFeeds(database.getCollection("calendarFeeds"));
  }

  @Bean
  KnownTopics knownTopics() {
    return new MongoKnownTopics(database.getCollection("topics"));
  }

  @Bean
  ProblemTranslator storeAway() {
    return new StoreAway();
  }
}
