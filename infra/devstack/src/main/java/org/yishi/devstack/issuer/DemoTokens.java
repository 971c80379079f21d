package org.yishi.devstack.issuer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Signs access tokens of demo accounts. */
final class DemoTokens {

  static final String AUDIENCE = "yishi";

  private final JwtEncoder encoder;
  private final IssuerProperties properties;
  private final Clock clock;

  DemoTokens(JwtEncoder encoder, IssuerProperties properties, Clock clock) {
    this.encoder = encoder;
    this.properties = properties;
    this.clock = clock;
  }

  /** A token of this account, valid from now on. */
  AccessToken issue(DemoAccount account) {
    Instant now = clock.instant();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(properties.uri().toString())
            .subject(account.name())
            .audience(List.of(AUDIENCE))
            .id(UUID.randomUUID().toString())
            .issuedAt(now)
            .notBefore(now)
            .expiresAt(now.plus(properties.tokenLifetime()))
            .claims(all -> all.putAll(account.claims()))
            .build();
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
    String value = encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    return new AccessToken(value, properties.tokenLifetime().toSeconds());
  }

  /** A signed token and the seconds until it expires. */
  record AccessToken(String value, long expiresInSeconds) {}
}
