package org.almanac.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.junit.jupiter.api.Test;

/** Where one of a year's meetings can go, and what a day without school does to dates. */
class MovingADateTest {
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private final List<LocalDateTime> others =
      new ArrayList<>(
          MeetingDates.propose(Durham.SETTINGS, "plt", Durham.calendar(), Durham.YEAR).stream()
              .filter(day -> !day.equals(day("2026-10-14")))
              .map(day -> day.atTime(NINE))
              .toList());

  @Test
  void the_next_days_are_those_that_break_no_rule() {
    assertThat(rules(Durham.SETTINGS, others).next(day("2026-10-14"), 5))
        .containsExactly(
            day("2026-10-21"),
            day("2026-10-28"),
            day("2026-11-04"),
            // 11 November is better kept free, 18 November is taken
            day("2026-11-25"),
            day("2026-12-02"));
  }

  @Test
  void nothing_is_proposed_in_the_march_break_or_behind_the_last_school_day() {
    assertThat(rules(Durham.SETTINGS, others).next(day("2027-03-10"), 1))
        .containsExactly(day("2027-03-31"));
    assertThat(rules(Durham.SETTINGS, others).next(day("2027-06-30"), 3)).isEmpty();
  }

  @Test
  void where_only_days_to_avoid_are_left_they_are_proposed() {
    assertThat(rules(Durham.SETTINGS, others).next(day("2027-06-18"), 3))
        .isNotEmpty()
        .allMatch(day -> Durham.calendar().kinds(day).contains(DayKind.AVOID));
  }

  @Test
  void the_others_may_have_been_and_only_the_moved_one_is_judged() {
    OrganizationCalendar november = Durham.calendarOn("2026-11-19T15:00:00Z");
    MeetingRules judged = judged(november, "2026-11-25");
    assertThat(judged.judge(judgedOne).findings()).isEmpty();
    assertThat(words(judged(november, "2026-11-18"))).contains("has already been");
  }

  @Test
  void the_day_of_another_meeting_is_refused() {
    assertThat(words(judged(Durham.calendar(), "2026-11-18"))).contains("is there twice");
  }

  @Test
  void the_usual_weekday_is_that_of_the_others() {
    assertThat(words(judged(Durham.calendar(), "2026-10-22")))
        .contains("Thursday, 22 October changes the weekday")
        .contains("Wednesday, 21 October would work.");
  }

  @Test
  void what_is_due_on_a_closed_day_is_due_at_the_same_hour_of_the_next_working_day() {
    OrganizationCalendar calendar = Durham.calendar();
    LocalDate friday = day("2026-10-16");
    assertThat(calendar.putOff(Rhythm.SYSTEM, at(friday, 16), friday))
        .isEqualTo(at(day("2026-10-19"), 16));
    assertThat(calendar.putOff(Rhythm.SYSTEM, at(day("2026-10-19"), 16), friday))
        .as("another day's stays")
        .isEqualTo(at(day("2026-10-19"), 16));
    assertThat(calendar.putOff(Rhythm.SCHOOL, at(day("2026-10-17"), 0), friday))
        .as("until the end of Friday: until the end of Monday")
        .isEqualTo(at(day("2026-10-20"), 0));
  }

  @Test
  void put_off_across_the_clock_change_the_hour_on_the_wall_stays() {
    LocalDate friday = day("2026-10-30");
    assertThat(Durham.calendar().putOff(Rhythm.SYSTEM, at(friday, 16), friday))
        .isEqualTo(Instant.parse("2026-11-02T21:00:00Z"));
  }

  @Test
  void a_closed_day_is_no_school_day_and_no_day_for_a_meeting() {
    LocalDate wednesday = day("2026-10-21");
    OrganizationCalendar snow =
        OrganizationCalendar.of(
            Durham.SETTINGS,
            Map.of(wednesday, "Schools closed"),
            Clock.fixed(Instant.parse("2026-08-17T13:00:00Z"), ZoneOffset.UTC));
    assertThat(snow.kinds(wednesday)).isEmpty();
    assertThat(snow.working(Rhythm.SCHOOL, wednesday)).isFalse();
    assertThat(snow.working(Rhythm.SYSTEM, wednesday)).isTrue();
    assertThat(snow.label(wednesday)).isEqualTo("Schools closed");
    assertThat(words(judged(snow, "2026-10-21"))).contains("is taken (Schools closed)");
    assertThat(snow.working(Rhythm.SCHOOL, day("2026-10-22"))).isTrue();
  }

  private LocalDateTime judgedOne;

  private MeetingRules judged(OrganizationCalendar calendar, String day) {
    judgedOne = day(day).atTime(NINE);
    List<LocalDateTime> all = new ArrayList<>(others);
    all.add(judgedOne);
    return new MeetingRules(
        Durham.SETTINGS, "plt", calendar, Durham.YEAR, all, Durham.messages(), Locale.ENGLISH);
  }

  private String words(MeetingRules judged) {
    Verdict verdict = judged.judge(judgedOne);
    return verdict.words(Strength.REFUSE);
  }

  private static MeetingRules rules(Settings settings, List<LocalDateTime> meetings) {
    return new MeetingRules(
        settings,
        "plt",
        Durham.calendar(),
        Durham.YEAR,
        meetings,
        Durham.messages(),
        Locale.ENGLISH);
  }

  private static Instant at(LocalDate day, int hour) {
    return Durham.calendar().at(day, LocalTime.of(hour, 0));
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
