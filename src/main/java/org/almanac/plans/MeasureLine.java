package org.almanac.plans;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almanac.calendar.SchoolYear;

/**
 * A measure's way from its baseline to its target, drawn: what was read, and what is still ahead.
 *
 * @param read points connected, from the baseline to the last reading
 * @param ahead from there to the target
 */
public record MeasureLine(String read, String ahead, List<Dot> dots) {
  private static final int LEFT = 40;
  private static final int RIGHT = 420;
  private static final int HIGH = 34;
  private static final int LOW = 104;

  /** As wide as a year's name, and a little air. */
  private static final int LABEL = 62;

  /**
   * A year's figure.
   *
   * @param named whether there is room for its year and its value
   */
  public record Dot(int x, int y, String kind, String year, String value, boolean named) {}

  /** A year's figure as it is to be drawn. */
  record Point(SchoolYear year, BigDecimal figure, String kind, String value) {}

  /** From the baseline first to the target last, with at least one reading between. */
  static MeasureLine of(List<Point> points) {
    int from = points.get(0).year().startsIn();
    int years = Math.max(1, points.get(points.size() - 1).year().startsIn() - from);
    double lowest = points.stream().mapToDouble(one -> one.figure().doubleValue()).min().orElse(0);
    double highest = points.stream().mapToDouble(one -> one.figure().doubleValue()).max().orElse(1);
    double range = highest == lowest ? 1 : highest - lowest;
    boolean room = (RIGHT - LEFT) / years >= LABEL;
    List<Dot> dots =
        IntStream.range(0, points.size())
            .mapToObj(
                at -> {
                  Point one = points.get(at);
                  int x = LEFT + (RIGHT - LEFT) * (one.year().startsIn() - from) / years;
                  double share = (one.figure().doubleValue() - lowest) / range;
                  int y = LOW - (int) Math.round(share * (LOW - HIGH));
                  boolean end = at == 0 || at == points.size() - 1;
                  return new Dot(x, y, one.kind(), one.year().name(), one.value(), end || room);
                })
            .toList();
    int last = dots.size() - 1;
    return new MeasureLine(
        path(dots.subList(0, last)), path(dots.subList(last - 1, last + 1)), dots);
  }

  private static String path(List<Dot> dots) {
    return dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
  }
}
