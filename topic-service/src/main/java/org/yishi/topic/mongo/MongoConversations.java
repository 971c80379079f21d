package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.yishi.privacy.FieldCipher;
import org.yishi.topic.RequestKey;
import org.yishi.topic.intake.Conversation;
import org.yishi.topic.intake.Conversation.Way;
import org.yishi.topic.intake.Conversations;

/** Contacts with proposers, one document each, what was said encrypted. */
public final class MongoConversations implements Conversations {

  static final String COLLECTION = "conversations";

  private static final String ID = "_id";
  private static final String FINGERPRINT = "fingerprint";
  private static final String NAME = "contact";
  private static final String TOPIC = "topic";
  private static final String AT = "at";
  private static final String RECORDED = "recordedAt";
  private static final String BY = "by";
  private static final String WAY = "way";
  private static final String WORDS = "words";

  private final MongoCollection<Document> conversations;
  private final SealedFields sealed;
  private final AtomicBoolean indexed = new AtomicBoolean();

  /** In the collection. */
  public MongoConversations(MongoCollection<Document> conversations, FieldCipher cipher) {
    this.conversations = conversations;
    this.sealed = new SealedFields(cipher, COLLECTION);
  }

  @Override
  public Keeping keep(Conversation conversation, RequestKey request) {
    ensureIndex();
    if (conversations.countDocuments(eq(TOPIC, conversation.topicId())) >= MAX_PER_TOPIC) {
      return new Keeping.Full();
    }
    Document document =
        new Document(ID, request.key())
            .append(FINGERPRINT, request.fingerprint())
            .append(NAME, conversation.id())
            .append(TOPIC, conversation.topicId())
            .append(AT, Date.from(conversation.at()))
            .append(RECORDED, Date.from(conversation.recordedAt()))
            .append(BY, conversation.by())
            .append(WAY, conversation.way().name());
    sealed.put(document, WORDS, conversation.words());
    try {
      conversations.insertOne(document);
      return new Keeping.Kept(conversation, false);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return earlier(request);
    }
  }

  @Override
  public void forget(RequestKey request) {
    conversations.deleteOne(eq(ID, request.key()));
  }

  @Override
  public List<Conversation> list(String topicId) {
    return conversations
        .find(eq(TOPIC, topicId))
        .sort(Sorts.ascending(AT, ID))
        .limit(MAX_PER_TOPIC)
        .map(this::conversation)
        .into(new ArrayList<>());
  }

  @Override
  public void eraseWords(String topicId) {
    conversations.updateMany(eq(TOPIC, topicId), Updates.unset(WORDS));
  }

  private Keeping earlier(RequestKey request) {
    Document earlier = conversations.find(eq(ID, request.key())).first();
    return earlier == null || !request.fingerprint().equals(earlier.getString(FINGERPRINT))
        ? new Keeping.Reused()
        : new Keeping.Kept(conversation(earlier), true);
  }

  private Conversation conversation(Document document) {
    return new Conversation(
        document.getString(NAME),
        document.getString(TOPIC),
        document.getDate(AT).toInstant(),
        document.getDate(RECORDED).toInstant(),
        document.getString(BY),
        Way.valueOf(document.getString(WAY)),
        sealed.get(document, WORDS));
  }

  private void ensureIndex() {
    if (!indexed.get()) {
      conversations.createIndex(Indexes.ascending(TOPIC, AT));
      indexed.set(true);
    }
  }
}
