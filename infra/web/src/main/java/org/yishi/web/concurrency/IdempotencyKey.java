package org.yishi.web.concurrency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;

/**
 * Names one intention of one caller, so that sending it twice has one effect. The scope is the
 * caller: two callers may use the same key.
 *
 * @param value what is stored as a unique field of the created document
 * @param fingerprint SHA-256 of what was asked for; the same key with another one is refused
 */
public record IdempotencyKey(String value, String fingerprint) {

  /** The header that carries it. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern ALLOWED = Pattern.compile("[\\x21-\\x7e]{1,128}");

  /**
   * The key of a request; without the header a fresh one, which protects nothing and costs nothing.
   *
   * @param scope who asks for what, such as the actor's id and the path
   * @param body the request's body in a canonical form
   * @throws ProblemException {@code invalid-idempotency-key} when the header is not usable
   */
  public static IdempotencyKey of(@Nullable String header, String scope, String body) {
    if (header == null) {
      return new IdempotencyKey("generated:" + UUID.randomUUID(), sha256(body));
    }
    if (!ALLOWED.matcher(header).matches()) {
      throw ProblemException.of(CommonProblem.INVALID_IDEMPOTENCY_KEY);
    }
    return new IdempotencyKey(sha256(scope + '\n' + header), sha256(body));
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
