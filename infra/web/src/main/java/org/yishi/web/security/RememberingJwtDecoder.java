package org.yishi.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Verifies a token once and remembers it until it expires: signatures are dear, look-ups not. */
final class RememberingJwtDecoder implements JwtDecoder {

  /** A district's staff and residents of a busy hour; some 20 MB. */
  private static final int MAX_TOKENS = 10_000;

  private final JwtDecoder verifying;
  private final Cache<String, Jwt> verified;

  /**
   * @param time real time; tokens don't follow a clock that somebody moves
   */
  RememberingJwtDecoder(JwtDecoder verifying, InstantSource time) {
    this.verifying = verifying;
    this.verified =
        Caffeine.newBuilder()
            .maximumSize(MAX_TOKENS)
            .expireAfter(
                Expiry.<String, Jwt>creating((_, token) -> timeLeft(token, time.instant())))
            .build();
  }

  @Override
  public Jwt decode(String token) {
    Jwt known = verified.getIfPresent(token);
    if (known != null) {
      return known;
    }
    Jwt decoded = verifying.decode(token);
    verified.put(token, decoded);
    return decoded;
  }

  private static Duration timeLeft(Jwt token, Instant now) {
    Instant expires = token.getExpiresAt();
    Duration left = expires == null ? Duration.ZERO : Duration.between(now, expires);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
