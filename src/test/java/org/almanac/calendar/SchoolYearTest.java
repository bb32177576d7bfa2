package org.almanac.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolYearTest {
  @Test
  void a_school_year_opens_on_1_august_and_ends_on_31_july() {
    SchoolYear year = SchoolYear.named("2026-27");

    assertThat(year.first()).isEqualTo("2026-08-01");
    assertThat(year.last()).isEqualTo("2027-07-31");
    assertThat(SchoolYear.containing(LocalDate.parse("2026-07-31")).name()).isEqualTo("2025-26");
    assertThat(SchoolYear.containing(LocalDate.parse("2026-08-01"))).isEqualTo(year);
  }

  @Test
  void the_year_before_the_century_keeps_two_figures() {
    assertThat(SchoolYear.named("2099-00").last()).isEqualTo("2100-07-31");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"2026", "2026-28", "2026/27", "26-27"})
  void a_name_that_is_no_school_year_says_what_one_looks_like(String name) {
    assertThatThrownBy(() -> SchoolYear.named(name)).hasMessageContaining("such as 2026-27");
  }
}
