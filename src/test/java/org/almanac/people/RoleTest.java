package org.almanac.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {
  @ParameterizedTest
  @EnumSource
  void each_role_has_a_word_and_a_group_that_the_engine_takes(Role role) {
    assertThat(Role.of(role.word())).isEqualTo(role);
    assertThat(role.word()).matches("[a-z]+(-[a-z]+)?");
    assertThat(role.groupId()).matches("[a-z]+");
  }
}
