package org.almanac.plans;

import java.math.BigDecimal;

/**
 * How one will see that a goal comes nearer: a figure today, a figure to reach, and until when.
 *
 * @param key of its own in the plan; it stays when the words change
 * @param name what is counted, in plain words
 * @param unit of both figures: %, students, days
 * @param baseline the figure to begin with; null until somebody says
 * @param baselineYear the school year that it is from, such as {@code 2025-26}
 * @param target the figure to reach
 * @param targetYear the school year by whose end it is to be reached
 * @param figure which of the district's figures tells it
 */
public record Measure(
    String key,
    String name,
    String unit,
    BigDecimal baseline,
    String baselineYear,
    BigDecimal target,
    String targetYear,
    String figure) {

  public Measure {
    name = text(name);
    unit = text(unit);
    baselineYear = text(baselineYear);
    targetYear = text(targetYear);
    figure = text(figure);
  }

  static Measure empty(String key) {
    return new Measure(key, "", "", null, "", null, "", "");
  }

  /** Whether it can be drawn: two figures, each with its year. */
  public boolean drawable() {
    return baseline != null && target != null && !baselineYear.isEmpty() && !targetYear.isEmpty();
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }
}
