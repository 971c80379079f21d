package org.yishi.topic.wechat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The account's signature: SHA-1 of its token, the timestamp and the nonce, sorted and joined. It
 * doesn't cover the message, so the way here has to be encrypted.
 */
final class WeChatSignature {

  private WeChatSignature() {}

  /** Whether the signature is that of the token; takes as long whatever is wrong with it. */
  static boolean isGenuine(String token, String timestamp, String nonce, String signature) {
    byte[] expected = of(token, timestamp, nonce).getBytes(StandardCharsets.US_ASCII);
    byte[] told = signature.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, told);
  }

  static String of(String token, String timestamp, String nonce) {
    String joined = Stream.of(token, timestamp, nonce).sorted().collect(Collectors.joining());
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(sha1.digest(joined.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
