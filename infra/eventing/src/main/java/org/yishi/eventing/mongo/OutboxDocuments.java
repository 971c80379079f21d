package org.yishi.eventing.mongo;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.yishi.eventing.OutboxEntry;

/** How an outbox entry is written in its aggregate's document. */
final class OutboxDocuments {

  static final String SEQUENCE = "seq";

  private OutboxDocuments() {}

  static Document toDocument(OutboxEntry entry) {
    Document document =
        new Document(SEQUENCE, entry.sequence())
            .append("id", entry.id())
            .append("type", entry.type())
            .append("time", Date.from(entry.time()))
            .append("subject", entry.subject())
            .append("extensions", new Document(new LinkedHashMap<>(entry.extensions())))
            .append("data", entry.data());
    if (entry.traceparent() != null) {
      document.append("traceparent", entry.traceparent());
    }
    return document;
  }

  static OutboxEntry toEntry(Document document) {
    Map<String, String> extensions = new LinkedHashMap<>();
    document
        .get("extensions", Document.class)
        .forEach((key, value) -> extensions.put(key, String.valueOf(value)));
    return new OutboxEntry(
        document.get(SEQUENCE, Number.class).longValue(),
        document.getString("id"),
        document.getString("type"),
        document.getDate("time").toInstant(),
        document.getString("subject"),
        extensions,
        document.getString("data"),
        document.getString("traceparent"));
  }
}
