package org.almanac.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two ways of completing, turn and turn about, so that whatever else the machine does falls on
 * both.
 */
class Pairing {
  private static final int TURNS = 7;
  private static final int EACH = Integer.getInteger("each", 240);

  private final Completing program;
  private final Completing bare;

  Pairing(Completing program, Completing bare) {
    this.program = program;
    this.bare = bare;
  }

  /** How many are completed in a warm-up and {@code races} races. */
  static int needed(int races) {
    return EACH * (4 + races * TURNS);
  }

  /** Completions a second, and their ratio: the median of the turns. */
  record Rates(double program, double bare, double ratio) {}

  void warmUp() throws Exception {
    for (int turn = 0; turn < 2; turn++) {
      perSecond(program, 1);
      perSecond(bare, 1);
      perSecond(program, 4);
      perSecond(bare, 4);
    }
  }

  Rates race(int people) throws Exception {
    List<Double> programs = new ArrayList<>();
    List<Double> bares = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      double one = perSecond(program, people);
      double other = perSecond(bare, people);
      programs.add(one);
      bares.add(other);
      ratios.add(one / other);
    }
    return new Rates(median(programs), median(bares), median(ratios));
  }

  private static double perSecond(Completing completing, int people) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(people);
    try {
      long begun = System.nanoTime();
      List<Future<Void>> each =
          threads.invokeAll(
              java.util.Collections.nCopies(
                  people,
                  (Callable<Void>)
                      () -> {
                        for (int i = 0; i < EACH / people; i++) {
                          completing.next();
                        }
                        return null;
                      }));
      for (Future<Void> done : each) {
        done.get();
      }
      return EACH / ((System.nanoTime() - begun) / 1e9);
    } finally {
      threads.shutdown();
    }
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
