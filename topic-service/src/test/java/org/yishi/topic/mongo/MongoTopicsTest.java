package org.yishi.topic.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.yishi.eventing.EventIds;
import org.yishi.eventing.mongo.Aggregates;
import org.yishi.eventing.relay.Backlog;
import org.yishi.privacy.FieldCipher;
import org.yishi.privacy.Keyring;
import org.yishi.testing.TestStack;
import org.yishi.topic.Channel;
import org.yishi.topic.CommandResult;
import org.yishi.topic.Contact;
import org.yishi.topic.People;
import org.yishi.topic.RequestKey;
import org.yishi.topic.SampleDistrict;
import org.yishi.topic.Submission;
import org.yishi.topic.TopicCommandHandler;
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
        proposers(),
        new Timeline(new Summaries(UnaryOperator.identity())),
        SampleDistrict.HEXI.calendar());
  }

  private static MongoProposers proposers() {
    return new MongoProposers(
        DATABASE.getCollection("contacts"),
        DATABASE.getCollection("topics"),
        new FieldCipher(Keyring.read("k:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")),
        Clock.systemUTC());
  }

  @Test
  void aContactIsKeptOnceAndApartFromTheTopic() {
    Topics store = emptyStore();
    var handler =
        new TopicCommandHandler(
            store, SampleDistrict.HEXI, Clock.systemUTC(), () -> new EventIds().next("topic"));
    var submission =
        new Submission(People.COMMUNITY, "电梯", "停运", Channel.PHONE, "lifts", null, null, true);
    var contact = new Contact("王某某", "022-28350000");
    for (String fingerprint : List.of("a", "a", "b")) {
      handler.submit(submission, contact, new RequestKey("key", fingerprint), People.WORKER);
    }
    assertThat(DATABASE.getCollection("contacts").find().map(Document::toJson))
        .hasSize(1)
        .noneMatch(json -> json.contains("王某某") || json.contains("28350000"));
    assertThat(DATABASE.getCollection("topics").find().map(Document::toJson))
        .hasSize(1)
        .noneMatch(json -> json.contains("王某某") || json.contains("28350000"));
  }

  @Test
  void aContactIsFoundByItsTopicAndGoneOnceItIsErased() {
    Topics store = emptyStore();
    String id = onBehalf(store, "key");

    assertThat(proposers().find(id)).contains(new Contact("王某某", "022-28350000"));
    proposers().erase(id);
    proposers().erase(id);
    assertThat(proposers().find(id)).isEmpty();
    assertThat(store.find(id)).isPresent();
  }

  @Test
  void whatACrashLeftBetweenContactAndTopicIsSweptAndNothingElse() {
    Topics store = emptyStore();
    String id = onBehalf(store, "key");
    proposers().keep(new RequestKey("lost", "x"), new Contact("李某某", "022-1"));

    assertThat(proposers().sweep(Instant.now().minusSeconds(60), 10)).isZero();
    assertThat(proposers().sweep(Instant.now().plusSeconds(60), 10)).isEqualTo(1);
    assertThat(DATABASE.getCollection("contacts").countDocuments()).isEqualTo(1);
    assertThat(proposers().find(id)).isPresent();
  }

  private static String onBehalf(Topics store, String key) {
    var handler =
        new TopicCommandHandler(
            store, SampleDistrict.HEXI, Clock.systemUTC(), () -> new EventIds().next("topic"));
    var submission =
        new Submission(People.COMMUNITY, "电梯", "停运", Channel.PHONE, "lifts", null, null, true);
    return switch (handler.submit(
        submission, new Contact("王某某", "022-28350000"), new RequestKey(key, "a"), People.WORKER)) {
      case CommandResult.Done done -> done.stored().topic().id();
      default -> throw new AssertionError();
    };
  }
}
