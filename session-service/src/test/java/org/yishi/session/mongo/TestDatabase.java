package org.yishi.session.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.yishi.testing.TestStack;

/** A database of a test's own. */
final class TestDatabase implements AutoCloseable {

  private final MongoClient client;
  private final MongoDatabase database;

  TestDatabase(String name) {
    this.client = MongoClients.create(TestStack.mongoUri(name));
    this.database = client.getDatabase(name);
  }

  MongoDatabase database() {
    return database;
  }

  MongoCollection<Document> empty(String collection) {
    MongoCollection<Document> documents = database.getCollection(collection);
    documents.deleteMany(new Document());
    return documents;
  }

  @Override
  public void close() {
    client.close();
  }
}
