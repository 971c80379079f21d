package org.yishi.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InkTest {

  @Test
  void chinese_characters_take_two_columns() {
    assertThat(Ink.width("街道 street")).isEqualTo(11);
  }

  @Test
  void redirected_output_stays_plain() {
    assertThat(Ink.PLAIN.strong("议题")).isEqualTo("议题");
    assertThat(Ink.COLOURED.strong("议题")).isNotEqualTo("议题");
  }
}
