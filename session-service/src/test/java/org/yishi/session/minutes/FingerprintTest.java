package org.yishi.session.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yishi.session.minutes.Content.Block;
import org.yishi.session.minutes.Content.Line;
import org.yishi.session.minutes.Content.Section;
import org.yishi.session.minutes.Minutes.Capacity;
import org.yishi.session.minutes.Minutes.Signature;
import org.yishi.session.party.Person;
import org.yishi.testing.Seeds;

class FingerprintTest {

  private static final Instant TIME = Instant.parse("2026-03-09T13:00:00Z");

  @Test
  void theCanonicalFormIsThatOfRfc8785() {
    assertThat(
            CanonicalJson.write(
                Map.of("b", List.of(1, true, "x"), "a", Map.of("ö", "\u20ac$\u000f\nA'\"\\/"))))
        .isEqualTo("{\"a\":{\"ö\":\"€$\\u000f\\nA'\\\"\\\\/\"},\"b\":[1,true,\"x\"]}");
    assertThat(CanonicalJson.write(Map.of("\ud83d\ude00", 1, "\ufb33", 2)))
        .isEqualTo("{\"\ud83d\ude00\":1,\"\ufb33\":2}");
  }

  @Test
  void oneChangedCharacterAnywhereChangesTheFingerprint() {
    String before = Fingerprint.of("session_1", minutes(content("车位不足")));
    assertThat(Fingerprint.of("session_1", minutes(content("车位不足")))).isEqualTo(before);
    assertThat(before).matches("[0-9a-f]{64}");
    assertThat(Fingerprint.of("session_2", minutes(content("车位不足")))).isNotEqualTo(before);
    assertThat(Fingerprint.of("session_1", minutes(content("车位不足。")))).isNotEqualTo(before);
  }

  @Test
  void oneChangedByteOfTheCanonicalFormIsDetected() {
    byte[] canonical =
        Fingerprint.canonical("session_1", minutes(content("车位不足")))
            .getBytes(StandardCharsets.UTF_8);
    String sealed = Fingerprint.sha256(canonical);
    Seeds.check(
        2_000,
        (_, random) -> {
          byte[] changed = canonical.clone();
          changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
          assertThat(Fingerprint.sha256(changed)).isNotEqualTo(sealed);
        });
  }

  private static Content content(String point) {
    return new Content(
        "纪要",
        List.of(new Line("会议时间", "某日", List.of())),
        List.of(new Section("一、发言", List.of(new Block("1、张某发言：", List.of(point), List.of())))),
        List.of("主持人"),
        List.of());
  }

  private static Minutes minutes(Content content) {
    return Minutes.drafted(content, TIME)
        .circulated()
        .with(new Signature(Capacity.CHAIR, new Person("李书记", null), true, TIME));
  }
}
