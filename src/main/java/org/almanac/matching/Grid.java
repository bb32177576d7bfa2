package org.almanac.matching;

import java.util.Arrays;
import java.util.List;

/**
 * A matching as numbers: a row for each member, a column for each mentor. Never changed; a question
 * about a change asks a changed copy.
 */
class Grid {
  /** The score of a pair that may not be. */
  static final int NEVER = -1;

  private static final int MOST_COST = 1_000_000_000;

  private final int[][] scores;
  private final int[] pulls;
  private final int[] places;
  private final int[] settled;
  private final int must;
  private final int nobody;

  /**
   * @param scores in thousandths, or NEVER; those of settled pairs whether they may be or not
   * @param pulls how many times each member counts in the total
   * @param places how many members each mentor can still take on
   * @param settled the mentor whom a member has whatever is chosen, or Settled.OPEN
   */
  Grid(int[][] scores, int[] pulls, int[] places, int[] settled) {
    this(scores, pulls, places, settled, -1);
  }

  private Grid(int[][] scores, int[] pulls, int[] places, int[] settled, int must) {
    this.scores = scores;
    this.pulls = pulls;
    this.places = places;
    this.settled = settled;
    this.must = must;
    // more than all scores together: one more member served outweighs everything
    long nobody = 1 + (long) Fit.PERFECT * Arrays.stream(pulls).asLongStream().sum();
    if (nobody >= MOST_COST) {
      throw new IllegalArgumentException(
          "With these weights of groups, %d members are too many".formatted(pulls.length));
    }
    this.nobody = (int) nobody;
  }

  int rows() {
    return scores.length;
  }

  int columns() {
    return places.length;
  }

  int score(int row, int column) {
    return scores[row][column];
  }

  /** How many times the member counts in the total. */
  int pull(int row) {
    return pulls[row];
  }

  int places(int column) {
    return places[column];
  }

  /** True if somebody is to be chosen for the member. */
  boolean open(int row) {
    return settled[row] == Settled.OPEN;
  }

  int settled(int row) {
    return settled[row];
  }

  /** True if only matches count in which this member is served. */
  boolean must(int row) {
    return row == must;
  }

  /** What a pair is short of perfection, as often as the member counts. */
  int cost(int row, int column) {
    return (Fit.PERFECT - scores[row][column]) * pulls[row];
  }

  /** What it costs that a member has nobody. */
  int costOfNobody(int row) {
    return nobody + Fit.PERFECT * pulls[row];
  }

  /** What a choice for the open rows is worth together with what is settled. */
  Value value(int[] chosen) {
    int served = 0;
    int worst = Fit.PERFECT;
    long total = 0;
    for (int row = 0; row < rows(); row++) {
      int column = open(row) ? chosen[row] : settled[row];
      if (column >= 0 && column < columns()) {
        served++;
        int score = scores[row][column];
        total += (long) score * pulls[row];
        worst = open(row) ? Math.min(worst, score) : worst;
      }
    }
    return new Value(served, worst, total);
  }

  Grid without(int row, int column) {
    int[] changed = scores[row].clone();
    changed[column] = NEVER;
    return withRow(row, changed);
  }

  Grid only(int row, int column) {
    int[] changed = new int[columns()];
    Arrays.fill(changed, NEVER);
    changed[column] = scores[row][column];
    return withRow(row, changed).serving(row);
  }

  /** With further pairs that may be. */
  Grid with(List<Cell> cells) {
    int[][] changed = scores.clone();
    for (Cell cell : cells) {
      changed[cell.row()] = changed[cell.row()].clone();
      changed[cell.row()][cell.column()] = cell.score();
    }
    return new Grid(changed, pulls, places, settled, must);
  }

  Grid withOnePlaceMore(int column) {
    int[] changed = places.clone();
    changed[column]++;
    return new Grid(scores, pulls, changed, settled, must);
  }

  Grid lettingGo(int row) {
    int[] changed = settled.clone();
    changed[row] = Settled.OPEN;
    return new Grid(scores, pulls, places, changed, must).withOnePlaceMore(settled[row]);
  }

  Grid serving(int row) {
    return new Grid(scores, pulls, places, settled, row);
  }

  private Grid withRow(int row, int[] changed) {
    int[][] all = scores.clone();
    all[row] = changed;
    return new Grid(all, pulls, places, settled, must);
  }

  /** A pair and how well it fits. */
  record Cell(int row, int column, int score) {}
}
