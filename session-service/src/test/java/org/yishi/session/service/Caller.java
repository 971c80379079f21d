package org.yishi.session.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks the service over HTTP. */
public final class Caller {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String base;
  private final Map<String, String> headers;

  private Caller(String base, Map<String, String> headers) {
    this.base = base;
    this.headers = headers;
  }

  static Caller at(String base) {
    return new Caller(base, Map.of());
  }

  /** The same caller with a header more. */
  public Caller with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Caller(base, more);
  }

  public Reply get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  /** Sends a value as JSON. */
  public Reply post(String path, Object body) {
    return postText(path, JSON.writeValueAsString(body));
  }

  /** Replaces something by a value as JSON. */
  public Reply put(String path, Object body) {
    return send("PUT", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  /** Sends whatever the text is. */
  public Reply postText(String path, String body) {
    return send("POST", path, BodyPublishers.ofString(body, StandardCharsets.UTF_8));
  }

  /** Sends a request of any method. */
  public Reply send(String method, String path, BodyPublisher body) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).method(method, body);
    headers.forEach(request::header);
    if (!headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    try {
      return Reply.of(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
