package org.yishi.system.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** The platform as people and programs outside meet it: its API, its feed, its demo accounts. */
public final class Platform implements AutoCloseable {

  /** Longer than any time limit inside the platform, so that its own answer comes first. */
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);

  private final Endpoints endpoints;
  private final HttpClient http;
  private final Tokens tokens;

  public Platform(Endpoints endpoints) {
    this.endpoints = endpoints;
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();
    tokens = new Tokens(this);
  }

  public Endpoints endpoints() {
    return endpoints;
  }

  /** Somebody with this demo account. */
  public Account account(String name) {
    return new Account(name, this);
  }

  /** The one clock that deadlines run by. */
  public PlatformClock clock() {
    return new PlatformClock(this);
  }

  /** The servers inside the development stack. */
  public StackServers servers() {
    return new StackServers(this);
  }

  /**
   * Whether a service or the issuer can work.
   *
   * @param process where it listens
   */
  public boolean ready(URI process) {
    try {
      return get(process.resolve("/actuator/health/readiness")).status() == 200;
    } catch (UncheckedIOException notThere) {
      return false;
    }
  }

  Tokens tokens() {
    return tokens;
  }

  HttpClient http() {
    return http;
  }

  Answer get(URI uri) {
    return send(HttpRequest.newBuilder(uri).GET());
  }

  Answer post(URI uri, Object body) {
    return send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
  }

  /** Sends a request whose answer is a file. */
  byte[] download(HttpRequest.Builder builder) {
    HttpRequest request = builder.timeout(ANSWER_LIMIT).build();
    String words = request.method() + " " + request.uri().getPath();
    try {
      var response = http.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new UnexpectedAnswerException(words + " → " + response.statusCode());
      }
      return response.body();
    } catch (IOException unanswered) {
      throw new UncheckedIOException(words + " was not answered: " + unanswered, unanswered);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(words + " was interrupted", interrupted);
    }
  }

  /** Sends a request and waits for the whole answer. */
  Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.timeout(ANSWER_LIMIT).build();
    String words = request.method() + " " + request.uri().getPath();
    try {
      return new Answer(words, http.send(request, BodyHandlers.ofString()));
    } catch (IOException unanswered) {
      throw new UncheckedIOException(words + " was not answered: " + unanswered, unanswered);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(words + " was interrupted", interrupted);
    }
  }

  /** Lets go of all connections at once, also those that stay open for a stream. */
  @Override
  public void close() {
    http.shutdownNow();
  }
}
