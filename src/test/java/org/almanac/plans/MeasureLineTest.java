package org.almanac.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almanac.calendar.SchoolYear;
import org.junit.jupiter.api.Test;

/** The line of a measure: from its baseline over what was read to its target. */
class MeasureLineTest {
  @Test
  void years_stand_from_left_to_right_as_far_apart_as_they_are_and_more_stands_higher() {
    MeasureLine line = MeasureLine.of(List.of(point(2023, "50"), point(2024, "55"), end(2027)));
    assertThat(line.dots()).extracting(MeasureLine.Dot::x).containsExactly(40, 135, 420);
    assertThat(line.dots()).extracting(MeasureLine.Dot::y).containsExactly(104, 86, 34);
    assertThat(line.read()).isEqualTo("40,104 135,86");
    assertThat(line.ahead()).as("still to come").isEqualTo("135,86 420,34");
    assertThat(line.dots()).allMatch(MeasureLine.Dot::named);
  }

  @Test
  void where_years_stand_close_only_the_ends_are_named_and_the_table_says_the_rest() {
    Stream<MeasureLine.Point> read =
        IntStream.rangeClosed(2015, 2024).mapToObj(year -> point(year, "" + year % 7));
    MeasureLine line = MeasureLine.of(Stream.concat(read, Stream.of(end(2027))).toList());
    assertThat(line.dots()).filteredOn(MeasureLine.Dot::named).hasSize(2);
  }

  @Test
  void the_same_figure_in_every_year_is_a_straight_line() {
    MeasureLine line =
        MeasureLine.of(List.of(point(2024, "70"), point(2025, "70"), point(2026, "70")));
    assertThat(line.dots()).extracting(MeasureLine.Dot::y).containsOnly(104);
  }

  private static MeasureLine.Point point(int year, String figure) {
    return new MeasureLine.Point(
        new SchoolYear(year), new BigDecimal(figure), "reading", figure + " %");
  }

  private static MeasureLine.Point end(int year) {
    return point(year, "70");
  }
}
