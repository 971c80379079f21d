package org.yishi.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

class DevstackApplicationTest {

  private static final String VERIFIER = "a-verifier-that-only-this-client-knows-0123456789";
  private static final String REDIRECT = "http://127.0.0.1:8080/callback";

  @TempDir static Path data;

  private static ConfigurableApplicationContext application;
  private static String issuer;

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .build();

  @BeforeAll
  static void start() {
    int port = FreePort.find();
    issuer = "http://127.0.0.1:" + port;
    application =
        new SpringApplicationBuilder(DevstackApplication.class)
            .environment(new NothingFromOutside())
            .properties(
                Map.of(
                    "spring.config.name",
                    "devstack",
                    "YISHI_DATA",
                    data.toString(),
                    "YISHI_ISSUER_PORT",
                    port,
                    "YISHI_KAFKA_PORT",
                    0,
                    "YISHI_MONGO_PORT",
                    0))
            .run();
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void isReadyWhenKafkaAndMongoAnswer() throws Exception {
    HttpResponse<String> readiness = get(issuer + "/actuator/health/readiness");

    assertThat(readiness.statusCode()).isEqualTo(200);
    assertThat(readiness.body()).contains("\"kafka\"", "\"mongo\"", "\"status\":\"UP\"");
  }

  @Test
  void issuesScriptsATokenThatSaysWhoTheyAre() throws Exception {
    HttpResponse<String> answer = post("/demo/token?account=worker.120103001001", "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"expires_in\":3600");
    JWTClaimsSet claims = verified(field(answer.body(), "access_token"));
    assertThat(claims.getSubject()).isEqualTo("worker.120103001001");
    assertThat(claims.getAudience()).containsExactly("yishi");
    assertThat(claims.getIssuer()).isEqualTo(issuer);
    assertThat(claims.getStringClaim("yishi_role")).isEqualTo("community-worker");
    assertThat(claims.getStringClaim("yishi_area")).isEqualTo("120103001001");
  }

  @Test
  void refusesATokenForAnUnknownAccountWithAProblem() throws Exception {
    HttpResponse<String> answer = post("/demo/token?account=nobody", "");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"unknown-account\"");
  }

  @Test
  void logsAPersonInWithCodeAndPkce() throws Exception {
    String code = logIn("streetleader.120103002", demoPassword());

    HttpResponse<String> tokens = exchange(code, VERIFIER);

    assertThat(tokens.statusCode()).isEqualTo(200);
    JWTClaimsSet claims = verified(field(tokens.body(), "access_token"));
    assertThat(claims.getSubject()).isEqualTo("streetleader.120103002");
    assertThat(claims.getAudience()).containsExactly("yishi");
    assertThat(claims.getStringClaim("yishi_role")).isEqualTo("street-leader");
    assertThat(verified(field(tokens.body(), "id_token")).getAudience())
        .containsExactly("yishi-pages");
  }

  @Test
  void refusesACodeWithoutItsVerifier() throws Exception {
    String code = logIn("admin", demoPassword());

    assertThat(exchange(code, "a-verifier-that-somebody-else-made-up-0123456789").statusCode())
        .isEqualTo(400);
  }

