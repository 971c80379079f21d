package org.yishi.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

  private static final List<Term> ALL =
      List.of(
          new Term.WorkingDays(3),
          new Term.WorkingHours(4),
          new Term.CalendarDays(90),
          new Term.CalendarHours(24),
          new Term.CalendarMinutes(30));

  @Test
  void is_written_as_a_number_and_its_unit() {
    assertThat(ALL)
        .extracting(Term::text)
        .containsExactly("3 wd", "4 wh", "90 d", "24 h", "30 min");
  }

  @Test
  void is_read_as_it_is_written() {
    assertThat(ALL).allSatisfy(term -> assertThat(Term.parse(term.text())).contains(term));
    assertThat(Term.parse("5000 wd")).contains(new Term.WorkingDays(Term.MAX_AMOUNT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3",
        "wd",
        "3wd",
        " 3 wd",
        "3 wd ",
        "3  wd",
        "3 WD",
        "3 days",
        "-3 wd",
        "+3 wd",
        "0 wd",
        "5001 wd",
        "99999999999 wd",
        "1.5 h",
        "三 wd",
        "３ wd",
        "3 wd\n"
      })
  void anything_else_is_no_term(String text) {
    assertThat(Term.parse(text)).isEmpty();
  }

  @Test
  void has_a_bound() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Term.WorkingHours(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Term.CalendarDays(5001));
  }
}
