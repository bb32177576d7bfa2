package org.almanac.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of what people type into a draft at once. */
class DraftMergeTest {
  private static final Measure DAYS =
      new Measure("bbbbbbbb", "Days at school", "%", new BigDecimal("80"), "2025-26", null, "", "");
  private static final Goal READ =
      new Goal("aaaaaaaa", "Everybody reads", "", "", "", "", List.of(DAYS));
  private static final Draft.Choices ANY =
      new Draft.Choices(Set.of("p1"), Set.of("care"), Set.of("2026-27"));

  private final Map<String, Draft.Typed> typed = new HashMap<>();

  @Test
  void what_somebody_changed_is_taken_and_the_rest_stays() {
    type("aaaaaaaa-title", "Everybody reads", "Every child reads");
    type("aaaaaaaa-owner", "", "p1");
    Goal now = merged(READ).get(0);
    assertThat(now.title()).isEqualTo("Every child reads");
    assertThat(now.owner()).isEqualTo("p1");
    assertThat(now.measures()).containsExactly(DAYS);
  }

  @Test
  void two_people_in_two_fields_lose_nothing() {
    type("aaaaaaaa-title", "Everybody reads", "Everybody reads");
    type("aaaaaaaa-why", "", "Books at home");
    Goal meanwhile = GoalField.TITLE.put(READ, "All of us read");
    DraftMerge merge = new DraftMerge(typed, ANY);
    Goal now = merge.into(List.of(meanwhile)).get(0);
    assertThat(now.title()).isEqualTo("All of us read");
    assertThat(now.why()).isEqualTo("Books at home");
    assertThat(merge.outcome().allKept()).isTrue();
  }

  @Test
  void two_people_in_one_field_keep_both_texts() {
    type("aaaaaaaa-title", "Everybody reads", "Every child reads");
    DraftMerge merge = new DraftMerge(typed, ANY);
    Goal now = merge.into(List.of(GoalField.TITLE.put(READ, "All of us read"))).get(0);
    assertThat(now.title()).isEqualTo("All of us read");
    assertThat(merge.outcome().meanwhile()).containsEntry("aaaaaaaa-title", "All of us read");
  }

  @Test
  void two_people_who_typed_the_same_have_nothing_to_look_at() {
    type("aaaaaaaa-title", "Everybody reads", "All of us read");
    DraftMerge merge = new DraftMerge(typed, ANY);
    merge.into(List.of(GoalField.TITLE.put(READ, "All of us read")));
    assertThat(merge.outcome().allKept()).isTrue();
  }

  @Test
  void a_figure_is_taken_as_each_language_writes_it() {
    String path = "aaaaaaaa-bbbbbbbb-target";
    type(path, "", "92,5 %");
    assertThat(merged(READ, Locale.CANADA_FRENCH).get(0).measures().get(0).target())
        .isEqualByComparingTo("92.5");
    type(path, "", "1,200");
    assertThat(merged(READ, Locale.CANADA).get(0).measures().get(0).target())
        .isEqualByComparingTo("1200");
    type(path, "", "1 200");
    assertThat(merged(READ, Locale.CANADA_FRENCH).get(0).measures().get(0).target())
        .isEqualByComparingTo("1200");
  }

  @Test
  void a_figure_that_nobody_touched_is_the_same_in_every_language() {
    Measure half = GoalField.BASELINE.put(DAYS, "80.5");
    type("aaaaaaaa-bbbbbbbb-baseline", "80.5", "80,5");
    DraftMerge merge = new DraftMerge(Draft.withPlainFigures(typed, Locale.CANADA_FRENCH), ANY);
    assertThat(merge.into(List.of(READ.with(List.of(half)))))
        .containsExactly(READ.with(List.of(half)));
    assertThat(merge.outcome().allKept()).isTrue();
  }

  @Test
  void what_can_not_be_is_told_with_its_field_and_stands_as_it_was() {
    for (String no : List.of("about 60", "1e9", "NaN", "--3", "99999999999", "0x1F", "٣")) {
      refused("aaaaaaaa-bbbbbbbb-baseline", "80", no, Draft.Trouble.NO_FIGURE);
    }
    refused("aaaaaaaa-owner", "", "somebody-else", Draft.Trouble.NO_CHOICE);
    refused("aaaaaaaa-serves", "", "'; drop table plan", Draft.Trouble.NO_CHOICE);
    refused("aaaaaaaa-bbbbbbbb-targetYear", "", "1999-00", Draft.Trouble.NO_CHOICE);
    refused("aaaaaaaa-title", "Everybody reads", "x".repeat(301), Draft.Trouble.TOO_LONG);
  }

  @Test
  void a_field_that_is_none_changes_nothing() {
    type("aaaaaaaa-nothing", "", "x");
    type("-title", "", "x");
    type("title", "", "x");
    type("zzzzzzzz-<script>", "", "x");
    assertThat(merged(READ)).containsExactly(READ);
  }

  @Test
  void a_goal_that_went_comes_back_with_whoever_writes_in_it() {
    type("aaaaaaaa-title", "Everybody reads", "Every child reads");
    type("aaaaaaaa-bbbbbbbb-name", "Days at school", "Days at school");
    type("aaaaaaaa-bbbbbbbb-baseline", "80", "80");
    List<Goal> back = new DraftMerge(typed, ANY).into(GoneGoals.broughtBack(List.of(), typed));
    assertThat(back.get(0).key()).isEqualTo("aaaaaaaa");
  }

  @Test
  void a_goal_that_went_stays_away_when_nobody_writes_in_it() {
    type("aaaaaaaa-title", "Everybody reads", "Everybody reads");
    assertThat(GoneGoals.broughtBack(List.of(), typed)).isEmpty();
  }

  private void refused(String path, String seen, String text, Draft.Trouble trouble) {
    typed.clear();
    type(path, seen, text);
    DraftMerge merge = new DraftMerge(Draft.withPlainFigures(typed, Locale.CANADA), ANY);
    assertThat(merge.into(List.of(READ))).as(text).containsExactly(READ);
    assertThat(merge.outcome().troubles()).as(text).isEqualTo(Map.of(path, trouble));
  }

  private void type(String path, String seen, String text) {
    typed.put(path, new Draft.Typed(text, Draft.mark(seen)));
  }

  private List<Goal> merged(Goal goal) {
    return merged(goal, Locale.CANADA);
  }

  private List<Goal> merged(Goal goal, Locale locale) {
    Map<String, Draft.Typed> sent = Draft.withPlainFigures(typed, locale);
    return new DraftMerge(sent, ANY).into(GoneGoals.broughtBack(List.of(goal), sent));
  }
}
