package org.almanac.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.SchoolYear;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Measures as they are read, on a page and on paper: drawn, and the drawing said in words. */
@Component
public class MeasureViews {
  private final MessageSource messages;
  private final FewPeople few;

  MeasureViews(MessageSource messages) {
    this.messages = messages;
    this.few = new FewPeople(messages);
  }

  /**
   * The measures of a goal that say something.
   *
   * @param read what was read of a measure between its baseline and its target
   */
  public List<MeasureView> of(Goal goal, Function<Measure, List<Reading>> read) {
    return goal.measures().stream()
        .filter(measure -> !measure.name().isEmpty() || measure.target() != null)
        .map(measure -> of(measure, read.apply(measure)))
        .toList();
  }

  MeasureView of(Measure measure, List<Reading> readings) {
    List<MeasureLine.Point> points = points(measure, readings);
    return new MeasureView(
        measure.key(),
        measure.name(),
        read(measure, measure.baseline()),
        measure.baselineYear(),
        read(measure, measure.target()),
        measure.targetYear(),
        measure.figure(),
        points.stream()
            .map(
                one ->
                    new MeasureView.Bar(
                        one.year().name(),
                        one.kind(),
                        one.value(),
                        share(one.figure(), measure, points)))
            .toList(),
        points.size() > 2 ? MeasureLine.of(points) : null,
        points.isEmpty() ? "" : alt(measure, points));
  }

  /** None where it can't be drawn: a bar's length tells a figure as its words do. */
  private List<MeasureLine.Point> points(Measure measure, List<Reading> readings) {
    Stream<BigDecimal> figures =
        Stream.concat(
            Stream.of(measure.baseline(), measure.target()),
            readings.stream().map(Reading::figure));
    if (!measure.drawable() || few.isIn(measure, figures)) {
      return List.of();
    }
    List<MeasureLine.Point> points = new ArrayList<>();
    points.add(point(measure, measure.baselineYear(), measure.baseline(), "baseline"));
    readings.forEach(
        one -> points.add(point(measure, one.year().name(), one.figure(), MeasureView.READING)));
    points.add(point(measure, measure.targetYear(), measure.target(), "target"));
    return points;
  }

  private MeasureLine.Point point(Measure measure, String year, BigDecimal figure, String kind) {
    return new MeasureLine.Point(SchoolYear.named(year), figure, kind, read(measure, figure));
  }

  private String alt(Measure measure, List<MeasureLine.Point> points) {
    String said =
        say(
            "chart.alt",
            measure.name(),
            points.get(0).value(),
            measure.baselineYear(),
            points.get(points.size() - 1).value(),
            measure.targetYear());
    String between =
        points.subList(1, points.size() - 1).stream()
            .map(one -> say("chart.reading", one.value(), one.year().name()))
            .collect(Collectors.joining(", "));
    return between.isEmpty() ? said : said + " " + say("chart.between", between);
  }

  private String read(Measure measure, BigDecimal figure) {
    if (figure == null) {
      return "";
    }
    String read = few.isIn(measure, figure) ? say("few") : Figures.in(locale(), figure);
    return measure.unit().isEmpty() ? read : read + "\u00a0" + measure.unit();
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

  private String say(String key, Object... values) {
    return messages.getMessage("plans." + key, values, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
