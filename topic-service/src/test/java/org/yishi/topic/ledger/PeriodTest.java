package org.yishi.topic.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026,2026-01-01,2027-01-01",
    "2026-Q1,2026-01-01,2026-04-01",
    "2026-Q4,2026-10-01,2027-01-01",
    "2026-03,2026-03-01,2026-04-01",
    "2026-12,2026-12-01,2027-01-01"
  })
  void aPeriodHasADayOnWhichItBeginsAndOneAfterIt(String text, String begin, String end) {
    Period period = Period.read(text).orElseThrow();
    assertThat(period.begin()).isEqualTo(begin);
    assertThat(period.end()).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "26", "2026-13", "2026-00", "2026-Q5", "2026-1", "2026年"})
  void whatIsNoPeriodIsNone(String text) {
    assertThat(Period.read(text)).isEmpty();
  }

  @Test
  void daysAreThoseOfTheDistrict() {
    Period march = Period.read("2026-03").orElseThrow();
    assertThat(march.contains(Instant.parse("2026-02-28T16:00:00Z"))).isTrue();
    assertThat(march.contains(Instant.parse("2026-02-28T15:59:59Z"))).isFalse();
    assertThat(march.contains(Instant.parse("2026-03-31T15:59:59Z"))).isTrue();
    assertThat(march.contains(Instant.parse("2026-03-31T16:00:00Z"))).isFalse();
  }
}
