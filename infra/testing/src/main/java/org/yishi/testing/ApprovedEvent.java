package org.yishi.testing;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An example that producers and consumers have agreed on: a CloudEvent in structured JSON. */
public final class ApprovedEvent {

  private final ObjectNode tree;

  ApprovedEvent(ObjectNode tree) {
    this.tree = tree;
  }

  /** The event as one line of structured JSON. */
  public String json() {
    return tree.toString();
  }

  /** The event's data as JSON. */
  public String data() {
    return dataTree().toString();
  }

  /** An attribute or extension by its CloudEvents name, such as {@code subject}. */
  public String attribute(String name) {
    return tree.required(name).asString();
  }

  /** The extension attributes, named without {@code ce_}. */
  public Map<String, String> extensions() {
    return tree.properties().stream()
        .filter(field -> Contracts.EXTENSIONS.contains(field.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().asString()));
  }

  /** The Kafka headers of the event in binary mode. */
  public Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : tree.properties()) {
      switch (field.getKey()) {
        case "data" -> {}
        case "datacontenttype" -> headers.put("content-type", field.getValue().asString());
        case "traceparent" -> headers.put("traceparent", field.getValue().asString());
        default -> headers.put("ce_" + field.getKey(), field.getValue().asString());
      }
    }
    return headers;
  }

  ObjectNode envelope() {
    return tree.deepCopy();
  }

  JsonNode dataTree() {
    return tree.required("data");
  }
}
