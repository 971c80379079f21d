package org.yishi.session.service;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with a file, as a browser sends it. */
public final class Upload {

  private static final String BOUNDARY = "yishi-test-boundary";

  /** The header that says so. */
  public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private Upload() {}

  /** The body of the request. */
  public static BodyPublisher body(Map<String, String> fields, String name, byte[] file) {
    var body = new ByteArrayOutputStream();
    fields.forEach((field, value) ->
        text(
            body,
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, field, value)));
    text(
        body,
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(BOUNDARY, name));
    body.writeBytes(file);
    text(body, "\r\n--" + BOUNDARY + "--\r\n");
    return BodyPublishers.ofByteArray(body.toByteArray());
  }

  private static void text(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
