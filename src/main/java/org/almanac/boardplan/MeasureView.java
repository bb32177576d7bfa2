package org.almanac.boardplan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.almanac.plans.Figures;
import org.almanac.plans.Measure;

/**
 * A measure as it is read: its words, and a bar for each year that has a figure.
 *
 * @param bars from the baseline's year to the target's; empty where a figure or a year isn't there
 * @param alt the drawing in words
 */
record MeasureView(
    String key,
    String name,
    String unit,
    String baseline,
    String baselineYear,
    String target,
    String targetYear,
    String figure,
    List<Bar> bars,
    String alt) {

  /**
   * One year's figure.
   *
   * @param year its school year
   * @param kind baseline or target
   * @param value as it is read, with its unit
   * @param share of the longest bar, in percent
   */
  record Bar(String year, String kind, String value, int share) {}

  static MeasureView of(Measure measure, GoalWords words) {
    String baseline = read(measure.baseline(), measure.unit());
    String target = read(measure.target(), measure.unit());
    List<Bar> bars =
        measure.drawable()
            ? List.of(
                new Bar(
                    measure.baselineYear(),
                    "baseline",
                    baseline,
                    share(measure.baseline(), measure)),
                new Bar(measure.targetYear(), "target", target, share(measure.target(), measure)))
            : List.of();
    String alt =
        bars.isEmpty()
            ? ""
            : words.say(
                "chart.alt",
                measure.name(),
                baseline,
                measure.baselineYear(),
                target,
                measure.targetYear());
    return new MeasureView(
        measure.key(),
        measure.name(),
        measure.unit(),
        baseline,
        measure.baselineYear(),
        target,
        measure.targetYear(),
        measure.figure(),
        bars,
        alt);
  }

  private static String read(BigDecimal figure, String unit) {
    if (figure == null) {
      return "";
    }
    String read = Figures.in(GoalWords.locale(), figure);
    return unit.isEmpty() ? read : read + "\u00a0" + unit;
  }

  /** A percentage is drawn against the whole, anything else against the larger of the two. */
  private static int share(BigDecimal figure, Measure measure) {
    BigDecimal most =
        measure.unit().equals("%")
            ? BigDecimal.valueOf(100).max(measure.baseline()).max(measure.target())
            : measure.baseline().abs().max(measure.target().abs());
    if (most.signum() == 0 || figure.signum() <= 0) {
      return 0;
    }
    return figure
        .multiply(BigDecimal.valueOf(100))
        .divide(most, 0, RoundingMode.HALF_UP)
        .intValue();
  }
}
