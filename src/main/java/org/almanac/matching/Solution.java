package org.almanac.matching;

import java.util.Optional;

/** The best match of a grid, and what the best would be if the grid were a little different. */
class Solution {
  private final Grid grid;
  private final int worst;
  private final Residual residual;

  private Solution(Grid grid, int worst, Residual residual) {
    this.grid = grid;
    this.worst = worst;
    this.residual = residual;
  }

  /**
   * Most members served; among those matches the worst pair as good as can be; among those the best
   * total.
   */
  static Solution best(Grid grid) {
    Serving serving = new Serving(grid, 0);
    int served = serving.most();
    int worst = Serving.highest(grid, served, serving.mentors(), 0);
    Serving atWorst = new Serving(grid, worst, serving.mentors());
    atWorst.most();
    return new Solution(
        grid, worst, new Residual(grid, worst, new CheapestFlow(grid, worst, atWorst.mentors())));
  }

  /** The best match of a changed grid; empty if whom it must serve can't be served. */
  Optional<Solution> after(Grid changed) {
    Serving serving = new Serving(changed, 0, residual.chosen());
    if (!serving.serves(0)) {
      return Optional.empty();
    }
    int served = serving.most();
    int level = Serving.highest(changed, served, serving.mentors(), worst);
    return Optional.of(new Solution(changed, level, residual.turnedInto(changed, level)));
  }

  /** True if the changed grid lets the member be served beside all who are served now. */
  boolean servesAlso(int row, Grid changed) {
    Serving serving = new Serving(changed, 0, residual.chosen());
    for (int other = 0; other < grid.rows(); other++) {
      if (changed.open(other) && !grid.open(other)) {
        serving.serve(other);
      }
    }
    return serving.serve(row);
  }

  /** True if as many could be served with this pair among them. */
  boolean servesAsManyWith(int row, int column) {
    int[] chosen = residual.chosen();
    return new Serving(grid.only(row, column), 0, chosen)
        .serves(new Serving(grid, 0, chosen).most());
  }

  Grid grid() {
    return grid;
  }

  /** The mentor chosen for an open row, or settled for another; Serving.NOBODY if none. */
  int mentorOf(int row) {
    if (!grid.open(row)) {
      return grid.settled(row);
    }
    int column = residual.chosen()[row];
    return column == grid.columns() ? Serving.NOBODY : column;
  }

  int served() {
    return value().served();
  }

  Value value() {
    return grid.value(residual.chosen());
  }
}
