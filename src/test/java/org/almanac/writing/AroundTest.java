package org.almanac.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The drawing of those around me. */
class AroundTest {
  @Test
  void no_two_names_meet_and_nobody_falls_out_of_the_drawing_however_many_there_are() {
    for (int people = 1; people <= 30; people++) {
      List<Around> all = Around.of("Ana: asks\n\n".repeat(people));
      assertThat(all).hasSize(Math.min(people, 24));
      for (Around one : all) {
        assertThat(one.y()).isBetween(19, Around.high(all.size()) - 19);
        assertThat(all)
            .filteredOn(other -> other != one && other.x() == one.x())
            .allMatch(other -> Math.abs(other.y() - one.y()) > 40);
      }
    }
  }

  @Test
  void what_stands_before_a_colon_is_the_name() {
    assertThat(Around.of("Ana Reyes: asks\nBo – law\nSomebody with a name that is long\n🌱🌱"))
        .extracting(Around::name)
        .containsExactly("Ana Reyes", "Bo", "Somebody with a n…", "🌱🌱");
    assertThat(Around.of(" \n\n")).isEmpty();
    assertThat(Around.of("Ana").toString()).doesNotContain("Ana");
  }
}
