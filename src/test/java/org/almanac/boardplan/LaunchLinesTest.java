package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is shown of the principals' lines tells of nobody. */
class LaunchLinesTest {
  @Test
  void no_number_about_fewer_than_five_principals() {
    for (int said = 0; said < 5; said++) {
      assertThat(LaunchLines.key(said, 40)).as("%s said it", said).isEqualTo("launch.lines.few");
      assertThat(LaunchLines.key(said, 3)).isEqualTo("launch.lines.few");
    }
    assertThat(LaunchLines.key(5, 40)).isEqualTo("launch.lines");
  }

  @Test
  void nor_about_fewer_than_five_who_are_still_to_come() {
    for (int toCome = 0; toCome < 5; toCome++) {
      assertThat(LaunchLines.key(40, toCome)).isEqualTo("launch.lines.nearly");
    }
    assertThat(LaunchLines.key(40, 5)).isEqualTo("launch.lines");
  }
}
