package org.yishi.gateway.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CloudEvent in structured JSON on one line. JSON data is embedded as it is, digit for digit; any
 * other data as {@code data_base64}.
 */
final class StructuredEvent {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int ROOM = 1_024;

  private StructuredEvent() {}

  static byte[] encode(Map<String, String> attributes, byte @Nullable [] data) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(ROOM);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      attributes.forEach(json::writeStringProperty);
      if (data != null && isJson(data)) {
        json.writeName("data");
        json.writeRawValue(onOneLine(data));
      } else if (data != null) {
        json.writeName("data_base64");
        json.writeBinary(data);
      }
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static boolean isJson(byte[] data) {
    try (JsonParser parser = JSON.createParser(data)) {
      if (parser.nextToken() == null) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }

  /** Between the tokens of JSON a line break is white space; within a text it can't stand bare. */
  private static String onOneLine(byte[] json) {
    return new String(json, StandardCharsets.UTF_8).replace('\n', ' ').replace('\r', ' ');
  }
}
