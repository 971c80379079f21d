package org.yishi.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yishi.similarity.Features.Place;

class WordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"三号楼电梯坏了", "3号楼电梯坏了", "３栋电梯坏了", "三幢，电梯坏了！", "3座 电梯坏了", "3#电梯坏了"})
  void aBuildingHasOneSpelling(String text) {
    assertThat(Words.plain(text)).isEqualTo("3号楼电梯坏了");
  }

  @ParameterizedTest
  @CsvSource({"十, 10", "十二, 12", "二十, 20", "二十三, 23", "一百零五, 105", "两, 2", "12, 12"})
  void numeralsAreRead(String numeral, int number) {
    assertThat(Words.number(numeral)).isEqualTo(number);
  }

  @Test
  void numeralsThatCountNothingStayWords() {
    assertThat(Words.plain("一直没人修，三轮车挡道")).isEqualTo("一直没人修三轮车挡道");
  }

  @Test
  void aBuildingInItsFieldCountsWhereTheTextNamesNone() {
    Features field = Features.of(matter("电梯坏了", "5"));
    assertThat(field.building(Features.of(matter("五栋电梯坏了", null)))).isEqualTo(Place.SAME);
    assertThat(field.building(Features.of(matter("6号楼电梯坏了", null)))).isEqualTo(Place.DIFFERENT);
    assertThat(field.building(Features.of(matter("电梯坏了", null)))).isEqualTo(Place.UNTOLD);
  }

  @ParameterizedTest
  @CsvSource({
    "电梯坏了三天没人修, MEND",
    "想给老楼装一部电梯, GET",
    "坚决不同意装电梯, REFUSE",
    "电梯费用怎么分摊, PAY",
    "居住证丢了怎么补, LEARN",
    "感谢社区, OTHER"
  })
  void whatIsAskedForIsRecognised(String text, Ask ask) {
    assertThat(Ask.of(text)).isEqualTo(ask);
  }

  private static Matter matter(String text, @Nullable String building) {
    return new Matter(text, "120103001001", null, null, building);
  }
}
