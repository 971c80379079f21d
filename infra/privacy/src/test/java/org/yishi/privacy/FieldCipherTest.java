package org.yishi.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldCipherTest {

  private static final String OLD = "2025:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final String NEW = "2026:ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";
  private static final FieldPlace PLACE = new FieldPlace("contacts", "topic_1", "phone");

  private final FieldCipher cipher = new FieldCipher(Keyring.read(OLD));

  @Test
  void what_is_sealed_is_opened_again_and_shows_nothing_of_itself() {
    for (String text :
        new String[] {"", "1", "13800138000", "张三丰", "😀 𠮷野家", "a".repeat(10_000)}) {
      String sealed = cipher.seal(text, PLACE);

      assertThat(cipher.open(sealed, PLACE)).isEqualTo(text);
      assertThat(sealed).matches("v1\\.2025\\.[A-Za-z0-9_-]+");
    }
    assertThat(cipher.seal("13800138000", PLACE)).doesNotContain("13800138000");
    byte[] bytes = cipher.seal("13800138000".getBytes(UTF_8), PLACE);
    assertThat(new String(cipher.open(bytes, PLACE), UTF_8)).isEqualTo("13800138000");
  }

  @Test
  void equal_texts_never_look_equal() {
    Set<String> sealed = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      sealed.add(cipher.seal("13800138000", PLACE));
    }

    assertThat(sealed).hasSize(1_000);
  }

  @Test
  void a_text_copied_to_another_place_is_not_opened() {
    String sealed = cipher.seal("13800138000", PLACE);
    byte[] bytes = cipher.seal(new byte[] {1, 2, 3}, PLACE);

    for (FieldPlace other :
        new FieldPlace[] {
          new FieldPlace("contacts", "topic_2", "phone"),
          new FieldPlace("contacts", "topic_1", "name"),
          new FieldPlace("audits", "topic_1", "phone"),
          new FieldPlace("contactstopic_1", "", "phone"),
        }) {
      assertThatExceptionOfType(PrivacyException.class)
          .isThrownBy(() -> cipher.open(sealed, other));
      assertThatExceptionOfType(PrivacyException.class).isThrownBy(() -> cipher.open(bytes, other));
    }
  }

  @Test
  void any_altered_byte_is_noticed() {
    byte[] sealed = cipher.seal("13800138000".getBytes(UTF_8), PLACE);

    for (int i = 0; i < sealed.length; i++) {
      byte[] altered = sealed.clone();
      altered[i] ^= 1;
      assertThatExceptionOfType(PrivacyException.class)
          .as("byte %d", i)
          .isThrownBy(() -> cipher.open(altered, PLACE))
          .withMessageNotContaining("138");
    }
  }

  @Test
  void what_was_never_sealed_is_refused() {
    for (String text :
        new String[] {"", "13800138000", "v1.2025", "v1.2025.", "v1.2025.***", "v2.2025.AAAA"}) {
      assertThatExceptionOfType(PrivacyException.class).isThrownBy(() -> cipher.open(text, PLACE));
    }
    for (byte[] bytes : new byte[][] {{}, {1}, {1, 4, 50}, {1, -1, 50, 50}, {7, 1, 50, 50}}) {
      assertThatExceptionOfType(PrivacyException.class).isThrownBy(() -> cipher.open(bytes, PLACE));
    }
  }

  @Test
  void after_a_change_of_keys_the_old_text_is_read_and_the_new_key_writes() {
    String before = cipher.seal("13800138000", PLACE);
    FieldCipher both = new FieldCipher(Keyring.read(NEW + "," + OLD));

    String after = both.seal("13800138000", PLACE);

    assertThat(both.open(before, PLACE)).isEqualTo("13800138000");
    assertThat(both.isCurrent(before)).isFalse();
    assertThat(both.isCurrent(after)).isTrue();
    assertThat(after).startsWith("v1.2026.");
    FieldCipher onlyNew = new FieldCipher(Keyring.read(NEW));
    assertThat(onlyNew.open(after, PLACE)).isEqualTo("13800138000");
    assertThatExceptionOfType(PrivacyException.class)
        .isThrownBy(() -> onlyNew.open(before, PLACE))
        .withMessageContaining("isn't there any more");
  }

  @Test
  void another_key_under_the_same_id_opens_nothing() {
    FieldCipher stranger = new FieldCipher(Keyring.read(NEW.replace("2026", "2025")));

    assertThatExceptionOfType(PrivacyException.class)
        .isThrownBy(() -> stranger.open(cipher.seal("13800138000", PLACE), PLACE));
  }
}
