package org.almanac.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, against what was promised. */
class Figures {
  private record Figure(String measure, String value, String bound, Boolean holds) {}

  private final List<Figure> all = new ArrayList<>();

  void note(String measure, double value) {
    all.add(new Figure(measure, words(value), "", null));
  }

  void atLeast(String measure, double value, double bound) {
    all.add(new Figure(measure, words(value), ">= " + words(bound), value >= bound));
  }

  void atMost(String measure, double value, double bound) {
    all.add(new Figure(measure, words(value), "<= " + words(bound), value <= bound));
  }

  void same(String measure, double value, double other) {
    all.add(new Figure(measure, words(value), "= " + words(other), value == other));
  }

  boolean hold() {
    return all.stream().noneMatch(figure -> Boolean.FALSE.equals(figure.holds()));
  }

  void print() {
    System.out.printf("%n%-62s %12s %12s%n", "measure", "value", "bound");
    for (Figure figure : all) {
      String verdict = figure.holds() == null ? "" : figure.holds() ? "ok" : "NOT OK";
      System.out.printf(
          "%-62s %12s %12s  %s%n", figure.measure(), figure.value(), figure.bound(), verdict);
    }
  }

  private static String words(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }
}
