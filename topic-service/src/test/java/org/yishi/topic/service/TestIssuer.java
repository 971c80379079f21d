package org.yishi.topic.service;

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
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signs tokens for accounts named like the demo's: {@code worker.120103001001}, {@code
 * dept.gardens}, {@code admin}.
 */
public final class TestIssuer {

  private static final int KEY_BITS = 2_048;
  private static final String KEY_ID = "test";
  private static final Map<String, String> ROLES =
      Map.ofEntries(
          Map.entry("resident", "resident"),
          Map.entry("resident2", "resident"),
          Map.entry("worker", "community-worker"),
          Map.entry("worker2", "community-worker"),
          Map.entry("lead", "community-lead"),
          Map.entry("street", "street-officer"),
          Map.entry("street2", "street-officer"),
          Map.entry("streetleader", "street-leader"),
          Map.entry("district", "district-officer"),
          Map.entry("districtleader", "district-leader"),
          Map.entry("dept", "department-officer"),
          Map.entry("supervisor", "supervisor"),
          Map.entry("deputy", "deputy"),
          Map.entry("admin", "administrator"));

  private final RSAKey key = newKey();
  private final RSAKey otherKey = newKey();
  private final HttpServer keys;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  private TestIssuer() {
    this.keys = serve(new JWKSet(key.toPublicJWK()).toString());
  }

  /** An issuer that serves its keys for as long as the tests run. */
  public static TestIssuer start() {
    return new TestIssuer();
  }

  /** What its tokens name as their issuer. */
  public String address() {
    return "http://127.0.0.1:" + keys.getAddress().getPort();
  }

  /** A token of the account, good for an hour. */
  public String token(String account) {
    return tokens.computeIfAbsent(account, it -> sign(key, claims(it, Duration.ofHours(1))));
  }

  /** A token of the account that has expired. */
  public String expired(String account) {
    return sign(key, claims(account, Duration.ofHours(-1)));
  }

  /** A token of the account that somebody else has signed. */
  public String forged(String account) {
    return sign(otherKey, claims(account, Duration.ofHours(1)));
  }

  private JWTClaimsSet claims(String account, Duration left) {
    String[] parts = account.split("\\.", 2);
    var claims =
        new JWTClaimsSet.Builder()
            .subject(account)
            .issuer(address())
            .audience("yishi")
            .expirationTime(Date.from(Instant.now().plus(left)))
            .claim("yishi_role", ROLES.getOrDefault(parts[0], parts[0]));
    String bound = parts.length == 2 ? parts[1] : "120103";
    boolean department = parts[0].equals("dept");
    claims.claim("yishi_area", department ? "120103" : bound);
    if (department) {
      claims.claim("yishi_department", bound);
    }
    return claims.build();
  }

  private static String sign(RSAKey with, JWTClaimsSet claims) {
    try {
      var token =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY_ID).build(), claims);
      token.sign(new RSASSASigner(with));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(KEY_BITS).keyID(KEY_ID).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpServer serve(String jwkSet) {
    try {
      byte[] body = jwkSet.getBytes(StandardCharsets.UTF_8);
      HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
      server.createContext(
          "/oauth2/jwks",
          exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
