package org.yishi.topic.mongo;

import com.mongodb.client.MongoClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.eventing.autoconfigure.EventingProperties;
import org.yishi.eventing.mongo.Aggregates;
import org.yishi.topic.Linkage;
import org.yishi.topic.TopicProperties;
import org.yishi.topic.meeting.ThreeLevelMeetings;

/** Keeps three-level meetings, and finds topics by their links to departments and meetings. */
@Configuration(proxyBeanMethods = false)
class LinkageConfiguration {

  private static final String TOPICS = "topics";
  private static final String MEETINGS = "three_level_meetings";

  @Bean
  Linkage linkage(Aggregates aggregates, TopicProperties properties) {
    return new MongoLinkage(aggregates.collection(TOPICS, properties.publicLog()).documents());
  }

  @Bean
  ThreeLevelMeetings threeLevelMeetings(MongoClient mongo, EventingProperties eventing) {
    return new MongoThreeLevelMeetings(
        mongo.getDatabase(eventing.database()).getCollection(MEETINGS));
  }
}
