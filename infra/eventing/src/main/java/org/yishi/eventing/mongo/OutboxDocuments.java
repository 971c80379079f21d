package org.yishi.eventing.mongo;

import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.yishi.eventing.OutboxEntry;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an outbox entry is written in its aggregate's document. Extensions are JSON text, as the data
 * is: the store has nothing to look for in them, and a draining outbox is half as much work for it.
 */
final class OutboxDocuments {

  static final String SEQUENCE = "seq";
  static final String EVENT_ID = "id";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private OutboxDocuments() {}

  static Document toDocument(OutboxEntry entry) {
    Document document =
        new Document(SEQUENCE, entry.sequence())
            .append(EVENT_ID, entry.id())
            .append("type", entry.type())
            .append("time", Date.from(entry.time()))
            .append("subject", entry.subject())
            .append("extensions", JSON.writeValueAsString(new TreeMap<>(entry.extensions())))
            .append("data", entry.data());
    if (entry.traceparent() != null) {
      document.append("traceparent", entry.traceparent());
    }
    return document;
  }

  static OutboxEntry toEntry(Document document) {
    return new OutboxEntry(
        document.get(SEQUENCE, Number.class).longValue(),
        document.getString(EVENT_ID),
        document.getString("type"),
        document.getDate("time").toInstant(),
        document.getString("subject"),
        JSON.readValue(document.getString("extensions"), TEXTS),
        document.getString("data"),
        document.getString("traceparent"));
  }
}
