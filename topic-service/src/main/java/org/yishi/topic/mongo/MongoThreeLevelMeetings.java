package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.RequestKey;
import org.yishi.topic.meeting.ThreeLevelMeeting;
import org.yishi.topic.meeting.ThreeLevelMeetings;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Three-level meetings as documents; ids sort by the moment of planning. */
final class MongoThreeLevelMeetings implements ThreeLevelMeetings {

  private static final String ID = "_id";
  private static final String STATE = "state";
  private static final String AREA = "area";
  private static final String VERSION = "version";
  private static final String REQUEST = "request";
  private static final String FINGERPRINT = "fingerprint";

  /** Sorts after every digit that an area's code goes on with. */
  private static final char AFTER_DIGITS = ':';

  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

  /** A field that a later version has added must not stop an earlier one during a rollout. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final MongoCollection<Document> meetings;
  private final AtomicBoolean indexed = new AtomicBoolean();

  MongoThreeLevelMeetings(MongoCollection<Document> meetings) {
    this.meetings = meetings;
  }

  @Override
  public Optional<Stored> find(String id) {
    return Optional.ofNullable(meetings.find(eq(ID, id)).first()).map(MongoThreeLevelMeetings::of);
  }

  @Override
  public Planning plan(ThreeLevelMeeting meeting, RequestKey request) {
    ensureIndexes();
    try {
      meetings.insertOne(
          new Document(ID, meeting.id())
              .append(VERSION, 1L)
              .append(AREA, meeting.area())
              .append(REQUEST, request.key())
              .append(FINGERPRINT, request.fingerprint())
              .append(STATE, tree(meeting)));
      return new Planning.Planned(new Stored(meeting, 1));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return earlier(request);
    }
  }

  @Override
  public boolean save(Stored loaded, ThreeLevelMeeting after) {
    return meetings
            .updateOne(
                and(eq(ID, after.id()), eq(VERSION, loaded.version())),
                Updates.combine(Updates.set(STATE, tree(after)), Updates.inc(VERSION, 1L)))
            .getModifiedCount()
        == 1;
  }

  @Override
  public List<Stored> list(String area, @Nullable String before, int limit) {
    Bson inArea = and(gte(AREA, area), lt(AREA, area + AFTER_DIGITS));
    return meetings
        .find(before == null ? inArea : and(inArea, lt(ID, before)))
        .sort(descending(ID))
        .limit(limit)
        .map(MongoThreeLevelMeetings::of)
        .into(new ArrayList<>());
  }

  private Planning earlier(RequestKey request) {
    Document found = meetings.find(eq(REQUEST, request.key())).first();
    if (found == null) {
      throw new IllegalStateException("A meeting's id was given twice");
    }
    return request.fingerprint().equals(found.getString(FINGERPRINT))
        ? new Planning.Planned(of(found))
        : new Planning.Reused();
  }

  private void ensureIndexes() {
    if (!indexed.get()) {
      meetings.createIndex(
          Indexes.ascending(REQUEST), new IndexOptions().unique(true).name("unique_request"));
      meetings.createIndex(Indexes.compoundIndex(Indexes.ascending(AREA), Indexes.descending(ID)));
      indexed.set(true);
    }
  }

  private static Document tree(ThreeLevelMeeting meeting) {
    return new Document(JSON.convertValue(meeting, TREE));
  }

  private static Stored of(Document document) {
    return new Stored(
        JSON.convertValue(document.get(STATE, Document.class), ThreeLevelMeeting.class),
        document.get(VERSION, Number.class).longValue());
  }
}
