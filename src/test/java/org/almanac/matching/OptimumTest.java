package org.almanac.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The program's answers against every subset looked at, on cases of chance. */
class OptimumTest {
  private static final int CASES = 1000;

  @Test
  void a_thousand_cases_up_to_twelve_by_twelve_are_best_by_all_three_orders() {
    int settled = 0;
    int unserved = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Grid grid = RandomGrid.of(new Random(seed), 12, 12);
      Value value = Solution.best(grid).value();
      assertThat(value).as("case " + seed).isEqualTo(EverySubset.best(grid));
      settled += grid.rows() > 0 && !grid.open(0) ? 1 : 0;
      unserved += value.served() < grid.rows() ? 1 : 0;
    }
    // the cases are what they are meant to be
    assertThat(settled).isGreaterThan(20);
    assertThat(unserved).isBetween(200, 800);
  }

  @Test
  void the_next_best_is_what_a_fresh_look_without_the_pair_finds() {
    for (int seed = 0; seed < CASES; seed++) {
      Grid grid = RandomGrid.of(new Random(seed), 8, 8);
      Solution best = Solution.best(grid);
      for (int row = 0; row < grid.rows(); row++) {
        int column = best.mentorOf(row);
        if (column != Serving.NOBODY) {
          Grid let = grid.open(row) ? grid : grid.lettingGo(row);
          agree("case " + seed + " without row " + row, best, let.without(row, column));
        }
      }
    }
  }

  @Test
  void a_single_change_brings_what_a_fresh_look_finds() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Grid grid = RandomGrid.of(random, 8, 6);
      Solution best = Solution.best(grid);
      for (int row = 0; row < grid.rows(); row++) {
        if (best.mentorOf(row) == Serving.NOBODY) {
          for (int column = 0; column < grid.columns(); column++) {
            String name = "case " + seed + " for row " + row + ", column " + column;
            agree(name + ": a place", best, grid.withOnePlaceMore(column).serving(row));
            agree(name + ": opened", best, grid.with(opened(random, grid, column)).serving(row));
          }
        } else if (!grid.open(row)) {
          agree("case " + seed + " letting go row " + row, best, grid.lettingGo(row));
        }
      }
    }
  }

  @Test
  void what_helps_one_member_takes_nobody_elses_place() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Grid grid = RandomGrid.of(random, 8, 6);
      Solution best = Solution.best(grid);
      for (int row = 0; row < grid.rows(); row++) {
        if (best.mentorOf(row) == Serving.NOBODY) {
          for (int column = 0; column < grid.columns(); column++) {
            servesBeside("case " + seed, best, row, grid.withOnePlaceMore(column));
            servesBeside("case " + seed, best, row, grid.with(opened(random, grid, column)));
          }
          for (int other = 0; other < grid.rows(); other++) {
            if (!grid.open(other)) {
              servesBeside("case " + seed, best, row, grid.lettingGo(other));
            }
          }
        }
      }
    }
  }

  private static void servesBeside(String name, Solution best, int row, Grid changed) {
    List<Integer> rows = new ArrayList<>(List.of(row));
    for (int other = 0; other < changed.rows(); other++) {
      if (best.mentorOf(other) != Serving.NOBODY) {
        rows.add(other);
      }
    }
    assertThat(best.servesAlso(row, changed))
        .as(name + " row " + row)
        .isEqualTo(EverySubset.canServe(changed, rows));
  }

  @Test
  void an_answer_found_from_a_found_answer_is_as_good() {
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Grid grid = RandomGrid.of(random, 8, 8);
      Solution solution = Solution.best(grid);
      for (int step = 0; step < 5 && grid.rows() > 0 && grid.columns() > 0; step++) {
        int column = random.nextInt(grid.columns());
        grid =
            switch (random.nextInt(3)) {
              case 0 -> grid.without(random.nextInt(grid.rows()), column);
              case 1 -> grid.withOnePlaceMore(column);
              default -> grid.with(opened(random, grid, column));
            };
        solution = solution.after(grid).orElseThrow();
        assertThat(solution.value())
            .as("case " + seed + " step " + step)
            .isEqualTo(EverySubset.best(grid));
      }
    }
  }

  private static void agree(String name, Solution best, Grid changed) {
    assertThat(best.after(changed).map(Solution::value).orElse(null))
        .as(name)
        .isEqualTo(EverySubset.best(changed));
  }

  /** Pairs with this mentor that might have been barred. */
  private static List<Grid.Cell> opened(Random random, Grid grid, int column) {
    List<Grid.Cell> cells = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      if (grid.score(row, column) == Grid.NEVER && random.nextBoolean()) {
        cells.add(new Grid.Cell(row, column, 100 * random.nextInt(11)));
      }
    }
    return cells;
  }
}
