package org.almanac.matching;

import java.util.Comparator;

/**
 * How good a match is: first how many members are served, then the worst-off pair, then the total.
 *
 * @param worst the least score among the pairs that were free to choose, those that were accepted
 *     or locked left out; a thousand if there are none
 * @param total the scores of all pairs, each as often as its employee group counts
 */
public record Value(int served, int worst, long total) implements Comparable<Value> {
  private static final Comparator<Value> ORDER =
      Comparator.comparingInt(Value::served)
          .thenComparingInt(Value::worst)
          .thenComparingLong(Value::total);

  @Override
  public int compareTo(Value other) {
    return ORDER.compare(this, other);
  }

  /** What this one has more than the other; below zero, what it has less. */
  public Difference minus(Value other) {
    return new Difference(served - other.served, worst - other.worst, total - other.total);
  }
}
