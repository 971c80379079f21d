package org.yishi.system.client;

import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the platform answered to one request.
 *
 * @param request the request in words, for messages
 */
public record Answer(String request, HttpResponse<String> response) {

  private static final int MAX_SHOWN = 400;

  public int status() {
    return response.statusCode();
  }

  /** Whether the platform says that the request has had its effect. */
  public boolean successful() {
    return status() / 100 == 2;
  }

  /** The body as JSON; a missing node when there is none. */
  public JsonNode json() {
    try {
      return response.body().isBlank()
          ? JsonMapper.shared().missingNode()
          : JsonMapper.shared().readTree(response.body());
    } catch (JacksonException notJson) {
      throw new UnexpectedAnswerException(this + " is no JSON", notJson);
    }
  }

  /** The stable code of a problem, or the empty text. */
  public String problem() {
    return header("content-type").orElse("").startsWith("application/problem+json")
        ? json().path("code").asString("")
        : "";
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** This answer, which must have one of these statuses. */
  public Answer expecting(int... statuses) {
    for (int status : statuses) {
      if (status() == status) {
        return this;
      }
    }
    throw new UnexpectedAnswerException(this + " is not what was expected");
  }

  @Override
  public String toString() {
    String body = response.body();
    String shown = body.length() <= MAX_SHOWN ? body : body.substring(0, MAX_SHOWN) + "…";
    return request + " → " + status() + " " + shown;
  }
}
