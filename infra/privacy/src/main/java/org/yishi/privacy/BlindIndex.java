package org.yishi.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;

/**
 * Keyed hashes (HMAC-SHA-256) by which an encrypted value is found again without being readable:
 * equal values of one purpose have the same hash, and without the key nobody can try values out.
 */
public final class BlindIndex {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /** Ends the purpose; no purpose has it in it. */
  private static final char SEPARATOR = 0;

  private final Keyring keys;

  /** With the keys in force. */
  public BlindIndex(Keyring keys) {
    this.keys = keys;
  }

  /**
   * The hash to store.
   *
   * @param purpose what the value is, so that equal values of different kinds can't be matched
   */
  public String of(String purpose, String value) {
    return hash(keys.current(), purpose, value);
  }

  /** The hashes to look for: under the current key first, then under older ones. */
  public List<String> all(String purpose, String value) {
    return keys.all().stream().map(key -> hash(key, purpose, value)).toList();
  }

  private static String hash(Keyring.Keys key, String purpose, String value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key.lookups());
      mac.update((purpose + SEPARATOR).getBytes(StandardCharsets.UTF_8));
      byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
      return key.id() + "." + ENCODER.encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 can't be used", e);
    }
  }
}
