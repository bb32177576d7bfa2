package org.almanac.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.almanac.rules.FewCounts;
import org.junit.jupiter.api.Test;

/** Intakes and employee groups beside each other: nothing about fewer than five follows. */
class PulseSplitsTest {
  private static final String SENIOR = "superintendents";

  private record Cell(String intake, String group, int yes, int no) {
    int all() {
      return yes + no;
    }
  }

  @Test
  void where_all_of_a_group_are_of_one_intake_and_two_are_left_over_only_intakes_are_shown() {
    List<PulseReport.Line> lines =
        PulseReport.lines(
            sums(List.of(new Cell("2026", SENIOR, 5, 5), new Cell("2026", "principals", 2, 0))));
    assertThat(PulseReport.withoutGroups(lines)).isTrue();
    assertThat(lines)
        .extracting(PulseReport.Line::part)
        .containsExactly(PulseBox.Part.ALL, PulseBox.Part.INTAKE);
  }

  @Test
  void where_each_group_of_each_intake_is_large_enough_both_are_shown() {
    List<PulseReport.Line> lines =
        PulseReport.lines(
            sums(List.of(new Cell("2026", SENIOR, 5, 5), new Cell("2025", "principals", 6, 9))));
    assertThat(PulseReport.withoutGroups(lines)).isFalse();
    assertThat(lines).hasSize(5);
  }

  @Test
  void what_was_answered_before_this_was_kept_shows_intakes_only() {
    List<PulseBox.Sum> before = new ArrayList<>(sums(List.of(new Cell("2026", SENIOR, 8, 8))));
    before.removeIf(sum -> sum.part() == PulseBox.Part.BOTH);
    assertThat(PulseReport.withoutGroups(PulseReport.lines(before))).isTrue();
    before.add(
        new PulseBox.Sum(PulseBox.Part.BOTH, "2026 " + SENIOR, PulseBox.Question.MENTOR, 6, 6));
    assertThat(PulseReport.withoutGroups(PulseReport.lines(before)))
        .as("kept from the middle of its days on")
        .isTrue();
  }

  @Test
  void whatever_was_answered_no_intake_without_a_group_nor_group_without_an_intake_is_few() {
    Random random = new Random(7);
    int both = 0;
    for (int i = 0; i < 5000; i++) {
      List<Cell> cells = cells(random);
      if (PulseReport.withoutGroups(PulseReport.lines(sums(cells)))) {
        continue;
      }
      both++;
      for (Cell cell : cells) {
        left(cells, (a, b) -> a.equals(cell.intake()) && b.equals(cell.group()));
        left(cells, (a, b) -> a.equals(cell.intake()) && !b.equals(cell.group()));
        left(cells, (a, b) -> !a.equals(cell.intake()) && b.equals(cell.group()));
        left(cells, (a, b) -> !a.equals(cell.intake()) && !b.equals(cell.group()));
        left(cells, (a, b) -> a.equals(cell.intake()) || b.equals(cell.group()));
      }
    }
    assertThat(both).isBetween(100, 4900);
  }

  private static void left(List<Cell> cells, BiPredicate<String, String> of) {
    List<Cell> found = cells.stream().filter(each -> of.test(each.intake(), each.group())).toList();
    int yes = found.stream().mapToInt(Cell::yes).sum();
    int no = found.stream().mapToInt(Cell::no).sum();
    assertThat(yes + no == 0 || Math.min(yes, no) >= FewCounts.LEAST).as("%s", cells).isTrue();
  }

  private static List<Cell> cells(Random random) {
    List<Cell> cells = new ArrayList<>();
    int least = random.nextInt(FewCounts.LEAST + 1);
    for (String intake : List.of("2025", "2026")) {
      for (String group : List.of(SENIOR, "principals", "managers")) {
        if (random.nextBoolean()) {
          cells.add(new Cell(intake, group, least + random.nextInt(9), least + random.nextInt(9)));
        }
      }
    }
    cells.removeIf(cell -> cell.all() == 0);
    return cells.isEmpty() ? cells(random) : cells;
  }

  /** The sums as they are kept: of all, of intakes, of groups and of both together. */
  private static List<PulseBox.Sum> sums(List<Cell> cells) {
    Map<PulseBox.Part, Map<String, int[]>> counts = new TreeMap<>();
    for (Cell cell : cells) {
      Map.of(
              PulseBox.Part.ALL,
              "",
              PulseBox.Part.INTAKE,
              cell.intake(),
              PulseBox.Part.GROUP,
              cell.group(),
              PulseBox.Part.BOTH,
              cell.intake() + " " + cell.group())
          .forEach(
              (part, value) -> {
                int[] count =
                    counts
                        .computeIfAbsent(part, none -> new TreeMap<>())
                        .computeIfAbsent(value, none -> new int[2]);
                count[0] += cell.yes();
                count[1] += cell.no();
              });
    }
    List<PulseBox.Sum> sums = new ArrayList<>();
    counts.forEach(
        (part, values) ->
            values.forEach(
                (value, count) -> {
                  for (PulseBox.Question question : PulseBox.Question.values()) {
                    sums.add(new PulseBox.Sum(part, value, question, count[0], count[1]));
                  }
                }));
    return sums;
  }
}
