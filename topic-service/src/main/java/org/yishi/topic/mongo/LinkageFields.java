package org.yishi.topic.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.yishi.topic.Topic;
import org.yishi.topic.assignment.Assignment;
import org.yishi.topic.summons.Summons;

/** What queries ask of a topic's summonses and assignments, flat beside its state. */
final class LinkageFields {

  static final String CALLING = "calling";
  static final String CALLED = "called";
  static final String MEETINGS = "meetings";
  static final String FOLLOWED_UP = "followedUp";

  private LinkageFields() {}

  static Document of(Topic topic) {
    List<Summons> signed = topic.summonses().where(Summons::signed);
    List<Assignment> assignments = topic.assignments().all();
    return new Document(
            CALLING, distinct(signed.stream().filter(Summons::open).map(Summons::department)))
        .append(CALLED, distinct(signed.stream().map(Summons::department)))
        .append(MEETINGS, distinct(assignments.stream().map(Assignment::meeting)))
        .append(
            FOLLOWED_UP,
            distinct(assignments.stream().filter(it -> it.state().open()).map(Assignment::by)));
  }

  static void index(MongoCollection<Document> topics) {
    for (String field : List.of(CALLING, CALLED, MEETINGS, FOLLOWED_UP)) {
      topics.createIndex(
          Indexes.compoundIndex(Indexes.ascending(field), Indexes.descending("_id")));
    }
  }

  private static List<String> distinct(Stream<String> values) {
    return values.distinct().toList();
  }
}
