package org.almanac.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.almanac.rules.Finding;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.junit.jupiter.api.Test;

class MeetingRulesTest {
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private final List<LocalDateTime> meetings = proposed();

  @Test
  void what_is_proposed_is_fine() {
    assertThat(check(Durham.SETTINGS).findings()).isEmpty();
  }

  @Test
  void enough_meetings() {
    meetings.subList(1, 6).clear();

    assertThat(refusal("plt.meetings.least"))
        .isEqualTo(
            "5 meetings so far, and a year has at least 6. Wednesday, 14 October would work.");
  }

  @Test
  void not_too_many_meetings() {
    meetings.add(LocalDate.parse("2026-09-23").atTime(NINE));

    assertThat(refusal("plt.meetings.most"))
        .isEqualTo("11 meetings are a lot, and a year has at most 10. Which one could go?");
  }

  @Test
  void accepted_day_kinds() {
    change(1, "2026-10-12");

    assertThat(refusal("plt.day-kinds"))
        .isEqualTo(
            "Monday, 12 October is taken (Thanksgiving Day); meetings are on days with pupils."
                + " Wednesday, 14 October would work.");
  }

  @Test
  void a_pa_day_a_break_and_a_weekend_are_no_days_for_a_meeting() {
    change(1, "2026-10-23");
    change(6, "2027-03-17");
    change(7, "2027-04-17");

    assertThat(check(Durham.SETTINGS).findings())
        .filteredOn(finding -> finding.rule().equals("plt.day-kinds"))
        .extracting(Finding::message)
        .satisfiesExactly(
            pa -> assertThat(pa).contains("Friday, 23 October is taken (Professional activity"),
            march -> assertThat(march).contains("Wednesday, 17 March is taken (March break)"),
            weekend -> assertThat(weekend).contains("Saturday, 17 April is taken (weekend)"));
  }

  @Test
  void same_weekday() {
    change(1, "2026-10-15");

    assertThat(refusal("plt.same-weekday"))
        .isEqualTo(
            "Thursday, 15 October changes the weekday; all the others are on a Wednesday."
                + " Wednesday, 14 October would work.");
  }

  @Test
  void the_weekday_of_most_meetings_is_the_usual_one() {
    List<LocalDateTime> thursdays =
        new ArrayList<>(meetings.stream().map(meeting -> meeting.plusDays(1)).toList());
    meetings.clear();
    meetings.addAll(thursdays);
    change(0, "2026-09-16");

    assertThat(refusal("plt.same-weekday"))
        .startsWith("Wednesday, 16 September changes the weekday; all the others are on a Thursday")
        .endsWith("Thursday, 17 September would work.");
  }

  @Test
  void same_hour() {
    meetings.set(2, meetings.get(2).withHour(13));

    assertThat(refusal("plt.same-hour"))
        .isEqualTo(
            "Wednesday, 18 November begins at 13:00; all the others at 09:00."
                + " 09:00 would work here too.");
  }

  @Test
  void inside_the_school_year() {
    change(9, "2027-09-15");

    Verdict gentle = check(Settings.ofProfile("hdsb", "gentle"));
    assertThat(gentle.refused()).isTrue();
    assertThat(gentle.words(Strength.REFUSE))
        .isEqualTo(
            "Wednesday, 15 September 2027 is not in the school year 2026-27."
                + " Wednesday, 16 June would work.");
  }

  @Test
  void one_meeting_a_day() {
    change(1, "2026-09-16");

    assertThat(refusal("plt.one-a-day"))
        .isEqualTo(
            "Wednesday, 16 September is there twice, and one meeting a day is plenty."
                + " Wednesday, 23 September would work.");
  }

  @Test
  void still_to_come() {
    OrganizationCalendar october = Durham.calendarOn("2026-10-01T13:00:00Z");

    Verdict verdict = rules(Durham.SETTINGS, october).decide();
    assertThat(verdict.words(Strength.REFUSE))
        .isEqualTo("Wednesday, 16 September has already been. Wednesday, 7 October would work.");
  }

