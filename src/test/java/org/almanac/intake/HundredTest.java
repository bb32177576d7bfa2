package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the criteria count of a hundred. */
class HundredTest {
  @Test
  void whatever_the_weights_are_their_shares_add_up_to_a_hundred() {
    assertThat(Hundred.of(new long[] {2, 1, 1, 2, 3})).containsExactly(22, 11, 11, 22, 34);
    assertThat(Hundred.of(new long[] {1, 1, 1})).containsExactly(34, 33, 33);
    Random random = new Random(5);
    for (int round = 0; round < 1000; round++) {
      long[] parts = random.longs(1 + random.nextInt(6), 0, 1_000_000).toArray();
      parts[0]++;
      assertThat(Arrays.stream(Hundred.of(parts)).sum()).isEqualTo(100);
    }
  }

  @Test
  void where_nothing_counts_nothing_has_a_share() {
    assertThat(Hundred.of(new long[] {0, 0})).containsExactly(0, 0);
  }
}
