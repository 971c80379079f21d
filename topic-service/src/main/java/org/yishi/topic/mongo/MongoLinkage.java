package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.yishi.topic.Linkage;
import org.yishi.topic.Topic;

/** Finds topics by what they have to do with departments and meetings. */
final class MongoLinkage implements Linkage {

  private final MongoCollection<Document> topics;

  MongoLinkage(MongoCollection<Document> topics) {
    this.topics = topics;
  }

  @Override
  public List<Topic> calling(String department, int limit) {
    return newest(LinkageFields.CALLING, department, limit);
  }

  @Override
  public List<Topic> called(String department, int limit) {
    return newest(LinkageFields.CALLED, department, limit);
  }

  @Override
  public List<Topic> assignedIn(String meeting, int limit) {
    return newest(LinkageFields.MEETINGS, meeting, limit);
  }

  @Override
  public List<Topic> followedUp(String area, int limit) {
    return newest(LinkageFields.FOLLOWED_UP, area, limit);
  }

  private List<Topic> newest(String field, String value, int limit) {
    return topics
        .find(eq(field, value))
        .projection(Projections.include(TopicDocuments.STATE))
        .sort(descending("_id"))
        .limit(limit)
        .map(document -> TopicDocuments.stored(document, 0).topic())
        .into(new ArrayList<>());
  }
}
