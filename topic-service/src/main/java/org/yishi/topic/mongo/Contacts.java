package org.yishi.topic.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.yishi.topic.Contact;

/**
 * Names and phones of the people for whom staff enter topics, in a collection of their own. They
 * are stored under the request before the topic is, so a repeated request overwrites what a crash
 * has left instead of adding to it.
 */
final class Contacts {

  private final MongoCollection<Document> contacts;

  Contacts(MongoCollection<Document> contacts) {
    this.contacts = contacts;
  }

  void keep(String request, String topic, Contact contact) {
    contacts.replaceOne(
        Filters.eq("_id", request),
        new Document("_id", request)
            .append("topic", topic)
            .append("name", contact.name())
            .append("phone", contact.phone()),
        new ReplaceOptions().upsert(true));
  }
}
