package org.yishi.system.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tools.jackson.databind.JsonNode;

/** Access tokens of the demo accounts, each asked for once until half of its life is over. */
final class Tokens {

  private final Platform platform;
  private final ConcurrentMap<String, Token> tokens = new ConcurrentHashMap<>();

  Tokens(Platform platform) {
    this.platform = platform;
  }

  /** Tokens live in real time, however the demo's clock was moved; nanoseconds of this JVM. */
  private record Token(String value, long issuedAt, long halfLife) {

    boolean fresh() {
      return System.nanoTime() - issuedAt < halfLife;
    }
  }

  String of(String account) {
    return tokens
        .compute(account, (_, token) -> token != null && token.fresh() ? token : ask(account))
        .value();
  }

  private Token ask(String account) {
    URI uri =
        platform
            .endpoints()
            .issuer()
            .resolve("/demo/token?account=" + URLEncoder.encode(account, StandardCharsets.UTF_8));
    JsonNode answer =
        platform
            .send(HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()))
            .expecting(200)
            .json();
    return new Token(
        answer.required("access_token").asString(),
        System.nanoTime(),
        answer.required("expires_in").asLong() * 1_000_000_000L / 2);
  }
}
