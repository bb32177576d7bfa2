package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.almanac.calendar.SchoolYear;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The district's results by panel over the years: drawn, in words, and as a table. */
class ResultChartsTest {
  private static final List<ResultLine> READING =
      List.of(
          line(ResultPanel.ELEMENTARY, "2022-23", 700),
          line(ResultPanel.ELEMENTARY, "2024-25", 735),
          line(ResultPanel.SECONDARY, "2022-23", 790),
          line(ResultPanel.SECONDARY, "2023-24", 781),
          line(ResultPanel.SECONDARY, "2024-25", 730));

  @Test
  void a_drawing_is_said_in_words() {
    assertThat(chart(Locale.CANADA).alt())
        .isEqualTo(
            "Reading, 2022-23 to 2024-25. Elementary: from 70 % to 73.5 %. Secondary: from 79 % to"
                + " 73 %.");
    assertThat(chart(Locale.CANADA_FRENCH).alt()).contains("Élémentaire : de 70 % à 73,5 %.");
  }

  @Test
  void beside_it_stands_a_table_with_the_same_figures() {
    ResultChart chart = chart(Locale.CANADA);
    assertThat(chart.years())
        .extracting(ResultChart.Year::name)
        .containsExactly("2022-23", "2023-24", "2024-25");
    assertThat(chart.years().get(0).cells()).containsExactly("70 % of 5,120", "79 % of 5,120");
    assertThat(chart.years().get(1).cells()).containsExactly("", "78.1 % of 5,120");
  }

  @Test
  void a_year_without_a_figure_parts_the_line() {
    ResultChart.Series elementary = chart(Locale.CANADA).series().get(0);
    assertThat(elementary.dots()).hasSize(2);
    assertThat(elementary.paths()).as("nothing is drawn over the gap").isEmpty();
    assertThat(chart(Locale.CANADA).series().get(1).paths()).hasSize(1);
  }

  @Test
  void names_at_the_lines_dont_stand_on_each_other() {
    List<ResultChart.Series> series = chart(Locale.CANADA).series();
    assertThat(Math.abs(series.get(0).labelY() - series.get(1).labelY())).isGreaterThan(16);
  }

  @Test
  void everything_lies_within_the_drawing() {
    for (ResultChart.Series series : chart(Locale.CANADA).series()) {
      assertThat(series.dots()).allMatch(dot -> dot.x() > 0 && dot.x() < ResultCharts.WIDTH);
      assertThat(series.dots()).allMatch(dot -> dot.y() > 0 && dot.y() < ResultCharts.HEIGHT);
    }
  }

  @Test
  void results_stand_in_the_order_of_what_is_measured_never_by_how_high() {
    List<ResultLine> two =
        List.of(
            new ResultLine("Algebra", ResultPanel.DISTRICT, SchoolYear.named("2024-25"), 400, 500),
            new ResultLine("Reading", ResultPanel.DISTRICT, SchoolYear.named("2024-25"), 900, 500));
    assertThat(charts().of(two, Locale.CANADA))
        .extracting(ResultChart::name)
        .containsExactly("Algebra", "Reading");
  }

  private static ResultChart chart(Locale locale) {
    return charts().of(READING, locale).get(0);
  }

  private static ResultCharts charts() {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("messages/boardplan");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return new ResultCharts(words);
  }

  private static ResultLine line(ResultPanel panel, String year, int permille) {
    return new ResultLine("Reading", panel, SchoolYear.named(year), permille, 5120);
  }
}
