package org.yishi.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts single fields with AES-256-GCM: a fresh random nonce each time, so that equal values
 * don't look equal, and bound to the place where the field stands.
 *
 * <p>A sealed text is {@code v1.KEY-ID.base64url(nonce, ciphertext, tag)}; sealed bytes have the
 * same parts with the key's id and its length in front. What an older key has sealed is still
 * opened. A random nonce of 96 bits is good for 2³² fields a key, some hundred times a district's.
 */
public final class FieldCipher {

  private static final String VERSION = "v1";
  private static final byte BINARY_VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private final Keyring keys;
  private final SecureRandom random = new SecureRandom();

  /** With the keys in force. */
  public FieldCipher(Keyring keys) {
    this.keys = keys;
  }

  /** The text as it may be stored at the place. */
  public String seal(String text, FieldPlace place) {
    Keyring.Keys key = keys.current();
    byte[] sealed = encrypted(key, text.getBytes(StandardCharsets.UTF_8), place);
    return VERSION + "." + key.id() + "." + ENCODER.encodeToString(sealed);
  }

  /**
   * The text that was sealed for the place.
   *
   * @throws PrivacyException if it was altered, moved, or sealed with a key that is gone
   */
  public String open(String sealed, FieldPlace place) {
    String[] parts = sealed.split("\\.", -1);
    if (parts.length != 3 || !parts[0].equals(VERSION)) {
      throw new PrivacyException("Not a sealed text: " + place);
    }
    byte[] bytes;
    try {
      bytes = DECODER.decode(parts[2]);
    } catch (IllegalArgumentException e) {
      throw new PrivacyException("Not a sealed text: " + place, e);
    }
    return new String(decrypted(key(parts[1], place), bytes, 0, place), StandardCharsets.UTF_8);
  }

  /** The bytes as they may be stored at the place. */
  public byte[] seal(byte[] bytes, FieldPlace place) {
    Keyring.Keys key = keys.current();
    byte[] id = key.id().getBytes(StandardCharsets.US_ASCII);
    byte[] sealed = encrypted(key, bytes, place);
    byte[] whole = new byte[2 + id.length + sealed.length];
    whole[0] = BINARY_VERSION;
    whole[1] = (byte) id.length;
    System.arraycopy(id, 0, whole, 2, id.length);
    System.arraycopy(sealed, 0, whole, 2 + id.length, sealed.length);
    return whole;
  }

  /**
   * The bytes that were sealed for the place.
   *
   * @throws PrivacyException if they were altered, moved, or sealed with a key that is gone
   */
  public byte[] open(byte[] sealed, FieldPlace place) {
    if (sealed.length < 2
        || sealed[0] != BINARY_VERSION
        || sealed[1] < 1
        || sealed.length < 2 + sealed[1]) {
      throw new PrivacyException("Not sealed bytes: " + place);
    }
    String id = new String(sealed, 2, sealed[1], StandardCharsets.US_ASCII);
    return decrypted(key(id, place), sealed, 2 + sealed[1], place);
  }

  /** Whether the current key has sealed the text, so that it needs no renewal. */
  public boolean isCurrent(String sealed) {
    return sealed.startsWith(VERSION + "." + keys.current().id() + ".");
  }

  private Keyring.Keys key(String id, FieldPlace place) {
    return keys.find(id)
        .orElseThrow(
            () -> new PrivacyException("Sealed with a key that isn't there any more: " + place));
  }

  private byte[] encrypted(Keyring.Keys key, byte[] plain, FieldPlace place) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0, place);
      byte[] whole = new byte[NONCE_BYTES + cipher.getOutputSize(plain.length)];
      System.arraycopy(nonce, 0, whole, 0, NONCE_BYTES);
      cipher.doFinal(plain, 0, plain.length, whole, NONCE_BYTES);
      return whole;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM can't be used", e);
    }
  }

  private static byte[] decrypted(Keyring.Keys key, byte[] sealed, int offset, FieldPlace place) {
    int length = sealed.length - offset - NONCE_BYTES;
    if (length < TAG_BITS / Byte.SIZE) {
      throw new PrivacyException("Cut short: " + place);
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, key, sealed, offset, place)
          .doFinal(sealed, offset + NONCE_BYTES, length);
    } catch (GeneralSecurityException e) {
      throw new PrivacyException("Altered, or sealed for another place: " + place, e);
    }
  }

  private static Cipher cipher(
      int mode, Keyring.Keys key, byte[] nonce, int offset, FieldPlace place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key.fields(), new GCMParameterSpec(TAG_BITS, nonce, offset, NONCE_BYTES));
    cipher.updateAAD(place.bytes());
    return cipher;
  }
}
