package org.yishi.privacy.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys under which personal data is kept.
 *
 * @param key {@code ID:KEY} separated by commas, the current one first, from {@code
 *     YISHI_PRIVACY_KEY}
 */
@ConfigurationProperties("yishi.privacy")
public record PrivacyProperties(@Nullable String key) {

  @Override
  public String toString() {
    return "PrivacyProperties[…]";
  }
}
