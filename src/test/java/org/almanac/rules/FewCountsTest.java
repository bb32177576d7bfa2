package org.almanac.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.almanac.rules.FewCounts.Count;
import org.almanac.rules.FewCounts.Few;
import org.almanac.rules.FewCounts.Shown;
import org.junit.jupiter.api.Test;

/** No figure about fewer than five people leaves the system: handbook, Privacy; edge case 55. */
class FewCountsTest {
  @Test
  void counts_of_many_are_shown_as_they_are() {
    List<Count> groups = List.of(new Count("2025", 9, 8), new Count("2026", 14, 7));
    assertThat(FewCounts.total(groups)).isEqualTo(new Shown("", 38, 23, 15, Few.NONE));
    assertThat(FewCounts.groups(groups))
        .containsExactly(
            new Shown("2025", 17, 9, 8, Few.NONE), new Shown("2026", 21, 14, 7, Few.NONE));
  }

  @Test
  void a_report_on_a_group_of_three_is_suppressed_and_not_derivable_by_subtraction() {
    List<Shown> shown =
        FewCounts.groups(
            List.of(new Count("a", 20, 10), new Count("b", 6, 6), new Count("c", 1, 2)));
    assertThat(shown.get(0)).isEqualTo(new Shown("a", 30, 20, 10, Few.NONE));
    assertThat(shown.get(1).all()).as("else 45 - 30 - 12 = 3").isNull();
    assertThat(shown.get(2).all()).isNull();
    assertThat(shown.get(1).yes()).isNull();
  }

  @Test
  void where_only_one_other_group_is_there_only_the_total_is_shown() {
    List<Shown> shown = FewCounts.groups(List.of(new Count("a", 20, 10), new Count("b", 2, 1)));
    assertThat(shown).allMatch(each -> each.all() == null && each.yes() == null);
    assertThat(FewCounts.total(List.of(new Count("a", 20, 10), new Count("b", 2, 1))))
        .isEqualTo(new Shown("", 33, 22, 11, Few.NONE));
  }

  @Test
  void that_hardly_anybody_says_no_may_be_said_but_not_how_many() {
    List<Count> groups = List.of(new Count("2025", 18, 2), new Count("2026", 19, 1));
    assertThat(FewCounts.total(groups)).isEqualTo(new Shown("", 40, null, null, Few.NO));
    assertThat(FewCounts.groups(groups))
        .containsExactly(
            new Shown("2025", 20, null, null, Few.NO), new Shown("2026", 20, null, null, Few.NO));
  }

  @Test
  void that_all_of_a_group_say_the_same_is_not_said_of_it() {
    List<Shown> shown =
        FewCounts.groups(
            List.of(new Count("a", 12, 0), new Count("b", 10, 9), new Count("c", 8, 8)));
    assertThat(shown.get(0)).isEqualTo(new Shown("a", 12, null, null, Few.NONE));
  }

  @Test
  void of_fewer_than_five_answers_nothing_is_said_at_all() {
    List<Count> groups = List.of(new Count("2026", 3, 1));
    assertThat(FewCounts.total(groups)).isEqualTo(new Shown("", null, null, null, Few.NONE));
    assertThat(FewCounts.groups(groups).get(0).all()).isNull();
  }

  /**
   * Whatever was answered: what the shown figures leave over is about five at least, or nothing.
   */
  @Test
  void nothing_under_five_can_be_worked_out_from_any_report() {
    Random random = new Random(55);
    for (int round = 0; round < 20_000; round++) {
      List<Count> groups = new ArrayList<>();
      int many = 1 + random.nextInt(6);
      for (int i = 0; i < many; i++) {
        groups.add(new Count("g" + i, random.nextInt(13), random.nextInt(13)));
      }
      Shown total = FewCounts.total(groups);
      List<Shown> shown = FewCounts.groups(groups);
      figures(total);
      int all = 0;
      int yes = 0;
      int no = 0;
      int hiddenSizes = 0;
      int hiddenAnswers = 0;
      for (Shown each : shown) {
        figures(each);
        all += each.all() == null ? 0 : each.all();
        yes += each.yes() == null ? 0 : each.yes();
        no += each.no() == null ? 0 : each.no();
        hiddenSizes += each.all() == null ? 1 : 0;
        hiddenAnswers += each.yes() == null ? 1 : 0;
      }
      if (total.all() != null && hiddenSizes > 0) {
        assertThat(total.all() - all).as("%s", groups).isGreaterThanOrEqualTo(FewCounts.LEAST);
        assertThat(hiddenSizes).isGreaterThan(1);
      }
      if (total.yes() != null && hiddenAnswers > 0) {
        assertThat(total.yes() - yes).as("%s", groups).isGreaterThanOrEqualTo(FewCounts.LEAST);
        assertThat(total.no() - no).as("%s", groups).isGreaterThanOrEqualTo(FewCounts.LEAST);
        assertThat(hiddenAnswers).isGreaterThan(1);
      }
      if (total.yes() == null) {
        assertThat(shown).allMatch(each -> each.yes() == null);
      }
    }
  }

  private static void figures(Shown shown) {
    for (Integer figure : new Integer[] {shown.all(), shown.yes(), shown.no()}) {
      assertThat(figure == null || figure >= FewCounts.LEAST).isTrue();
    }
    assertThat(shown.yes() == null).isEqualTo(shown.no() == null);
  }
}
