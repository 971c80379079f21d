package org.yishi.gateway;

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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** An OIDC provider, as far as the gateway needs one: its keys over HTTP, and tokens. */
public final class TestIssuer {

  private static final int KEY_BITS = 2_048;
  private static final TestIssuer SHARED = start();

  private final RSAKey key;
  private final String address;

  private TestIssuer(RSAKey key, String address) {
    this.key = key;
    this.address = address;
  }

  /** One for all tests of the JVM. */
  public static TestIssuer shared() {
    return SHARED;
  }

  /** The issuer as tokens name it. */
  public String address() {
    return address;
  }

  /** A token of a street officer that is good for an hour. */
  public String token(String account) {
    return token(account, Duration.ofHours(1));
  }

  /** A token of a street officer that is good for so long. */
  public String token(String account, Duration left) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .subject(account)
            .issuer(address)
            .audience("yishi")
            .claim("yishi_role", "street-officer")
            .claim("yishi_area", "120103001")
            .expirationTime(Date.from(Instant.now().plus(left)))
            .build();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static TestIssuer start() {
    try {
      RSAKey key = new RSAKeyGenerator(KEY_BITS).keyID("k1").generate();
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
      return new TestIssuer(key, "http://127.0.0.1:" + server.getAddress().getPort());
    } catch (IOException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
