package org.almanac.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How long two years are. */
class TwoYearsTest {
  @Test
  void two_years_are_over_on_their_anniversary() {
    assertThat(TwoYears.over(LocalDate.of(2026, 8, 17), 2)).isEqualTo(LocalDate.of(2028, 8, 17));
  }

  @Test
  void appointed_on_29_february_the_last_day_is_28_february() {
    LocalDate over = TwoYears.over(LocalDate.of(2028, 2, 29), 2);
    assertThat(over).isEqualTo(LocalDate.of(2030, 3, 1));
    assertThat(over.minusDays(1)).as("the last day").isEqualTo(LocalDate.of(2030, 2, 28));
    assertThat(TwoYears.over(LocalDate.of(2028, 2, 28), 2))
        .as("a day earlier begun, a day earlier over")
        .isEqualTo(LocalDate.of(2030, 2, 28));
    assertThat(TwoYears.over(LocalDate.of(2028, 2, 29), 4))
        .as("where there is a 29 February again")
        .isEqualTo(LocalDate.of(2032, 2, 29));
  }

  @Test
  void the_leap_day_in_between_is_lived_like_every_other() {
    LocalDate begins = LocalDate.of(2027, 3, 1);
    assertThat(TwoYears.days(begins, TwoYears.over(begins, 2))).isEqualTo(731);
  }

  @Test
  void four_terms_of_half_a_year() {
    LocalDate over = LocalDate.of(2028, 8, 17);
    assertThat(TwoYears.termEnds(LocalDate.of(2026, 8, 17), over, 6))
        .isEqualTo(LocalDate.of(2027, 2, 17));
    assertThat(TwoYears.termEnds(LocalDate.of(2027, 2, 17), over, 6))
        .isEqualTo(LocalDate.of(2027, 8, 17));
    assertThat(TwoYears.termEnds(LocalDate.of(2028, 2, 17), over, 6)).isEqualTo(over);
    assertThat(TwoYears.termEnds(LocalDate.of(2028, 8, 16), over, 6)).isEqualTo(over);
  }

  @Test
  void who_comes_in_the_middle_of_a_term_lives_the_rest_of_it() {
    LocalDate over = LocalDate.of(2029, 1, 5);
    assertThat(TwoYears.termEnds(LocalDate.of(2027, 3, 20), over, 6))
        .isEqualTo(LocalDate.of(2027, 7, 5));
  }
}
