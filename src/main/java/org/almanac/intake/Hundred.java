package org.almanac.intake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Parts of a whole as whole numbers that add up to a hundred. */
final class Hundred {
  private static final int ALL = 100;

  private Hundred() {}

  /**
   * What is left by rounding down goes to whoever lost most by it; nothing where there is nothing.
   */
  static int[] of(long[] parts) {
    long all = Arrays.stream(parts).sum();
    if (all == 0) {
      return new int[parts.length];
    }
    int[] shares = Arrays.stream(parts).mapToInt(part -> (int) (ALL * part / all)).toArray();
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparing(at -> -(ALL * parts[at] % all)))
        .limit(ALL - Arrays.stream(shares).sum())
        .forEach(at -> shares[at]++);
    return shares;
  }
}
