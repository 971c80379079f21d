package org.yishi.devstack.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/**
 * A process with a server and busy writers that prints each acknowledged write and halts in the
 * middle of it: {@code WriterProcess FOLDER ACKNOWLEDGED_BEFORE_HALT}.
 */
final class WriterProcess {

  private static final int WRITERS = 8;

  private WriterProcess() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    int enough = Integer.parseInt(arguments[1]);
    AtomicInteger acknowledged = new AtomicInteger();
    PrintStream out = System.out;
    EmbeddedMongo mongo = EmbeddedMongo.start(folder, 0);
    MongoClient client = MongoClients.create(mongo.uri());
    MongoCollection<Document> items = client.getDatabase("halt").getCollection("items");
    for (int writer = 0; writer < WRITERS; writer++) {
      int mine = writer;
      Thread.ofPlatform().start(() -> write(items, mine, enough, acknowledged, out));
    }
  }

  private static void write(
      MongoCollection<Document> items,
      int writer,
      int enough,
      AtomicInteger acknowledged,
      PrintStream out) {
    for (int n = 1; ; n++) {
      items.insertOne(new Document("_id", writer + "-" + n).append("text", "x".repeat(500)));
      if (n == 1) {
        items.insertOne(new Document("_id", "counter-" + writer).append("n", 0));
      }
      items.updateOne(Filters.eq("_id", "counter-" + writer), Updates.set("n", n));
      synchronized (out) {
        out.println(writer + " " + n);
        out.flush();
      }
      if (acknowledged.incrementAndGet() >= enough) {
        Runtime.getRuntime().halt(137);
      }
    }
  }
}
