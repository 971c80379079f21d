package org.yishi.topic.wechat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yishi.privacy.BlindIndex;
import org.yishi.privacy.FieldCipher;
import org.yishi.topic.Location;
import org.yishi.topic.mongo.SealedFields;
import org.yishi.topic.sweep.LeftoverSweep.Leftovers;
import org.yishi.topic.wechat.Dialogue.Memory;

/**
 * Which messages have come and what of a conversation is remembered. Senders are known by a keyed
 * hash only, and what they said is encrypted.
 */
final class WeChatStore implements Leftovers {

  private static final String MESSAGES = "wechat_messages";
  private static final String CONVERSATIONS = "wechat_conversations";
  private static final String SENDER_PURPOSE = "wechat-openid";
  private static final String MESSAGE_PURPOSE = "wechat-message";

  private static final String ID = "_id";
  private static final String NONCE = "nonce";
  private static final String FINGERPRINT = "fingerprint";
  private static final String SENDER = "sender";
  private static final String AT = "at";
  private static final String ANSWER = "answer";
  private static final String NUMBER = "number";
  private static final String AREA = "area";
  private static final String MATTER = "matter";
  private static final String ADDRESS = "address";
  private static final String LATITUDE = "latitude";
  private static final String LONGITUDE = "longitude";

  private final MongoCollection<Document> messages;
  private final MongoCollection<Document> conversations;
  private final SealedFields sealed;
  private final BlindIndex hashes;
  private final AtomicBoolean indexed = new AtomicBoolean();

  WeChatStore(MongoDatabase database, FieldCipher cipher, BlindIndex hashes) {
    this.messages = database.getCollection(MESSAGES);
    this.conversations = database.getCollection(CONVERSATIONS);
    this.sealed = new SealedFields(cipher, CONVERSATIONS);
    this.hashes = hashes;
  }

  /** What was answered to a message. */
  record Answered(Answer answer, String number) {}

  /** What is known of a message that has come. */
  sealed interface Arrival {
    /** It is new, or nothing was answered yet. */
    record Open() implements Arrival {}

    /** It has come before. */
    record Known(Answered answered) implements Arrival {}

    /** Its nonce was used for another, or its number for other words. */
    record Replayed() implements Arrival {}
  }

  /** A name for the sender that leads nobody to the person. */
  String pseudonym(String openid) {
    return hashes.of(SENDER_PURPOSE, openid);
  }

  /** A name for the message, the same however often it comes. */
  String key(WeChatMessage message) {
    return hashes.of(MESSAGE_PURPOSE, message.from() + ' ' + message.id());
  }

  Arrival arrive(WeChatMessage message, String nonce, byte[] body, Instant now) {
    ensureIndexes();
    String id = key(message);
    String fingerprint = hashes.of(MESSAGE_PURPOSE, new String(body, StandardCharsets.UTF_8));
    try {
      messages.insertOne(
          new Document(ID, id)
              .append(NONCE, nonce)
              .append(FINGERPRINT, fingerprint)
              .append(SENDER, pseudonym(message.from()))
              .append(AT, now.toEpochMilli()));
      return new Arrival.Open();
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return earlier(id, fingerprint);
    }
  }

  void answered(WeChatMessage message, Answered answered) {
    messages.updateOne(
        eq(ID, key(message)),
        Updates.combine(
            Updates.set(ANSWER, answered.answer().name()), Updates.set(NUMBER, answered.number())));
  }

  /** How many topics the sender has opened since then. */
  long topicsSince(String openid, Instant since) {
    return messages.countDocuments(
        and(
            in(SENDER, hashes.all(SENDER_PURPOSE, openid)),
            eq(ANSWER, Answer.REGISTERED.name()),
            gte(AT, since.toEpochMilli())));
  }

  Memory recall(String openid, Instant since) {
    Document found =
        conversations
            .find(and(in(ID, hashes.all(SENDER_PURPOSE, openid)), gte(AT, since.toEpochMilli())))
            .sort(Sorts.descending(AT))
            .first();
    return found == null
        ? Memory.NOTHING
        : new Memory(found.getString(AREA), sealed.get(found, MATTER), place(found));
  }

  void remember(String openid, Memory memory, Instant now) {
    if (memory.equals(Memory.NOTHING)) {
      return;
    }
    String id = pseudonym(openid);
    Document document = new Document(ID, id).append(AT, now.toEpochMilli());
    if (memory.area() != null) {
      document.append(AREA, memory.area());
    }
    sealed.put(document, MATTER, memory.matter());
    Location place = memory.place();
    if (place != null) {
      sealed.put(document, ADDRESS, place.text());
      Location.Point point = place.point();
      if (point != null) {
        sealed.put(document, LATITUDE, Double.toString(point.latitude()));
        sealed.put(document, LONGITUDE, Double.toString(point.longitude()));
      }
    }
    conversations.replaceOne(eq(ID, id), document, new ReplaceOptions().upsert(true));
  }

  void forget(String openid) {
    conversations.deleteMany(in(ID, hashes.all(SENDER_PURPOSE, openid)));
  }

  /** Conversations that led nowhere; the messages, without words and names, stay. */
  @Override
  public int sweep(Instant before, int limit) {
    List<String> old =
        conversations
            .find(lt(AT, before.toEpochMilli()))
            .limit(limit)
            .map(document -> document.getString(ID))
            .into(new ArrayList<>());
    old.forEach(id -> conversations.deleteOne(and(eq(ID, id), lt(AT, before.toEpochMilli()))));
    return old.size();
  }

  private Arrival earlier(String id, String fingerprint) {
    Document earlier = messages.find(eq(ID, id)).first();
    if (earlier == null || !fingerprint.equals(earlier.getString(FINGERPRINT))) {
      return new Arrival.Replayed();
    }
    return Optional.ofNullable(earlier.getString(ANSWER))
        .<Arrival>map(answer ->
            new Arrival.Known(new Answered(Answer.valueOf(answer), earlier.getString(NUMBER))))
        .orElseGet(Arrival.Open::new);
  }

  private @Nullable Location place(Document document) {
    String latitude = sealed.get(document, LATITUDE);
    String longitude = sealed.get(document, LONGITUDE);
    return latitude == null || longitude == null
        ? null
        : new Location(
            null,
            null,
            null,
            null,
            null,
            sealed.get(document, ADDRESS),
            new Location.Point(Double.parseDouble(latitude), Double.parseDouble(longitude)));
  }

  private void ensureIndexes() {
    if (!indexed.get()) {
      messages.createIndex(Indexes.ascending(NONCE), new IndexOptions().unique(true));
      messages.createIndex(Indexes.ascending(SENDER, AT));
      conversations.createIndex(Indexes.ascending(AT));
      indexed.set(true);
    }
  }
}
