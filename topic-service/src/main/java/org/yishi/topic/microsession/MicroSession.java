package org.yishi.topic.microsession;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The short minutes of a micro-session 微协商, read by those concerned only.
 *
 * @param agreed whether those concerned agreed
 * @param agreement what they agreed on, or where they differ
 * @param by the account that recorded it
 * @param requestKey key of the request that brought it about
 * @param requestFingerprint of that request's body
 */
public record MicroSession(
    int n,
    LocalDate heldOn,
    boolean agreed,
    String agreement,
    List<Side> sides,
    String by,
    Instant recordedAt,
    @Nullable String requestKey,
    @Nullable String requestFingerprint) {

  /** Characters of an agreement. */
  public static final int MAX_AGREEMENT = 2_000;

  /** Sides at one table in somebody's home. */
  public static final int MAX_SIDES = 14;

  public MicroSession {
    sides = List.copyOf(sides);
  }

  /** Who took part, by kind and number, never by name. */
  public record Side(String party, int count) {}
}
