package org.yishi.gateway.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.yishi.gateway.RunningGateway;
import org.yishi.gateway.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who follows the feed over a socket and comes back with the last id after a break. HTTP
 * 1.0 makes the stream come plainly, without lengths of chunks between the lines.
 */
final class Subscriber implements AutoCloseable {

  private final String account;
  private final String query;
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final List<String> comments = new CopyOnWriteArrayList<>();
  private volatile String lastId = "";
  private volatile String head = "";
  private volatile boolean ended;
  private @Nullable Socket socket;
  private @Nullable Thread reader;

  /**
   * @param query of the address, such as {@code ?area=120103}
   */
  Subscriber(String account, String query) {
    this.account = account;
    this.query = query;
  }

  /** Connects and returns when the answer's head is there. */
  Subscriber connect(RunningGateway gateway) throws IOException {
    return connect(gateway, TestIssuer.shared().token(account));
  }

  Subscriber connect(RunningGateway gateway, String token) throws IOException {
    close();
    ended = false;
    Socket connected = new Socket("127.0.0.1", gateway.port());
    String request =
        "GET /api/v1/feed"
            + query
            + " HTTP/1.0\r\nHost: gateway\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
            + token
            + (lastId.isEmpty() ? "" : "\r\nLast-Event-ID: " + lastId)
            + "\r\n\r\n";
    connected.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(connected.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder answer = new StringBuilder();
    for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
      answer.append(line).append('\n');
    }
    head = answer.toString();
    socket = connected;
    reader = Thread.ofVirtual().start(() -> read(lines));
    return this;
  }

  /** What a block says counts when its end is there, as the standard has it. */
  private void read(BufferedReader lines) {
    try {
      String id = lastId;
      String data = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("data: ")) {
          data = line.substring(6);
        } else if (line.startsWith(": ")) {
          comments.add(line.substring(2));
        } else if (line.isEmpty()) {
          if (!data.isEmpty()) {
            events.add(JsonMapper.shared().readTree(data));
          }
          lastId = id;
          data = "";
        }
      }
    } catch (IOException e) {
      comments.add(e.toString());
    }
    ended = true;
  }

  String head() {
    return head;
  }

  String lastId() {
    return lastId;
  }

  boolean ended() {
    return ended;
  }

  List<String> comments() {
    return comments;
  }

  List<JsonNode> events() {
    return events;
  }

  /** Topic and sequence of everything heard, in the order heard. */
  List<String> heard() {
    return events.stream()
        .map(event -> event.get("subject").asString() + "/" + event.get("sequence").asString())
        .toList();
  }

  /** Hangs up. */
  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
    }
    if (reader != null) {
      try {
        reader.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
