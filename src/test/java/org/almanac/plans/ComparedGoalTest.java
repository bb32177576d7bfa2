package org.almanac.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.almanac.plans.ComparedGoal.Became;
import org.junit.jupiter.api.Test;

/** Two versions of a plan, goal by goal. */
class ComparedGoalTest {
  private static final Goal READ = goal("g1", "Everybody reads every day");
  private static final Goal COUNT = goal("g2", "Everybody counts");
  private static final Goal CARE = goal("g3", "Everybody is known by name");

  @Test
  void each_goal_says_what_became_of_it() {
    List<ComparedGoal> compared =
        compare(List.of(READ, COUNT), List.of(CARE, goal("g1", "Every child reads every day")));
    assertThat(compared)
        .extracting(ComparedGoal::title, ComparedGoal::became)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Everybody is known by name", Became.NEW),
            org.assertj.core.groups.Tuple.tuple("Every child reads every day", Became.CHANGED),
            org.assertj.core.groups.Tuple.tuple("Everybody counts", Became.GONE));
  }

  @Test
  void a_changed_sentence_is_shown_word_by_word() {
    Compared title =
        compare(List.of(READ), List.of(goal("g1", "Every child reads every day")))
            .get(0)
            .fields()
            .get(0);
    assertThat(title.pieces())
        .containsExactly(
            new WordDiff.Piece(WordDiff.Change.GONE, "Everybody"),
            new WordDiff.Piece(WordDiff.Change.NEW, "Every child"),
            new WordDiff.Piece(WordDiff.Change.SAME, "reads every day"));
  }

  @Test
  void a_measure_that_moved_changes_its_goal() {
    Measure from = measure("80");
    ComparedGoal compared =
        compare(List.of(READ.with(List.of(from))), List.of(READ.with(List.of(measure("85")))))
            .get(0);
    assertThat(compared.became()).isEqualTo(Became.CHANGED);
    assertThat(compared.measures().get(0).became()).isEqualTo(Became.CHANGED);
    assertThat(compared.measures().get(0).fields())
        .extracting(Compared::field)
        .containsExactly("name", "target");
  }

  @Test
  void a_goal_that_only_changed_its_place_is_the_same() {
    assertThat(compare(List.of(READ, COUNT), List.of(COUNT, READ)))
        .extracting(ComparedGoal::became)
        .containsOnly(Became.SAME);
  }

  @Test
  void an_owner_is_compared_by_name() {
    Goal owned = GoalField.OWNER.put(READ, "p1");
    List<ComparedGoal> compared =
        ComparedGoal.of(
            version(READ), version(owned), (f, text) -> text.equals("p1") ? "Ana Reyes" : text);
    assertThat(compared.get(0).fields().get(1).pieces())
        .containsExactly(new WordDiff.Piece(WordDiff.Change.NEW, "Ana Reyes"));
  }

  private static List<ComparedGoal> compare(List<Goal> before, List<Goal> after) {
    return ComparedGoal.of(
        version(before.toArray(Goal[]::new)),
        version(after.toArray(Goal[]::new)),
        (field, text) -> text);
  }

  private static PlanVersion version(Goal... goals) {
    return new PlanVersion("d1", 1L, 1, "", List.of(goals), "p1", Instant.EPOCH);
  }

  private static Goal goal(String key, String title) {
    return new Goal(key, title, "", "", "", "", List.of());
  }

  private static Measure measure(String target) {
    return new Measure("m", "Days", "", null, "", new BigDecimal(target), "", "");
  }
}
