package org.yishi.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys in force: the first one encrypts, the others only read what was written while they were
 * first. From each, one key for fields and one for look-ups is derived (HKDF-SHA-256).
 */
public final class Keyring {

  /** Bytes of a key: AES-256. */
  public static final int KEY_BYTES = 32;

  /** Keys that can be in force at once; more have never been needed to change one. */
  public static final int MAX_KEYS = 8;

  /** The id of a key that is given without one. */
  public static final String DEFAULT_ID = "k1";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,16}");
  private static final String FORM = "YISHI_PRIVACY_KEY must be ";

  private final Map<String, Keys> keys;
  private final String current;

  /** What is derived from one key. */
  record Keys(String id, SecretKey fields, SecretKey lookups) {}

  private Keyring(Map<String, Keys> keys, String current) {
    this.keys = keys;
    this.current = current;
  }

  /**
   * Reads keys as they stand in the environment: {@code ID:KEY} separated by commas, the current
   * one first; a single key may do without an id. A key is 32 random bytes in base64 or
   * hexadecimal.
   *
   * @throws UnusableKeysException if they are missing, short or told in another form
   */
  public static Keyring read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new UnusableKeysException(
          "YISHI_PRIVACY_KEY is not set: personal data can't be kept without a key");
    }
    String[] entries = text.strip().split(",", -1);
    if (entries.length > MAX_KEYS) {
      throw new UnusableKeysException(FORM + "at most " + MAX_KEYS + " keys");
    }
    Map<String, Keys> keys = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i++) {
      Keys next = keys(entries[i].strip(), i + 1, entries.length);
      if (keys.put(next.id(), next) != null) {
        throw new UnusableKeysException(FORM + "keys with different ids, not twice " + next.id());
      }
    }
    return new Keyring(keys, keys.keySet().iterator().next());
  }

  Keys current() {
    return Optional.ofNullable(keys.get(current)).orElseThrow();
  }

  Optional<Keys> find(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  List<Keys> all() {
    return new ArrayList<>(keys.values());
  }

  private static Keys keys(String entry, int position, int of) {
    int colon = entry.indexOf(':');
    if (colon < 0 && of > 1) {
      throw new UnusableKeysException(FORM + "ID:KEY where there are several keys, each");
    }
    String id = colon < 0 ? DEFAULT_ID : entry.substring(0, colon).strip();
    if (!ID.matcher(id).matches()) {
      throw new UnusableKeysException(
          FORM + "ID:KEY with an id of 1 to 16 letters and digits (key " + position + ")");
    }
    byte[] secret = secret(entry.substring(colon + 1).strip(), position);
    return new Keys(
        id, derived(secret, "yishi field", "AES"), derived(secret, "yishi lookup", "HmacSHA256"));
  }

  private static byte[] secret(String text, int position) {
    byte[] bytes;
    try {
      bytes =
          text.length() == 2 * KEY_BYTES
              ? HexFormat.of().parseHex(text)
              : Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException e) {
      throw new UnusableKeysException(
          FORM + KEY_BYTES + " random bytes in base64 (key " + position + " is in another form)");
    }
    if (bytes.length != KEY_BYTES) {
      throw new UnusableKeysException(
          FORM
              + KEY_BYTES
              + " random bytes in base64 (key "
              + position
              + " has "
              + bytes.length
              + ")");
    }
    return bytes;
  }

  private static SecretKey derived(byte[] secret, String purpose, String algorithm) {
    try {
      SecretKey key =
          KDF.getInstance("HKDF-SHA256")
              .deriveKey(
                  "Generic",
                  HKDFParameterSpec.ofExtract()
                      .addIKM(secret)
                      .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
      return new SecretKeySpec(key.getEncoded(), algorithm);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK has no HKDF-SHA256", e);
    }
  }
}
