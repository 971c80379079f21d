package org.yishi.topic.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishi.privacy.BlindIndex;
import org.yishi.topic.RequestKey;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.security.Actor;
import tools.jackson.databind.json.JsonMapper;

/** Recognises a repeated request by the caller's key, the address and what was said. */
@Component
class Requests {

  private static final String PURPOSE = "request";

  private final JsonMapper json;
  private final BlindIndex hashes;

  Requests(JsonMapper json, BlindIndex hashes) {
    this.json = json;
    this.hashes = hashes;
  }

  /** The request's key; without a header one that no other request has. */
  RequestKey key(@Nullable String header, Actor actor, HttpServletRequest request, Object body) {
    String scope = actor.id() + ' ' + request.getMethod() + ' ' + request.getRequestURI();
    IdempotencyKey key = IdempotencyKey.of(header, scope, json.writeValueAsString(body));
    return new RequestKey(key.value(), key.fingerprint());
  }

  /**
   * The key of a request that brings personal data. What was said is remembered as a keyed hash: a
   * plain one of an otherwise known form could be tried out, phone number by phone number.
   */
  RequestKey privateKey(
      @Nullable String header, Actor actor, HttpServletRequest request, Object body) {
    RequestKey key = key(header, actor, request, body);
    return new RequestKey(key.key(), hashes.of(PURPOSE, key.fingerprint()));
  }
}
