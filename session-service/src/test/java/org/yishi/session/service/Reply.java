package org.yishi.session.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Reply(int status, HttpResponse<String> response) {

  private static final JsonMapper JSON = JsonMapper.shared();

  static Reply of(HttpResponse<String> response) {
    return new Reply(response.statusCode(), response);
  }

  /** The body as it came. */
  public String text() {
    return response.body();
  }

  /** The body as a tree. */
  public JsonNode json() {
    return JSON.readTree(response.body());
  }

  /** The text of a field. */
  public String field(String name) {
    return json().required(name).asString();
  }

  /** The problem's code; empty when it is none. */
  public String code() {
    return status < 400 ? "" : json().path("code").asString("");
  }

  /** A header's value; empty without it. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The same, if it has the status. */
  public Reply expecting(int expected) {
    assertThat(status).as(() -> response.uri() + " answered " + text()).isEqualTo(expected);
    return this;
  }

  /** The same, if it is a problem of this status and code. */
  public Reply expecting(int expected, String code) {
    expecting(expected);
    assertThat(code()).isEqualTo(code);
    assertThat(header("Content-Type")).startsWith("application/problem+json");
    assertThat(field("detail")).isNotBlank();
    return this;
  }
}
