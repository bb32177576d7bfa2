package org.almanac.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Days and hours as people say them in either language. */
class DayWordsTest {
  private static final ZonedDateTime AUGUST =
      LocalDateTime.of(2026, 8, 27, 9, 0).atZone(ZoneId.of("America/Toronto"));

  private final DayWords english = DayWords.in(Locale.CANADA);
  private final DayWords french = DayWords.in(Locale.FRENCH);

  @Test
  void a_day_in_words() {
    assertThat(english.day(AUGUST)).isEqualTo("Thursday, 27 August");
    assertThat(french.day(AUGUST)).isEqualTo("jeudi 27 août");
    assertThat(english.dayOfYear(AUGUST)).isEqualTo("Thursday, 27 August 2026");
    assertThat(french.dayOfYear(AUGUST.toLocalDate())).isEqualTo("jeudi 27 août 2026");
    assertThat(french.month(AUGUST)).isEqualTo("août");
    assertThat(english.weekday(DayOfWeek.FRIDAY)).isEqualTo("Friday");
    assertThat(french.weekday(DayOfWeek.FRIDAY)).isEqualTo("vendredi");
  }

  @Test
  void no_two_short_months_are_alike() {
    for (DayWords words : java.util.List.of(english, french)) {
      assertThat(java.util.Arrays.stream(java.time.Month.values()).map(words::shortMonth))
          .doesNotHaveDuplicates();
    }
    assertThat(french.shortMonth(java.time.Month.JULY)).isEqualTo("juill.");
  }

  @Test
  void the_first_of_a_month_is_premier() {
    assertThat(french.day(AUGUST.plusDays(5))).isEqualTo("mardi 1er septembre");
    assertThat(french.dateOfYear(AUGUST.plusDays(5))).isEqualTo("1er septembre 2026");
    assertThat(english.date(AUGUST.plusDays(5))).isEqualTo("1 September");
  }

  @Test
  void an_hour_as_people_say_it() {
    assertThat(english.hour(AUGUST)).isEqualTo("09:00");
    assertThat(french.hour(AUGUST)).isEqualTo("9\u00a0h");
    assertThat(french.hour(AUGUST.plusMinutes(5))).isEqualTo("9\u00a0h\u00a005");
    assertThat(english.hours(AUGUST, AUGUST.plusHours(3))).isEqualTo("09:00–12:00");
    assertThat(french.hours(AUGUST, AUGUST.plusHours(3))).isEqualTo("9\u00a0h à 12\u00a0h");
  }

  @Test
  void a_day_with_its_hour() {
    assertThat(english.dayAtHour(AUGUST)).isEqualTo("Thursday, 27 August at 09:00");
    assertThat(french.dayAtHour(AUGUST)).isEqualTo("jeudi 27 août à 9\u00a0h");
    assertThat(english.moment(AUGUST)).isEqualTo("Thursday, 27 August 2026, 09:00");
    assertThat(french.moment(AUGUST)).isEqualTo("jeudi 27 août 2026, 9\u00a0h");
    assertThat(french.brief(AUGUST)).isEqualTo("jeu. 27 août, 9\u00a0h");
  }

  @Test
  void whoever_reads_another_language_reads_english() {
    assertThat(DayWords.in(Locale.GERMAN).day(AUGUST)).isEqualTo("Thursday, 27 August");
  }
}
