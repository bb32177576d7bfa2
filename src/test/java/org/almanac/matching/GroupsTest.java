package org.almanac.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How employee groups fare in a match. */
class GroupsTest {

  @Test
  void the_mean_score_by_employee_group_is_told_with_its_count() {
    AnIntake people = new AnIntake();
    people(people, "principals", 3, "a");
    people(people, "officers", 2, "a", "b");

    assertThat(people.solved().means(2))
        .containsExactly(new GroupMean("officers", 2, 500), new GroupMean("principals", 3, 1000));
  }

  @Test
  void a_group_of_three_is_told_together_and_can_not_be_found_by_subtraction() {
    AnIntake people = new AnIntake();
    people(people, "officers", 3, "a", "b");
    people(people, "principals", 6, "a");
    people(people, "superintendents", 7, "a");

    // three are too few, so the next smallest group is told with them
    assertThat(people.solved().means(5))
        .containsExactly(new GroupMean("superintendents", 7, 1000), new GroupMean(null, 9, 833));
  }

  @Test
  void too_few_in_all_are_not_told() {
    AnIntake people = new AnIntake();
    people(people, "officers", 3, "a");
    people(people, null, 1, "a");

    assertThat(people.solved().means(5)).isEmpty();
    assertThat(new AnIntake().solved().means(5)).isEmpty();
  }

  @Test
  void a_group_counts_as_often_as_its_weight_says() {
    AnIntake people =
        new AnIntake()
            .member(member("m1", "principals", "a", "b", "c", "d"))
            .member(member("m2", "officers", "a", "b", "c", "d"))
            .mentor("e1", 1, "a", "b", "c", "d")
            .mentor("e2", 1, "a", "b");

    Weights heavier = new Weights(Map.of(Criterion.NEEDS, 1), Map.of("officers", 3), 300, 10);
    assertThat(people.weights(heavier).solved().match())
        .satisfies(
            match -> {
              assertThat(match.of("m2").orElseThrow().pairing().mentor()).isEqualTo("e1");
              assertThat(match.value()).isEqualTo(new Value(2, 500, 500 + 3 * 1000));
            });
    Weights other = new Weights(Map.of(Criterion.NEEDS, 1), Map.of("principals", 3), 300, 10);
    assertThat(people.weights(other).solved().match().of("m1").orElseThrow().score())
        .isEqualTo(1000);
    assertThatThrownBy(() -> new Weights(Map.of(), Map.of("officers", 0), 300, 10))
        .hasMessageContaining("officers is 0");
  }

  private static void people(AnIntake people, String group, int many, String... needs) {
    for (int i = 0; i < many; i++) {
      people.member(member(group + i, group, needs)).mentor("e" + group + i, 1, "a");
    }
  }

  private static NewMember member(String id, String group, String... needs) {
    return new NewMember(id, group, null, Set.of(), Set.of(needs), null, 0, null);
  }
}