  @Test
  void better_avoided() {
    change(2, "2026-11-11");

    Verdict verdict = check(Durham.SETTINGS);
    assertThat(verdict.refused()).isFalse();
    assertThat(verdict.words(Strength.WARN))
        .isEqualTo(
            "Wednesday, 11 November is a day that many would rather keep free (Remembrance Day)."
                + " Wednesday, 18 November would work.");
  }

  @Test
  void a_gentle_organization_says_a_word_and_goes_on() {
    change(1, "2026-10-12");

    Verdict verdict = check(Settings.ofProfile("hdsb", "gentle"));
    assertThat(verdict.refused()).isFalse();
    assertThat(verdict.warned()).isTrue();
  }

  @Test
  void a_rule_that_is_off_says_nothing() {
    change(1, "2026-10-15");

    assertThat(check(Durham.SETTINGS.with("plt.same-weekday", "on", Strength.OFF)).findings())
        .isEmpty();
    assertThat(check(Durham.SETTINGS.with("plt.same-weekday", "off", Strength.REFUSE)).findings())
        .isEmpty();
  }

  @Test
  void no_meeting_at_all_is_answered_in_words() {
    meetings.clear();

    assertThat(refusal("plt.meetings.least"))
        .isEqualTo(
            "No meeting so far, and a year has at least 6. Wednesday, 16 September would work.");
  }

  @Test
  void only_in_its_months() {
    List<LocalDateTime> working = boardPlan("2027-01-12", "2027-05-04");
    assertThat(said(working, "boardplan.only-months"))
        .isEqualTo(
            "Tuesday, 4 May is outside the months of these meetings (January, February, March,"
                + " April). Tuesday, 27 April would work.");
    Settings off = Durham.SETTINGS.with("boardplan.only-months", "off", Strength.REFUSE);
    assertThat(boardPlan(off, working).decide().findings())
        .noneMatch(finding -> finding.rule().equals("boardplan.only-months"));
  }

  @Test
  void spread_apart() {
    assertThat(said(boardPlan("2027-01-12", "2027-01-14"), "boardplan.spread.days"))
        .isEqualTo(
            "Thursday, 14 January comes 2 days after the one before, and at least 7 leave time in"
                + " between. Could it be later?");
    assertThat(
            boardPlan(Durham.SETTINGS, boardPlan("2027-01-12", "2027-01-19")).decide().findings())
        .noneMatch(finding -> finding.rule().equals("boardplan.spread.days"));
  }

  private static List<LocalDateTime> boardPlan(String... days) {
    return Stream.of(days).map(day -> LocalDate.parse(day).atTime(NINE)).toList();
  }

  private static MeetingRules boardPlan(Settings settings, List<LocalDateTime> days) {
    return new MeetingRules(
        settings,
        "boardplan",
        Durham.calendar(),
        Durham.YEAR,
        days,
        Durham.messages(),
        Locale.CANADA);
  }

  private static String said(List<LocalDateTime> days, String rule) {
    return boardPlan(Durham.SETTINGS, days).decide().findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(Finding::message)
        .findFirst()
        .orElseThrow();
  }

  private void change(int meeting, String day) {
    meetings.set(meeting, LocalDate.parse(day).atTime(NINE));
  }

  private String refusal(String rule) {
    return check(Durham.SETTINGS).findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .filter(finding -> finding.strength() == Strength.REFUSE)
        .map(Finding::message)
        .findFirst()
        .orElseThrow();
  }

  private Verdict check(Settings settings) {
    return rules(settings, Durham.calendar()).decide();
  }

  private MeetingRules rules(Settings settings, OrganizationCalendar calendar) {
    return new MeetingRules(
        settings, "plt", calendar, Durham.YEAR, meetings, Durham.messages(), Locale.CANADA);
  }

  private static List<LocalDateTime> proposed() {
    return new ArrayList<>(
        MeetingDates.propose(Durham.SETTINGS, "plt", Durham.calendar(), Durham.YEAR).stream()
            .map(day -> day.atTime(NINE))
            .toList());
  }
}
