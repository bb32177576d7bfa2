package org.almanac.plans;

import java.util.List;

/**
 * A measure as it is read: its words, and a bar for each year that has a figure.
 *
 * @param bars from the baseline's year to the target's; empty where a figure or a year isn't there,
 *     or where one is about fewer than five people
 * @param line the same as a line; null where nothing was read between the two
 * @param alt the drawing in words
 */
public record MeasureView(
    String key,
    String name,
    String baseline,
    String baselineYear,
    String target,
    String targetYear,
    String figure,
    List<Bar> bars,
    MeasureLine line,
    String alt) {

  static final String READING = "reading";

  /**
   * One year's figure.
   *
   * @param year its school year
   * @param kind baseline, reading or target
   * @param value as it is read, with its unit
   * @param share of the longest bar, in percent
   */
  public record Bar(String year, String kind, String value, int share) {}

  /** What was read so far, as it is read. */
  public List<Bar> readings() {
    return bars.stream().filter(bar -> bar.kind().equals(READING)).toList();
  }
}
