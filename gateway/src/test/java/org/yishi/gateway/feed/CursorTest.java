package org.yishi.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.yishi.testing.Seeds;

class CursorTest {

  private static final int LOG = 0x1234_5678;

  @Test
  void whatIsWrittenIsReadBack() {
    Seeds.check(
        500,
        (_, random) -> {
          long[] offsets =
              random.longs(random.nextInt(0, 40), 0, 1L << random.nextInt(1, 62)).toArray();
          Cursor cursor = Cursor.of(random.nextInt(), offsets);
          assertThat(Cursor.parse(cursor.encode())).contains(cursor);
        });
  }

  @Test
  void aChangedTextIsNoCursor() {
    Seeds.check(
        500,
        (_, random) -> {
          byte[] bytes =
              Base64.getUrlDecoder()
                  .decode(Cursor.of(LOG, 3, 0, random.nextLong(1L << 40)).encode());
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
          String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
          assertThat(Cursor.parse(changed)).isEmpty();
        });
  }

  @Test
  void textsThatNobodyWroteAreNoCursors() {
    assertThat(Cursor.parse("")).isEmpty();
    assertThat(Cursor.parse("12")).isEmpty();
    assertThat(Cursor.parse("earliest")).isEmpty();
    assertThat(Cursor.parse("不是")).isEmpty();
    assertThat(Cursor.parse("A".repeat(Cursor.MAX_TEXT + 1))).isEmpty();
    Seeds.check(
        500,
        (_, random) -> {
          byte[] noise = new byte[random.nextInt(80)];
          for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) random.nextInt();
          }
          assertThat(Cursor.parse(Base64.getUrlEncoder().encodeToString(noise))).isEmpty();
        });
  }

  @Test
  void aCursorOfTwelvePartitionsIsShort() {
    long[] offsets = new long[12];
    java.util.Arrays.fill(offsets, 100_000);
    assertThat(Cursor.of(LOG, offsets).encode()).hasSizeLessThan(64);
  }

  @Test
  void aPartitionThatItDoesNotKnowBeginsAtZero() {
    Cursor before = Cursor.of(LOG, 5, 5);
    Cursor grown = Cursor.of(LOG, 5, 5, 2);
    assertThat(before.next(2)).isZero();
    assertThat(before.reaches(grown)).isFalse();
    assertThat(grown.reaches(before)).isTrue();
    assertThat(before.behind(grown)).isEqualTo(2);
    assertThat(before.with(2, 2)).isEqualTo(grown);
  }

  @Test
  void theGapCountsOnlyWhatIsMissing() {
    assertThat(Cursor.of(LOG, 1, 9).behind(Cursor.of(LOG, 4, 3))).isEqualTo(3);
    assertThat(Cursor.of(LOG, 4, 9).reaches(Cursor.of(LOG, 4, 3))).isTrue();
  }
}
