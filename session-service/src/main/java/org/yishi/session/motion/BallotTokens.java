package org.yishi.session.motion;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * By what a ballot box recognises who has voted: a keyed hash of session, motion and vote. The key
 * is not in the database, so whoever reads that — documents, backups, the log of its writes — can't
 * tell whose token it is.
 */
public final class BallotTokens {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "ballot-token";

  private final SecretKeySpec key;

  /** With a secret that all instances share. */
  public BallotTokens(String secret) {
    SecretKeySpec root = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.key = new SecretKeySpec(hash(root, PURPOSE), ALGORITHM);
  }

  /** The token of a vote on a motion. */
  public String of(String session, int motion, String vote) {
    return HexFormat.of().formatHex(hash(key, session + '\n' + motion + '\n' + vote));
  }

  private static byte[] hash(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
