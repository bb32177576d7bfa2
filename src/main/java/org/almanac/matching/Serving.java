package org.almanac.matching;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * How many members can be served if only pairs of at least some score count: one after another,
 * each by way of others who make room. Who is served stays served, so whoever found no way once
 * finds none later.
 */
class Serving {
  static final int NOBODY = -1;

  private final Grid grid;
  private final int least;
  private final int[] mentorOf;
  private final BitSet[] membersOf;
  private final BitSet[] mayHave;
  private final BitSet seen = new BitSet();
  private final int[] cameBy;
  private int served;

  /** Goes on from pairs found before, as far as they still may be. */
  Serving(Grid grid, int least, int[] before) {
    this(grid, least);
    for (int row = 0; row < grid.rows(); row++) {
      int column = before[row];
      if (grid.open(row) && column >= 0 && column < grid.columns() && mayBe(row, column)) {
        put(row, column);
        served++;
      }
    }
  }

  Serving(Grid grid, int least) {
    this.grid = grid;
    this.least = least;
    this.mentorOf = new int[grid.rows()];
    this.mayHave = new BitSet[grid.rows()];
    this.membersOf = new BitSet[grid.columns()];
    this.cameBy = new int[grid.columns()];
    Arrays.fill(mentorOf, NOBODY);
    Arrays.setAll(membersOf, column -> new BitSet());
  }

  /** True if so many can be served; whoever must be served goes first. */
  boolean serves(int wanted) {
    for (int row = 0; row < grid.rows(); row++) {
      if (grid.must(row) && mentorOf[row] == NOBODY && !serve(row) && !takePlace(row)) {
        return false;
      }
    }
    for (int row = 0; row < grid.rows() && served < wanted; row++) {
      if (grid.open(row) && mentorOf[row] == NOBODY) {
        serve(row);
      }
    }
    return served >= wanted;
  }

  /** Serves as many as can be. */
  int most() {
    serves(Integer.MAX_VALUE);
    return served;
  }

  int[] mentors() {
    return mentorOf.clone();
  }

  /**
   * The highest score that all pairs can have with so many served, looking around a first guess.
   */
  static int highest(Grid grid, int wanted, int[] before, int guess) {
    int holds = 0;
    int fails = Fit.PERFECT + 1;
    int step = 1;
    // with growing steps away from the guess, which is mostly near
    for (int level = guess; holds < level && level < fails; step *= 2) {
      if (new Serving(grid, level, before).serves(wanted)) {
        holds = level;
        level += step;
      } else {
        fails = level;
        level -= step;
      }
    }
    while (fails - holds > 1) {
      int level = (holds + fails) / 2;
      if (new Serving(grid, level, before).serves(wanted)) {
        holds = level;
      } else {
        fails = level;
      }
    }
    return holds;
  }

  private boolean mayBe(int row, int column) {
    return grid.score(row, column) >= least;
  }

  private BitSet mayHave(int row) {
    if (mayHave[row] == null) {
      mayHave[row] = new BitSet(grid.columns());
      for (int column = 0; column < grid.columns(); column++) {
        mayHave[row].set(column, mayBe(row, column));
      }
    }
    return mayHave[row];
  }

  private boolean hasRoom(int column) {
    return membersOf[column].cardinality() < grid.places(column);
  }

  private void put(int row, int column) {
    if (mentorOf[row] != NOBODY) {
      membersOf[mentorOf[row]].clear(row);
    }
    mentorOf[row] = column;
    if (column != NOBODY) {
      membersOf[column].set(row);
    }
  }

  /** Serves one more, who has nobody; false if there is no way. */
  boolean serve(int newcomer) {
    Deque<Integer> rows = new ArrayDeque<>();
    rows.add(newcomer);
    while (!rows.isEmpty()) {
      int row = rows.remove();
      BitSet next = (BitSet) mayHave(row).clone();
      next.andNot(seen);
      seen.or(next);
      for (int column = next.nextSetBit(0); column >= 0; column = next.nextSetBit(column + 1)) {
        cameBy[column] = row;
        if (hasRoom(column)) {
          makeRoom(column);
          // what was seen in vain before may lead somewhere now
          seen.clear();
          return true;
        }
        membersOf[column].stream().forEach(rows::add);
      }
    }
    return false;
  }

  private void makeRoom(int free) {
    served++;
    int column = free;
    while (column != NOBODY) {
      int row = cameBy[column];
      int left = mentorOf[row];
      put(row, column);
      column = left;
    }
  }

  /**
   * Serves somebody in place of another. Whoever it is that goes: all that can be served beside the
   * newcomer still will be.
   */
  private boolean takePlace(int newcomer) {
    seen.clear();
    for (int column = 0; column < grid.columns(); column++) {
      if (mayBe(newcomer, column) && grid.places(column) > 0) {
        put(membersOf[column].nextSetBit(0), NOBODY);
        put(newcomer, column);
        return true;
      }
    }
    return false;
  }
}
