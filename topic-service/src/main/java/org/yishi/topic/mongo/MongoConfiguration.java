package org.yishi.topic.mongo;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.district.Area;
import org.yishi.district.Department;
import org.yishi.district.District;
import org.yishi.eventing.autoconfigure.EventingProperties;
import org.yishi.eventing.mongo.Aggregates;
import org.yishi.topic.TopicProperties;
import org.yishi.topic.Topics;
import org.yishi.topic.hotspot.HotSpots;
import org.yishi.topic.observation.ObservedTopics;
import org.yishi.topic.queue.Queue;
import org.yishi.topic.timeline.Summaries;
import org.yishi.topic.timeline.Timeline;
import org.yishi.topic.unit.Units;
import org.yishi.web.problem.ProblemTranslator;

/** Keeps topics in MongoDB. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

  static final String TOPICS = "topics";
  private static final String HOT_SPOTS = "hot_spots";

  @Bean
  Topics topics(
      Aggregates aggregates,
      MongoProposers contacts,
      TopicProperties properties,
      District district,
      MeterRegistry registry) {
    var timeline = new Timeline(new Summaries(code -> name(code, district)));
    return new ObservedTopics(
        new MongoTopics(
            aggregates.collection(TOPICS, properties.publicLog()),
            contacts,
            timeline,
            district.calendar()),
        registry);
  }

  @Bean
  HotSpots hotSpots(MongoClient mongo, EventingProperties eventing) {
    return new MongoHotSpots(mongo.getDatabase(eventing.database()).getCollection(HOT_SPOTS));
  }

  @Bean
  Units units(Aggregates aggregates, TopicProperties properties) {
    return new MongoUnits(aggregates.collection(MongoUnits.COLLECTION, properties.directory()));
  }

  @Bean
  Queue queue(MongoClient mongo, EventingProperties eventing, District district) {
    return new Queue(
        new MongoQueues(mongo.getDatabase(eventing.database()).getCollection(TOPICS)),
        district.calendar().zone());
  }

  @Bean
  ProblemTranslator storeAway() {
    return new StoreAway();
  }

  private static String name(String code, District district) {
    return district
        .areas()
        .find(code)
        .map(Area::name)
        .or(() -> district.departments().find(code).map(Department::name))
        .orElse(code);
  }
}
