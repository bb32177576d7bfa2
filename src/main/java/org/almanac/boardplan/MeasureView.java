package org.almanac.boardplan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.almanac.calendar.SchoolYear;
import org.almanac.plans.Figures;
import org.almanac.plans.Measure;

/**
 * A measure as it is read: its words, and a bar for each year that has a figure.
 *
 * @param bars from the baseline's year to the target's; empty where a figure or a year isn't there
 * @param line the same as a line; null where nothing was read between the two
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
    MeasureLine line,
    String alt) {

  private static final String READING = "reading";

  /**
   * One year's figure.
   *
   * @param year its school year
   * @param kind baseline, reading or target
   * @param value as it is read, with its unit
   * @param share of the longest bar, in percent
   */
  record Bar(String year, String kind, String value, int share) {}

  static MeasureView of(Measure measure, List<Readings.Reading> readings, GoalWords words) {
    String baseline = read(measure.baseline(), measure.unit());
    String target = read(measure.target(), measure.unit());
    List<MeasureLine.Point> points =
        measure.drawable() ? points(measure, readings) : List.<MeasureLine.Point>of();
    return new MeasureView(
        measure.key(),
        measure.name(),
        measure.unit(),
        baseline,
        measure.baselineYear(),
        target,
        measure.targetYear(),
        measure.figure(),
        points.stream()
            .map(
                one ->
                    new Bar(
                        one.year().name(),
                        one.kind(),
                        one.value(),
                        share(one.figure(), measure, points)))
            .toList(),
        points.size() > 2 ? MeasureLine.of(points) : null,
        points.isEmpty() ? "" : alt(measure, points, words));
  }

  /** What was read so far, as it is read. */
  public List<Bar> readings() {
    return bars.stream().filter(bar -> bar.kind().equals(READING)).toList();
  }

  private static List<MeasureLine.Point> points(Measure measure, List<Readings.Reading> readings) {
    List<MeasureLine.Point> points = new ArrayList<>();
    points.add(point(measure, measure.baselineYear(), measure.baseline(), "baseline"));
    readings.forEach(one -> points.add(point(measure, one.year().name(), one.figure(), READING)));
    points.add(point(measure, measure.targetYear(), measure.target(), "target"));
    return points;
  }

  private static MeasureLine.Point point(
      Measure measure, String year, BigDecimal figure, String kind) {
    return new MeasureLine.Point(
        SchoolYear.named(year), figure, kind, read(figure, measure.unit()));
  }

  private static String alt(Measure measure, List<MeasureLine.Point> points, GoalWords words) {
    String said =
        words.say(
            "chart.alt",
            measure.name(),
            points.get(0).value(),
            measure.baselineYear(),
            points.get(points.size() - 1).value(),
            measure.targetYear());
    String between =
        points.subList(1, points.size() - 1).stream()
            .map(one -> words.say("chart.reading", one.value(), one.year().name()))
            .collect(Collectors.joining(", "));
    return between.isEmpty() ? said : said + " " + words.say("chart.between", between);
  }

  private static String read(BigDecimal figure, String unit) {
    if (figure == null) {
      return "";
    }
    String read = Figures.in(GoalWords.locale(), figure);
    return unit.isEmpty() ? read : read + "\u00a0" + unit;
  }

  /** A percentage is drawn against the whole, anything else against the largest of them. */
  private static int share(BigDecimal figure, Measure measure, List<MeasureLine.Point> points) {
    BigDecimal largest =
        points.stream()
            .map(one -> one.figure().abs())
            .max(Comparator.naturalOrder())
            .orElse(BigDecimal.ZERO);
    BigDecimal most = measure.unit().equals("%") ? BigDecimal.valueOf(100).max(largest) : largest;
    if (most.signum() == 0 || figure.signum() <= 0) {
      return 0;
    }
    return figure
        .multiply(BigDecimal.valueOf(100))
        .divide(most, 0, RoundingMode.HALF_UP)
        .intValue();
  }
}
