package org.yishi.district;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yishi.district.file.DistrictFile;

class DepartmentNamesTest {

  private final DepartmentNames names = DistrictFile.sample().departmentNames();

  @ParameterizedTest
  @CsvSource({
    "gardens, gardens",
    "园林, gardens",
    "园林局, gardens",
    "河西区园林局, gardens",
    "区园林局, gardens",
    "城管委园林局, gardens",
    "河西区城管委绿化队, gardens",
    "园林部门, gardens",
    "城管委, urban-management",
    "城市管理委员会, urban-management",
    "环卫处, sanitation",
    "住建局, housing",
    "市场监管局特种设备科, ",
    "特种设备科, market-supervision",
    "Ｇａｒｄｅｎｓ, gardens",
    "' 城 管 委 ', urban-management",
    "Traffic police, traffic-police",
  })
  void a_department_is_found_by_whatever_people_call_it(String said, String code) {
    assertThat(names.find(said).map(Department::code).orElse(null)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "局", "区", "城管委城管委", "园林住建局", "法院", "城管委住建委"})
  void what_means_none_is_none(String said) {
    assertThat(names.find(said)).isEmpty();
  }

  @Test
  void the_nearest_are_suggested() {
    assertThat(names.nearest("园林绿化管理所")).first().extracting(Department::code).isEqualTo("gardens");
    assertThat(names.nearest("gardns")).first().extracting(Department::code).isEqualTo("gardens");
    assertThat(names.nearest("☂")).isEmpty();
    assertThat(names.nearest("局")).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void a_department_belongs_to_itself_and_to_those_above() {
    assertThat(names.line("gardens"))
        .extracting(Department::code)
        .containsExactly("gardens", "urban-management");
    assertThat(names.belongsTo("gardens", "urban-management")).isTrue();
    assertThat(names.belongsTo("gardens", "gardens")).isTrue();
    assertThat(names.belongsTo("urban-management", "gardens")).isFalse();
    assertThat(names.belongsTo("nowhere", "gardens")).isFalse();
  }
}
