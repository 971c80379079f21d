package org.yishi.system.client;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** One CloudEvent of the public log, as the feed hands it over in structured JSON. */
public record FeedEvent(JsonNode event) {

  /** Its own id, a UUIDv7. */
  public String id() {
    return event.required("id").asString();
  }

  /** Id of the topic that it is about. */
  public String topic() {
    return event.required("subject").asString();
  }

  /** Such as {@code org.yishi.topic.escalated.v1}. */
  public String type() {
    return event.required("type").asString();
  }

  /** Its place among the topic's events, from 1. */
  public long sequence() {
    return event.required("sequence").asLong();
  }

  public Instant time() {
    return Instant.parse(event.required("time").asString());
  }

  /** A CloudEvents extension such as {@code level}; the empty text when it isn't there. */
  public String extension(String name) {
    return event.path(name).asString("");
  }

  public JsonNode data() {
    return event.required("data");
  }
}
