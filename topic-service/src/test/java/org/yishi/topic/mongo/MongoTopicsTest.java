package org.yishi.topic.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.yishi.eventing.EventIds;
import org.yishi.eventing.mongo.Aggregates;
import org.yishi.eventing.relay.Backlog;
import org.yishi.testing.TestStack;
import org.yishi.topic.Topics;
import org.yishi.topic.TopicsContract;
import org.yishi.topic.timeline.Summaries;
import org.yishi.topic.timeline.Timeline;

class MongoTopicsTest extends TopicsContract {

  private static final String NAME = "mongo_topics_test";
  private static final MongoClient CLIENT = MongoClients.create(TestStack.mongoUri(NAME));
  private static final MongoDatabase DATABASE = CLIENT.getDatabase(NAME);

  @AfterAll
  static void disconnect() {
    CLIENT.close();
  }

  @Override
  protected Topics emptyStore() {
    DATABASE.drop();
    return secondInstance();
  }

  @Override
  protected Topics secondInstance() {
    var aggregates =
        new Aggregates(DATABASE, new Backlog(Clock.systemUTC()), new EventIds(), () -> null);
    return new MongoTopics(
        aggregates.collection("topics", "yishi.issues.v1"),
        DATABASE.getCollection("contacts"),
        new Timeline(new Summaries(UnaryOperator.identity())));
  }
}
