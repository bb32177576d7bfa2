package org.almanac.matching;

import java.util.Arrays;

/**
 * Who is with whom, at what cost, and the prices that prove it the cheapest: over the price of the
 * place, nobody pays less anywhere than where they are; a place that is free costs what the sink
 * costs. A row for each member, a column for each mentor and one for nobody, and the sink behind
 * all columns.
 */
class Network {
  static final int NEVER = Integer.MAX_VALUE;
  static final int ABSENT = -1;

  final int rows;
  final int nobody;
  final int sink;
  final int[][] costs;
  final int[] places;
  final int[] load;
  final int[] mentorOf;
  final long[] prices;

  Network(Grid grid, int least, CheapestFlow flow) {
    rows = grid.rows();
    nobody = grid.columns();
    sink = nobody + 1;
    costs = costs(grid, least);
    places = new int[nobody + 1];
    // there is always room for one more with nobody
    Arrays.setAll(places, column -> column < nobody ? grid.places(column) : rows + 1);
    load = new int[nobody + 1];
    mentorOf = flow.chosen();
    prices = Arrays.copyOf(flow.prices(), nobody + 2);
    for (int row = 0; row < rows; row++) {
      if (grid.open(row)) {
        load[mentorOf[row]]++;
      } else {
        mentorOf[row] = ABSENT;
      }
    }
  }

  Network(Network other) {
    rows = other.rows;
    nobody = other.nobody;
    sink = other.sink;
    costs = Arrays.stream(other.costs).map(int[]::clone).toArray(int[][]::new);
    places = other.places.clone();
    load = other.load.clone();
    mentorOf = other.mentorOf.clone();
    prices = other.prices.clone();
  }

  /** What each pair costs if it may be and has at least some score, and nobody last. */
  static int[][] costs(Grid grid, int least) {
    int[][] costs = new int[grid.rows()][grid.columns() + 1];
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        costs[row][column] = grid.score(row, column) < least ? NEVER : grid.cost(row, column);
      }
      costs[row][grid.columns()] = grid.must(row) ? NEVER : grid.costOfNobody(row);
    }
    return costs;
  }

  boolean mayBe(int row, int column) {
    return costs[row][column] != NEVER;
  }

  /** What the member would pay over the price of the place. */
  long pays(int row, int column) {
    return costs[row][column] - prices[column];
  }

  /** What the member pays at least, wherever it goes. */
  long paysAtLeast(int row) {
    long least = Long.MAX_VALUE;
    for (int column = 0; column <= nobody; column++) {
      if (mayBe(row, column)) {
        least = Math.min(least, pays(row, column));
      }
    }
    return least;
  }

  void move(int row, int column) {
    if (mentorOf[row] != ABSENT) {
      load[mentorOf[row]]--;
    }
    mentorOf[row] = column;
    load[column]++;
  }
}
