package org.yishi.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyringTest {

  private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final FieldPlace PLACE = new FieldPlace("contacts", "topic_1", "name");

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "   ",
        "c2hvcnQ=",
        "不是密钥",
        KEY + "AAAA",
        "a b:" + KEY,
        ":" + KEY,
        KEY + "," + KEY,
        "a:" + KEY + ",a:" + KEY,
        "a:" + KEY + ","
      })
  void keys_that_are_missing_short_or_garbled_are_refused_in_one_line_without_the_key(
      @Nullable String text) {
    assertThatExceptionOfType(UnusableKeysException.class)
        .isThrownBy(() -> Keyring.read(text))
        .satisfies(refused ->
            assertThat(refused.getMessage())
                .startsWith("YISHI_PRIVACY_KEY ")
                .doesNotContain("\n", KEY, "c2hvcnQ"));
  }

  @Test
  void nine_keys_are_too_many() {
    StringBuilder keys = new StringBuilder("k0:" + KEY);
    for (int n = 1; n <= Keyring.MAX_KEYS; n++) {
      keys.append(",k").append(n).append(':').append(KEY);
    }

    assertThatExceptionOfType(UnusableKeysException.class)
        .isThrownBy(() -> Keyring.read(keys.toString()))
        .withMessageContaining("at most 8");
  }

  @Test
  void a_key_is_the_same_in_base64_and_in_hexadecimal() {
    String hex = HexFormat.of().formatHex(Base64.getDecoder().decode(KEY));

    String sealed = new FieldCipher(Keyring.read("a:" + KEY)).seal("张三", PLACE);

    assertThat(new FieldCipher(Keyring.read("a:" + hex)).open(sealed, PLACE)).isEqualTo("张三");
  }

  @Test
  void a_single_key_needs_no_id() {
    String sealed = new FieldCipher(Keyring.read(KEY)).seal("张三", PLACE);

    assertThat(sealed).startsWith("v1." + Keyring.DEFAULT_ID + ".");
  }
}
