package org.yishi.devstack.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.UUID;

/**
 * What the issuer keeps to itself: the key that signs tokens and the password of all demo accounts.
 * Both are generated at the first start and stay with the data.
 */
record IssuerSecrets(RSAKey signingKey, String demoPassword) {

  private static final int KEY_BITS = 2048;
  private static final int PASSWORD_LENGTH = 12;

  /** Without letters and digits that look alike when they are read from a screen. */
  private static final String PASSWORD_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  static IssuerSecrets in(Path folder) {
    Path keyFile = folder.resolve("signing-key.json");
    String key = SecretFile.readOrCreate(keyFile, IssuerSecrets::generateKey);
    String password =
        SecretFile.readOrCreate(folder.resolve("demo-password"), IssuerSecrets::generatePassword);
    try {
      return new IssuerSecrets(RSAKey.parse(key), password);
    } catch (ParseException e) {
      throw new IllegalStateException(keyFile + " does not hold a signing key.", e);
    }
  }

  private static String generateKey() {
    try {
      return new RSAKeyGenerator(KEY_BITS)
          .keyID(UUID.randomUUID().toString())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("This JDK can't generate an RSA key.", e);
    }
  }

  private static String generatePassword() {
    StringBuilder password = new StringBuilder();
    new SecureRandom()
        .ints(PASSWORD_LENGTH, 0, PASSWORD_ALPHABET.length())
        .forEach(letter -> password.append(PASSWORD_ALPHABET.charAt(letter)));
    return password.toString();
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "IssuerSecrets[" + signingKey.getKeyID() + "]";
  }
}
