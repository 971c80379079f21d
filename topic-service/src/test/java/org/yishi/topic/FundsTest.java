package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yishi.topic.funds.Amount;

class FundsTest {

  @ParameterizedTest
  @CsvSource({"0,0", "0.1,10", "0.10,10", "48000,4800000", "9999999999.99,999999999999"})
  void anAmountIsKeptToTheCent(String yuan, long cents) {
    assertThat(Amount.read(yuan)).contains(new Amount(cents));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.234", "01", "1e3", "1,000", "99999999999", ".5", "五千"})
  void whatIsNoAmountIsNone(String text) {
    assertThat(Amount.read(text)).isEmpty();
  }

  @Test
  void sumsOfTenthsAreExact() {
    Amount sum = Amount.NONE;
    for (int i = 0; i < 3; i++) {
      sum = sum.plus(Amount.read("0.1").orElseThrow());
    }
    assertThat(sum.yuan()).isEqualTo(new BigDecimal("0.30"));
    assertThat(sum.toString()).isEqualTo("0.30");
    assertThatIllegalArgumentException().isThrownBy(() -> new Amount(-1));
  }
}
