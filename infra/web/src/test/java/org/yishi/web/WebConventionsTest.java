package org.yishi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.import=classpath:yishi-web.yaml",
      "yishi.clock.movable=true",
      "yishi.web.max-body=2KB",
      "yishi.web.larger-bodies[0].path=/uploads/{name}",
      "yishi.web.larger-bodies[0].limit=8KB"
    })
class WebConventionsTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Issuer ISSUER = Issuer.start();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  WebConventionsTest(@Value("${local.server.port}") int port) {
    this.port = port;
  }

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry registry) {
    registry.add("yishi.security.issuer", ISSUER::address);
  }

  @AfterAll
  static void stop() {
    ISSUER.server().stop(0);
  }

  @Test
  void a_valid_request_reaches_its_controller_with_its_actor() throws Exception {
    var response = post("{\"title\":\"车位\"}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).get("by").asString()).isEqualTo("community-worker");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"title":            | 400 | malformed-json  |
          {"title":{}}         | 400 | wrong-type      | title
          {"title":1}          | 400 | wrong-type      | title
          {"title":"a","x":1}  | 400 | unknown-field   | x
          {"title":"a","title":"b"} | 400 | malformed-json |
          []                   | 400 | wrong-type      | $
          {"title":"a"} x      | 400 | malformed-json  |
          {"title":""}         | 422 | invalid-value   | title
          {"title":"12345678901"} | 422 | invalid-value | title
          {"title":"a\\u0007"} | 422 | invalid-value   | title
          {"title":"a\\u202e"} | 422 | invalid-value   | title
          {"title":"a","colour":"BLUE"} | 422 | invalid-value | colour
          {"title":"a","colour":0} | 422 | invalid-value | colour
          {"title":"a","count":1.5} | 400 | wrong-type | count
          {"title":"a","count":"1"} | 400 | wrong-type | count
          {"title":"a","place":{"street":"123456"}} | 422 | invalid-value | place.street
          """)
  void a_bad_body_is_refused_by_name(String body, int status, String code, String field)
      throws Exception {
    var response = post(body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    JsonNode problem = json(response);
    assertThat(problem.get("code").asString()).isEqualTo(code);
    assertThat(problem.get("traceId").asString()).hasSize(32);
    if (field != null) {
      assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(field);
    }
  }

  @Test
  void texts_are_chinese_unless_english_is_preferred() throws Exception {
    assertThat(json(post("")).get("detail").asString()).isEqualTo("缺少请求内容。");
    var english =
        send(request("/samples").header("Accept-Language", "en-GB,zh;q=0.5").POST(text("")));
    assertThat(json(english).get("detail").asString()).isEqualTo("The request has no body.");
  }

  @Test
  void bodies_over_the_limit_are_refused_whether_announced_or_not() throws Exception {
    String body = "{\"title\":\"" + "a".repeat(4_000) + "\"}";
    assertThat(post(body).statusCode()).isEqualTo(413);
    var chunked =
        HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(body));
    var response = send(request("/samples").POST(chunked));
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(json(response).get("code").asString()).isEqualTo("body-too-large");
  }

  @ParameterizedTest
  @CsvSource({"/uploads/a, 404", "/uploads/a/b, 413", "/uploads, 413"})
  void some_addresses_take_larger_bodies(String path, int status) throws Exception {
    assertThat(send(request(path).POST(text("a".repeat(4_000)))).statusCode()).isEqualTo(status);
    assertThat(send(request(path).POST(text("a".repeat(9_000)))).statusCode()).isEqualTo(413);
  }

  @Test
  void a_token_must_be_there_be_signed_be_fresh_and_be_for_us() throws Exception {
    assertThat(status(null)).isEqualTo("401 unauthenticated");
    assertThat(status("nonsense")).isEqualTo("401 invalid-token");
    assertThat(status(ISSUER.token("yishi", -3_600))).isEqualTo("401 invalid-token");
    assertThat(status(ISSUER.token("others", 3_600))).isEqualTo("401 invalid-token");
    assertThat(status(Issuer.forged(ISSUER.address()))).isEqualTo("401 invalid-token");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nowhere, 404, not-found",
    "DELETE, /samples, 405, method-not-allowed",
    "GET, /samples?limit=0, 400, invalid-parameter",
    "GET, /samples?limit=x, 400, invalid-parameter",
    "GET, /samples?cursor=x, 400, invalid-cursor",
    "GET, /samples?cursor=%ff%fe, 400, malformed-request",
    "PUT, /samples/1, 428, version-required",
    "GET, /broken, 500, internal-error"
  })
  void every_refusal_is_a_problem(String method, String path, int status, String code)
      throws Exception {
    var response = send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(json(response).get("code").asString()).isEqualTo(code);
    assertThat(response.body()).doesNotContain("inside").doesNotContain("org.yishi.web.");
  }

  @Test
  void a_request_that_tomcat_refuses_is_a_problem_too() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write("GET /a|b HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400").contains("malformed-request");
    }
  }

  @Test
  void a_page_links_to_the_next_and_its_cursor_is_taken_back() throws Exception {
    var first = send(request("/samples").GET());
    assertThat(first.headers().firstValue("Link").orElse(""))
        .matches("<.*/samples\\?cursor=[\\w-]+>; rel=\"next\"");
    String cursor = json(first).get("next").asString();
    assertThat(send(request("/samples?cursor=" + cursor).GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void the_clock_moves_forward_and_never_back() throws Exception {
    var moved = send(request("/actuator/clock").POST(text("{\"advance\":\"PT6H\"}")));
    assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    assertThat(json(moved).get("offset").asString()).isEqualTo("PT6H");
    var back = send(request("/actuator/clock").POST(text("{\"advance\":\"-PT6H\"}")));
    assertThat(back.statusCode()).isEqualTo(400);
  }

  @Test
  void health_needs_no_token() throws Exception {
    var probe =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/liveness"))
            .build();
    assertThat(http.send(probe, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  private String status(@Nullable String token) throws Exception {
    var builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/samples"));
    if (token != null) {
      builder.header("Authorization", "Bearer " + token);
    }
    var response = http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
    return response.statusCode() + " " + json(response).get("code").asString();
  }

  private HttpResponse<String> post(String body) throws Exception {
    return send(request("/samples").POST(text(body)));
  }

  private static HttpRequest.BodyPublisher text(String body) {
    return HttpRequest.BodyPublishers.ofString(body);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer " + ISSUER.token("yishi", 3_600))
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  private record Issuer(HttpServer server, RSAKey key, String address) {

    static Issuer start() {
      try {
        RSAKey key = new RSAKeyGenerator(2_048).keyID("k1").generate();
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
            "/oauth2/jwks",
            exchange -> {
              exchange.getResponseHeaders().add("Content-Type", "application/json");
              exchange.sendResponseHeaders(200, keys.length);
              exchange.getResponseBody().write(keys);
              exchange.close();
            });
        server.start();
        return new Issuer(server, key, "http://127.0.0.1:" + server.getAddress().getPort());
      } catch (IOException | JOSEException e) {
        throw new IllegalStateException(e);
      }
    }

    String token(String audience, int secondsLeft) {
      return sign(key, address, audience, secondsLeft);
    }

    static String forged(String address) {
      try {
        RSAKey other = new RSAKeyGenerator(2_048).keyID("k1").generate();
        return sign(other, address, "yishi", 3_600);
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String sign(RSAKey key, String issuer, String audience, int secondsLeft) {
      Instant now = Instant.now();
      var claims = new JWTClaimsSet.Builder();
      Map.of("yishi_role", "community-worker", "yishi_area", "120103001001").forEach(claims::claim);
      claims
          .subject("worker.120103001001")
          .issuer(issuer)
          .audience(audience)
          .expirationTime(Date.from(now.plusSeconds(secondsLeft)));
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              claims.build());
      try {
        token.sign(new RSASSASigner(key));
      } catch (JOSEException e) {
        throw new IllegalStateException(e);
      }
      return token.serialize();
    }
  }
}
