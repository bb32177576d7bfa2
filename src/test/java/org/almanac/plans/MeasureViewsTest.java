package org.almanac.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.almanac.calendar.SchoolYear;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A measure drawn, and the drawing said in words; never a figure of fewer than five people. */
class MeasureViewsTest {
  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
  private MeasureViews views;

  @BeforeEach
  void inEnglish() {
    messages.setBasename("messages/plans");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    views = new MeasureViews(messages);
    LocaleContextHolder.setLocale(Locale.ENGLISH);
  }

  @AfterEach
  void noLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void a_bar_for_each_year_and_the_same_in_words() {
    MeasureView view = view(measure("Children who read at home", "%", "62", "75"));
    assertThat(view.bars()).extracting(MeasureView.Bar::share).containsExactly(62, 75);
    assertThat(view.bars())
        .extracting(MeasureView.Bar::value)
        .containsExactly("62\u00a0%", "75\u00a0%");
    assertThat(view.alt())
        .isEqualTo(
            "Children who read at home: from 62\u00a0% in 2025-26 to 75\u00a0% by the end of 2027-28.");
    assertThat(view.line()).as("nothing was read between the two").isNull();
  }

  @Test
  void what_was_read_on_the_way_is_a_line() {
    MeasureView view =
        views.of(
            measure("Books", "books", "10", "30"),
            List.of(new Reading(new SchoolYear(2026), new BigDecimal("20"))));
    assertThat(view.line().dots()).hasSize(3);
    assertThat(view.alt()).endsWith("On the way: 20\u00a0books in 2026-27.");
    assertThat(view.readings()).singleElement();
  }

  @ParameterizedTest
  @CsvSource({
    "Away more than ten days, students, 4, 12",
    "Away more than ten days, students, 12, 4",
    "Away more than ten days, students, 12, 0",
    "Away more than ten days, students, 3.5, 12",
    "Away more than ten days, ÉLÈVES de 3e, 4, 12",
    "Who feel at home here, enseignantes, 2, 9",
    "Number of children who read aloud, , 4, 12"
  })
  void no_chart_and_no_words_tell_a_figure_of_fewer_than_five_people(
      String name, String unit, String baseline, String target) {
    MeasureView view = view(measure(name, unit, baseline, target));
    assertThat(view.bars()).isEmpty();
    assertThat(view.line()).isNull();
    assertThat(view.alt()).isEmpty();
    assertThat(view.baseline() + "; " + view.target()).contains("fewer than 5");
    assertThat(List.of("0", "2", "3.5", "4"))
        .noneMatch(few -> view.baseline().startsWith(few) || view.target().startsWith(few));
  }

  @Test
  void a_year_between_with_fewer_than_five_people_is_drawn_as_little() {
    MeasureView view =
        views.of(
            measure("Absent", "students", "10", "30"),
            List.of(new Reading(new SchoolYear(2026), new BigDecimal("3"))));
    assertThat(view.bars()).isEmpty();
    assertThat(view.alt()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Away more than ten days, students, 5, 12",
    "Books each child reads, books, 2, 4",
    "Students who read, %, 3, 4",
    "Hours outdoors, , 2, 4"
  })
  void five_people_and_whatever_is_no_people_is_drawn(
      String name, String unit, String baseline, String target) {
    MeasureView view = view(measure(name, unit, baseline, target));
    assertThat(view.bars()).hasSize(2);
    assertThat(view.baseline()).startsWith(baseline);
  }

  @Test
  void in_french_it_says_so_in_french() {
    LocaleContextHolder.setLocale(Locale.CANADA_FRENCH);
    assertThat(view(measure("Retards", "students", "4", "12")).baseline())
        .isEqualTo("moins de 5\u00a0students");
    assertThat(view(measure("Lecture", "%", "62.5", "75")).alt())
        .contains("de 62,5", "d’ici la fin de 2027-28");
  }

  private MeasureView view(Measure measure) {
    return views.of(measure, List.of());
  }

  private static Measure measure(String name, String unit, String baseline, String target) {
    return new Measure(
        "aaaaaaaa",
        name,
        unit,
        new BigDecimal(baseline),
        "2025-26",
        new BigDecimal(target),
        "2027-28",
        "");
  }
}
