package org.almanac.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/**
 * Two ways of completing, turn and turn about, so that whatever else the machine does falls on
 * both.
 */
class Pairing {
  private static final int TURNS = 7;
  private static final int WARM_UP = 8;
  private static final int EACH = Integer.getInteger("each", 150);

  private final Map<Completing, LongAdder> worked = new ConcurrentHashMap<>();
  private final Completing program;
  private final Completing bare;

  Pairing(Completing program, Completing bare) {
    this.program = program;
    this.bare = bare;
  }

  static int raced(int races) {
    return EACH * TURNS * races;
  }

  /** How many are completed in a warm-up and {@code races} races. */
  static int needed(int races) {
    return EACH * (WARM_UP * 2 + races * TURNS);
  }

  /** Completions a second, and their ratio: the median of the turns. */
  record Rates(double program, double bare, double ratio) {}

  /** Processor time of our own side for each completion of the races, in milliseconds. */
  double workOf(Completing completing, int races) {
    return worked.get(completing).sum() / 1e6 / raced(races);
  }

  void warmUp() throws Exception {
    for (int turn = 0; turn < WARM_UP; turn++) {
      perSecond(program, 1);
      perSecond(bare, 1);
      perSecond(program, 4);
      perSecond(bare, 4);
    }
    worked.clear();
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

  private double perSecond(Completing completing, int people) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(people);
    try {
      long begun = System.nanoTime();
      List<Future<Void>> each =
          threads.invokeAll(
              java.util.Collections.nCopies(
                  people,
                  (Callable<Void>)
                      () -> {
                        long before = Work.ofThisThread().toNanos();
                        for (int i = 0; i < EACH / people; i++) {
                          completing.next();
                        }
                        worked
                            .computeIfAbsent(completing, any -> new LongAdder())
                            .add(Work.ofThisThread().toNanos() - before);
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
