package org.yishi.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yishi.web.security.Actor;
import org.yishi.web.security.Role;
import org.yishi.web.security.Supervision;

class ActorTest {

  @Test
  void an_actor_covers_the_own_area_and_what_lies_in_it() {
    var street = new Actor("street", Role.STREET_OFFICER, "120103001", null);
    assertThat(street.covers("120103001")).isTrue();
    assertThat(street.covers("120103001001")).isTrue();
    assertThat(street.covers("120103")).isFalse();
    assertThat(street.covers("120103002001")).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void an_actor_without_an_area_covers_nothing(@Nullable String area) {
    assertThat(new Actor("admin", Role.ADMINISTRATOR, area, null).covers("120103")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Supervision.class)
  void every_kind_of_supervision_is_known_by_its_code(Supervision kind) {
    assertThat(Supervision.ofCode(kind.code())).contains(kind);
  }
}
