package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yishi.privacy.FieldCipher;
import org.yishi.topic.Contact;
import org.yishi.topic.RequestKey;
import org.yishi.topic.intake.Proposers;
import org.yishi.topic.sweep.LeftoverSweep;

/**
 * How proposers are reached, in a collection of its own, every field encrypted. A contact is stored
 * under the request, before the topic that keeps the same request is: a repeated request overwrites
 * what a crash has left instead of adding to it, and what no topic ever came of is swept away.
 */
public final class MongoProposers implements Proposers, LeftoverSweep.Leftovers {

  static final String COLLECTION = "contacts";

  private static final String ID = "_id";
  private static final String KEPT_AT = "keptAt";
  private static final String KEY = "request";
  private static final String SETTLED = "settled";
  private static final String NAME = "name";
  private static final String PHONE = "phone";
  private static final String ADDRESS = "address";
  private static final String UNIT = "unit";
  private static final String OPENID = "openid";

  private final MongoCollection<Document> contacts;
  private final MongoCollection<Document> topics;
  private final SealedFields sealed;
  private final Clock clock;
  private final AtomicBoolean indexed = new AtomicBoolean();

  /** With the collections of contacts and of topics. */
  public MongoProposers(
      MongoCollection<Document> contacts,
      MongoCollection<Document> topics,
      FieldCipher cipher,
      Clock clock) {
    this.contacts = contacts;
    this.topics = topics;
    this.sealed = new SealedFields(cipher, COLLECTION);
    this.clock = clock;
  }

  @Override
  public Optional<Contact> find(String topicId) {
    return contactId(topicId)
        .map(id -> contacts.find(eq(ID, id)).first())
        .map(document ->
            new Contact(
                sealed.get(document, NAME),
                sealed.get(document, PHONE),
                sealed.get(document, ADDRESS),
                sealed.get(document, UNIT),
                sealed.get(document, OPENID)));
  }

  @Override
  public void erase(String topicId) {
    contactId(topicId).ifPresent(id -> contacts.deleteOne(eq(ID, id)));
  }

  void keep(RequestKey request, Contact contact) {
    ensureIndex();
    String id = id(request.key(), request.fingerprint());
    Document document =
        new Document(ID, id).append(KEY, request.key()).append(KEPT_AT, Date.from(clock.instant()));
    sealed.put(document, NAME, contact.name());
    sealed.put(document, PHONE, contact.phone());
    sealed.put(document, ADDRESS, contact.address());
    sealed.put(document, UNIT, contact.unit());
    sealed.put(document, OPENID, contact.openid());
    contacts.replaceOne(eq(ID, id), document, new ReplaceOptions().upsert(true));
  }

  /** Forgets what came with a request that has opened no topic. */
  void forget(RequestKey request) {
    contacts.deleteOne(eq(ID, id(request.key(), request.fingerprint())));
  }

  /**
   * Removes up to {@code limit} contacts from before the time that no topic belongs to; those that
   * have one are not looked at again.
   */
  @Override
  public int sweep(Instant before, int limit) {
    List<Document> unsettled =
        contacts
            .find(and(exists(SETTLED, false), lt(KEPT_AT, Date.from(before))))
            .projection(Projections.include(ID, KEY))
            .limit(limit)
            .into(new ArrayList<>());
    int removed = 0;
    for (Document contact : unsettled) {
      String id = contact.getString(ID);
      if (id.equals(
          contactOf(
              topics
                  .find(eq(TopicFields.REQUEST, contact.getString(KEY)))
                  .projection(Projections.include(TopicFields.REQUEST, TopicFields.FINGERPRINT))
                  .first()))) {
        contacts.updateOne(eq(ID, id), Updates.set(SETTLED, true));
      } else {
        contacts.deleteOne(eq(ID, id));
        removed++;
      }
    }
    return removed;
  }

  private Optional<String> contactId(String topicId) {
    Document topic =
        topics
            .find(eq(ID, topicId))
            .projection(Projections.include(TopicFields.REQUEST, TopicFields.FINGERPRINT))
            .first();
    return Optional.ofNullable(contactOf(topic));
  }

  private static @Nullable String contactOf(@Nullable Document topic) {
    return topic == null
        ? null
        : id(topic.getString(TopicFields.REQUEST), topic.getString(TopicFields.FINGERPRINT));
  }

  private void ensureIndex() {
    if (!indexed.get()) {
      contacts.createIndex(Indexes.ascending(KEPT_AT));
      indexed.set(true);
    }
  }

  /** The fingerprint keeps apart what two requests with the same key say. */
  private static String id(String key, String fingerprint) {
    return key + "/" + fingerprint;
  }
}
