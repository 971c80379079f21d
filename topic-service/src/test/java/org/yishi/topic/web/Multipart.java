package org.yishi.topic.web;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.Reply;

/** A form with a file, as browsers send it. */
final class Multipart {

  private static final String BOUNDARY = "----yishi-test-7f3a";

  private Multipart() {}

  static Reply post(
      Caller caller, String path, String name, byte[] content, Map<String, String> fields) {
    return caller
        .with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .send("POST", path, body(name, content, fields));
  }

  private static BodyPublisher body(String name, byte[] content, Map<String, String> fields) {
    var out = new ByteArrayOutputStream();
    fields.forEach((field, value) -> {
      line(out, "--" + BOUNDARY);
      line(out, "Content-Disposition: form-data; name=\"" + field + "\"");
      line(out, "");
      line(out, value);
    });
    line(out, "--" + BOUNDARY);
    line(out, "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"");
    line(out, "Content-Type: text/html");
    line(out, "");
    out.writeBytes(content);
    line(out, "");
    line(out, "--" + BOUNDARY + "--");
    return BodyPublishers.ofByteArray(out.toByteArray());
  }

  private static void line(ByteArrayOutputStream out, String text) {
    out.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
