package org.yishi.privacy.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.yishi.privacy.BlindIndex;
import org.yishi.privacy.FieldCipher;
import org.yishi.privacy.Keyring;

/** Reads the keys at start; without usable ones the start ends with a clear line. */
@AutoConfiguration
@EnableConfigurationProperties(PrivacyProperties.class)
public class PrivacyAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Keyring keyring(PrivacyProperties properties) {
    return Keyring.read(properties.key());
  }

  @Bean
  @ConditionalOnMissingBean
  FieldCipher fieldCipher(Keyring keys) {
    return new FieldCipher(keys);
  }

  @Bean
  @ConditionalOnMissingBean
  BlindIndex blindIndex(Keyring keys) {
    return new BlindIndex(keys);
  }
}
