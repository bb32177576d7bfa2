package org.almanac.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The best match found by looking at every set of members that could be served: slow, simple, and
 * nothing of the program's way in it.
 */
class EverySubset {
  private static final int IMPOSSIBLE = -1;

  private final Grid grid;
  private final int[] open;

  private EverySubset(Grid grid) {
    this.grid = grid;
    this.open = IntStream.range(0, grid.rows()).filter(grid::open).toArray();
  }

  /** What the best match is worth; null if whom it must serve can't be served. */
  static Value best(Grid grid) {
    return new EverySubset(grid).best();
  }

  /** Whether all of these, who are open or settled, can be served at once. */
  static boolean canServe(Grid grid, List<Integer> rows) {
    EverySubset every = new EverySubset(grid);
    int set = 0;
    for (int member = 0; member < every.open.length; member++) {
      set |= rows.contains(every.open[member]) ? 1 << member : 0;
    }
    return every.bySet(0, true)[set] != IMPOSSIBLE;
  }

  private Value best() {
    long[] worst = bySet(0, true);
    int served = IMPOSSIBLE;
    long worstOff = IMPOSSIBLE;
    for (int set = 0; set < worst.length; set++) {
      int size = Integer.bitCount(set);
      if (worst[set] != IMPOSSIBLE && servesWhoMust(set) && size >= served) {
        worstOff = size > served ? worst[set] : Math.max(worstOff, worst[set]);
        served = size;
      }
    }
    if (served == IMPOSSIBLE) {
      return null;
    }
    long[] totals = bySet((int) worstOff, false);
    long total = IMPOSSIBLE;
    for (int set = 0; set < totals.length; set++) {
      if (Integer.bitCount(set) == served && servesWhoMust(set)) {
        total = Math.max(total, totals[set]);
      }
    }
    return plusSettled(served, (int) worstOff, total);
  }

  private boolean servesWhoMust(int set) {
    return IntStream.range(0, open.length)
        .noneMatch(member -> grid.must(open[member]) && (set >> member & 1) == 0);
  }

  /** For each set of members, place by place: its best worst pair, or its best total. */
  private long[] bySet(int least, boolean worst) {
    long[] best = new long[1 << open.length];
    Arrays.fill(best, IMPOSSIBLE);
    best[0] = worst ? 1000 : 0;
    for (int mentor = 0; mentor < grid.columns(); mentor++) {
      for (int place = 0; place < Math.min(grid.places(mentor), open.length); place++) {
        // from the largest set down: a place is taken once
        for (int set = best.length - 1; set >= 0; set--) {
          if (best[set] != IMPOSSIBLE) {
            takePlace(best, set, mentor, least, worst);
          }
        }
      }
    }
    return best;
  }

  private void takePlace(long[] best, int set, int mentor, int least, boolean worst) {
    for (int member = 0; member < open.length; member++) {
      int score = grid.score(open[member], mentor);
      if ((set >> member & 1) == 0 && score >= least) {
        long with =
            worst ? Math.min(best[set], score) : best[set] + (long) score * grid.pull(open[member]);
        int larger = set | 1 << member;
        best[larger] = Math.max(best[larger], with);
      }
    }
  }

  private Value plusSettled(int served, int worst, long total) {
    for (int row = 0; row < grid.rows(); row++) {
      if (!grid.open(row)) {
        served++;
        total += (long) grid.score(row, grid.settled(row)) * grid.pull(row);
      }
    }
    return new Value(served, worst, total);
  }
}
