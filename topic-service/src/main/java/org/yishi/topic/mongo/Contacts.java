package org.yishi.topic.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.yishi.topic.Contact;
import org.yishi.topic.RequestKey;

/**
 * Names and phones of the people for whom staff enter topics, in a collection of their own. They
 * are stored under the request, before the topic that keeps the same request is: a repeated request
 * overwrites what a crash has left instead of adding to it.
 */
final class Contacts {

  private final MongoCollection<Document> contacts;

  Contacts(MongoCollection<Document> contacts) {
    this.contacts = contacts;
  }

  void keep(RequestKey request, Contact contact) {
    String id = id(request);
    contacts.replaceOne(
        Filters.eq("_id", id),
        new Document("_id", id).append("name", contact.name()).append("phone", contact.phone()),
        new ReplaceOptions().upsert(true));
  }

  /** Forgets what came with a request that has opened no topic. */
  void forget(RequestKey request) {
    contacts.deleteOne(Filters.eq("_id", id(request)));
  }

  /** The fingerprint keeps apart what two requests with the same key say. */
  private static String id(RequestKey request) {
    return request.key() + "/" + request.fingerprint();
  }
}
