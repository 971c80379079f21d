package org.yishi.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlindIndexTest {

  private static final String OLD = "2025:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final String NEW = "2026:ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";

  private final BlindIndex index = new BlindIndex(Keyring.read(OLD));

  @Test
  void equal_values_of_a_purpose_have_the_same_hash_and_others_another() {
    assertThat(index.of("openid", "oABC")).isEqualTo(index.of("openid", "oABC"));
    assertThat(index.of("openid", "oABC"))
        .isNotEqualTo(index.of("openid", "oABD"))
        .isNotEqualTo(index.of("phone", "oABC"))
        .isNotEqualTo(index.of("openidoABC", ""))
        .doesNotContain("oABC");
  }

  @Test
  void the_hash_depends_on_the_key() {
    assertThat(new BlindIndex(Keyring.read(NEW.replace("2026", "2025"))).of("openid", "oABC"))
        .isNotEqualTo(index.of("openid", "oABC"));
  }

  @Test
  void after_a_change_of_keys_the_old_hash_is_among_those_looked_for() {
    BlindIndex both = new BlindIndex(Keyring.read(NEW + "," + OLD));

    assertThat(both.all("openid", "oABC"))
        .containsExactly(both.of("openid", "oABC"), index.of("openid", "oABC"));
  }
}
