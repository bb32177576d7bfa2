package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.almanac.plans.Goal;
import org.almanac.schoolplan.Alignment.School;
import org.junit.jupiter.api.Test;

/** Schools and board goals in one table. */
class AlignmentTest {
  private static final Goal READS = goal("aaaaaaaa", "Every child reads", "", "");
  private static final Goal BELONGS = goal("bbbbbbbb", "Everybody belongs", "", "");

  @Test
  void each_school_goal_counts_for_the_board_goal_it_serves_or_as_standing_alone() {
    Alignment alignment =
        Alignment.of(
            List.of(READS, BELONGS),
            List.of(new School("Lakes", "101", "Birch PS")),
            Map.of(
                "101",
                List.of(
                    goal("cccccccc", "We read aloud", "aaaaaaaa", ""),
                    goal("dddddddd", "We read at home", "aaaaaaaa", "typed before"),
                    goal("eeeeeeee", "Our yard", "", "The yard floods"),
                    goal("ffffffff", "Our hall", "", ""),
                    goal("gggggggg", " ", "bbbbbbbb", ""))));
    assertThat(alignment.rows().get(0).serving()).containsExactly(2, 0);
    assertThat(alignment.rows().get(0).alone()).isEqualTo(1);
    assertThat(alignment.rows().get(0).open()).isEqualTo(1);
    assertThat(alignment.schools()).containsExactly(1, 0);
  }

  @Test
  void a_goal_that_serves_what_is_no_board_goal_any_more_is_not_said_yet() {
    Alignment alignment =
        Alignment.of(
            List.of(READS),
            List.of(new School("", "101", "Birch PS")),
            Map.of("101", List.of(goal("cccccccc", "We read aloud", "zzzzzzzz", ""))));
    assertThat(alignment.rows().get(0).open()).isEqualTo(1);
  }

  @Test
  void schools_stand_by_family_and_name_never_by_a_figure() {
    Alignment alignment =
        Alignment.of(
            List.of(READS),
            List.of(
                new School("Shore", "103", "Ash PS"),
                new School("Lakes", "102", "Elm PS"),
                new School("Lakes", "101", "Birch PS")),
            Map.of("103", List.of(goal("cccccccc", "We read aloud", "aaaaaaaa", ""))));
    assertThat(alignment.rows())
        .extracting(row -> row.school().name())
        .containsExactly("Birch PS", "Elm PS", "Ash PS");
    assertThat(alignment.rows())
        .extracting(Alignment.Row::begun)
        .containsExactly(false, false, true);
  }

  @Test
  void a_small_first_letter_or_an_accent_sends_no_school_to_the_end() {
    Alignment alignment =
        Alignment.of(
            List.of(),
            List.of(
                new School("Lakes", "101", "Elm PS"),
                new School("Lakes", "102", "Zion PS"),
                new School("Lakes", "103", "École du Lac"),
                new School("Lakes", "104", "da Vinci PS")),
            Map.of());
    assertThat(alignment.rows())
        .extracting(row -> row.school().name())
        .containsExactly("da Vinci PS", "École du Lac", "Elm PS", "Zion PS");
  }

  private static Goal goal(String key, String title, String serves, String alone) {
    return new Goal(key, title, "", "", serves, alone, List.of());
  }
}
