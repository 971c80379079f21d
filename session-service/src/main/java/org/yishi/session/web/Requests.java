package org.yishi.session.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishi.session.RequestKey;
import org.yishi.web.concurrency.IdempotencyKey;
import org.yishi.web.security.Actor;
import tools.jackson.databind.json.JsonMapper;

/** Recognises a repeated request by the caller's key, the address and what was said. */
@Component
class Requests {

  private final JsonMapper json;

  Requests(JsonMapper json) {
    this.json = json;
  }

  /** The request's key; without a header one that no other request has. */
  RequestKey key(@Nullable String header, Actor actor, HttpServletRequest request, Object body) {
    String scope = actor.id() + ' ' + request.getMethod() + ' ' + request.getRequestURI();
    IdempotencyKey key = IdempotencyKey.of(header, scope, json.writeValueAsString(body));
    return new RequestKey(key.value(), key.fingerprint());
  }
}