  @Test
  void showsTheLoginPageAgainAfterAWrongPassword() throws Exception {
    HttpResponse<String> answer = submitLogin("admin", "wrong");

    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).endsWith("/login?error"));
    assertThat(get(issuer + "/login?error").body()).contains("账号或密码不正确", "Wrong account");
  }

  @Test
  void offersOneAccountOfEachKindAndFillsItIn() throws Exception {
    assertThat(get(issuer + "/login").body())
        .contains("href=\"/login?account=worker.120103001001\">社区工作者", "Community worker");

    assertThat(get(issuer + "/login?account=admin").body())
        .contains("value=\"admin\"", "href=\"/login?account=admin\" aria-current=\"true\"");
    assertThat(get(issuer + "/login?account=%22%3E%3Cb%3E").body())
        .contains("value=\"&quot;&gt;&lt;b&gt;\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kafka", "mongo"})
  void takesAServerAwayAndGivesItBackOnTheSamePort(String server) throws Exception {
    int port = portOf(server);

    assertThat(turn(server, "stopped").body()).contains("\"" + server + "\":\"stopped\"");
    assertThatThrownBy(() -> connect(port)).isInstanceOf(ConnectException.class);
    assertThat(get(issuer + "/actuator/health/readiness").statusCode()).isEqualTo(503);

    assertThat(turn(server, "running").body()).contains("\"" + server + "\":\"running\"");
    connect(port);
    assertThat(get(issuer + "/actuator/servers").body())
        .isEqualTo("{\"kafka\":\"running\",\"mongo\":\"running\"}");
    assertThat(get(issuer + "/actuator/health/readiness").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesToTurnAnUnknownServerOrIntoAnUnknownState() throws Exception {
    assertThat(turn("disk", "stopped").statusCode()).isEqualTo(400);
    assertThat(turn("kafka", "burning").statusCode()).isEqualTo(400);
  }

  @Test
  void keepsItsSecretsReadableForTheOwnerOnly() throws Exception {
    for (String secret : new String[] {"signing-key.json", "demo-password"}) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(data.resolve("issuer").resolve(secret))))
          .isEqualTo("rw-------");
    }
  }

  private String logIn(String account, String password) throws Exception {
    String authorize =
        issuer
            + "/oauth2/authorize?"
            + form(
                Map.of(
                    "response_type", "code",
                    "client_id", "yishi-pages",
                    "scope", "openid profile",
                    "redirect_uri", REDIRECT,
                    "state", "s1",
                    "code_challenge", challenge(),
                    "code_challenge_method", "S256"));
    assertThat(get(authorize).headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).endsWith("/login"));
    String again = submitLogin(account, password).headers().firstValue("Location").orElseThrow();
    String back = get(again).headers().firstValue("Location").orElseThrow();
    assertThat(back).startsWith(REDIRECT + "?").contains("state=s1");
    return first(back, "[?&]code=([^&]+)");
  }

  private HttpResponse<String> submitLogin(String account, String password) throws Exception {
    String page = get(issuer + "/login").body();
    assertThat(page).contains("登录", "Log in");
    return post(
        "/login",
        form(
            Map.of(
                "username", account,
                "password", password,
                "_csrf", first(page, "name=\"_csrf\" value=\"([^\"]+)\""))));
  }

  private HttpResponse<String> exchange(String code, String verifier) throws Exception {
    return post(
        "/oauth2/token",
        form(
            Map.of(
                "grant_type", "authorization_code",
                "client_id", "yishi-pages",
                "redirect_uri", REDIRECT,
                "code", code,
                "code_verifier", verifier)));
  }

  private JWTClaimsSet verified(String token) throws Exception {
    JWKSet keys = JWKSet.parse(get(issuer + "/oauth2/jwks").body());
    SignedJWT jwt = SignedJWT.parse(token);
    assertThat(jwt.verify(new RSASSAVerifier(keys.getKeys().getFirst().toRSAKey()))).isTrue();
    return jwt.getJWTClaimsSet();
  }

  private static String demoPassword() throws IOException {
    return Files.readString(data.resolve("issuer/demo-password")).strip();
  }

  private HttpResponse<String> get(String uri) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(uri)).header("Accept", "text/html, */*").build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(issuer + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> turn(String server, String state) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(issuer + "/actuator/servers/" + server))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"state\":\"" + state + "\"}"))
            .build(),
        BodyHandlers.ofString());
  }

  private static int portOf(String server) {
    return Objects.requireNonNull(
            application.getBean(EmbeddedServers.class).switches().get(server), server)
        .port();
  }

  private static void connect(int port) throws IOException {
    new Socket(InetAddress.getLoopbackAddress(), port).close();
  }

  private static String challenge() throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String field(String json, String name) {
    return first(json, "\"" + name + "\":\"([^\"]+)\"");
  }

  private static String first(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }

  /** Only this test's settings count: the environment may hold those of a stack that is running. */
  private static final class NothingFromOutside extends StandardEnvironment {

    @Override
    protected void customizePropertySources(MutablePropertySources sources) {}
  }
}
