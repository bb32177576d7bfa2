package org.almanac.schoolplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.calendar.SchoolYear;
import org.almanac.rules.Settings;

/** When a season's steps are, in the working days of those who do them. */
record SchoolPlanDates(OrganizationCalendar calendar, Settings settings) {
  static final String DUE = "schoolplan.due";
  static final String RELEASE_FROM = "schoolplan.release.from";

  private static final LocalTime BEFORE_THE_MAIL = LocalTime.of(6, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(16, 0);
  private static final int WORKING_WEEK = 5;

  /**
   * The day on which drafts are due: the last school day of June before the season, the end of its
   * September, or a day of the organization's own. Where that is over, as for a school that opens
   * in September, a short plan has some school days from today.
   */
  LocalDate due(String season) {
    return due(season, Optional.empty());
  }

  /**
   * @param startsAt the PLT with which a school begins whose plan is short
   */
  LocalDate due(String season, Optional<LocalDate> startsAt) {
    LocalDate day = dueOfAll(season);
    LocalDate today = calendar.today();
    int days = settings.number("schoolplan.short.workingDays");
    return day.isAfter(today)
        ? day
        : calendar.plusWorkingDays(Rhythm.SCHOOL, startsAt.orElse(today), days);
  }

  /** From when on a season can begin without its board plan's launch: not a year too early. */
  LocalDate beginsFrom(String season) {
    int before = SchoolYear.named(season).startsIn();
    return settings.read(
        "schoolplan.begins.from", value -> MonthDay.parse("--" + value).atYear(before));
  }

  /** The same day, whether it is over or not. */
  LocalDate dueOfAll(String season) {
    return settings.read(DUE, value -> dueBy(value, SchoolYear.named(season)));
  }

  private LocalDate dueBy(String value, SchoolYear season) {
    return switch (value) {
      case "june" -> calendar.lastSchoolDay(new SchoolYear(season.startsIn() - 1));
      case "september" -> lastSchoolDayOfSeptember(season);
      default -> MonthDay.parse("--" + value).atYear(season.startsIn());
    };
  }

  private LocalDate lastSchoolDayOfSeptember(SchoolYear season) {
    LocalDate october = season.month(Month.OCTOBER).atDay(1);
    return calendar.plusWorkingDays(Rhythm.SCHOOL, october, -1);
  }

  Instant dueAt(LocalDate due) {
    return calendar.at(due, AFTERNOON);
  }

  /** When a plan that is not in counts as late. */
  Instant lateAt(LocalDate due) {
    return calendar.at(lateDay(due), BEFORE_THE_MAIL);
  }

  private LocalDate lateDay(LocalDate due) {
    return calendar.plusWorkingDays(Rhythm.SYSTEM, due, settings.number("schoolplan.late.after"));
  }

  /** When its superintendent is told: working days after its principal could read the note. */
  Instant tellAt(LocalDate due) {
    return tellAfter(calendar.nextWorkingDay(Rhythm.SCHOOL, lateDay(due)));
  }

  /** The same, after a day that somebody named. */
  Instant tellAfter(LocalDate day) {
    int days = settings.number("schoolplan.tell.after");
    return calendar.at(calendar.plusWorkingDays(Rhythm.SYSTEM, day, days), BEFORE_THE_MAIL);
  }

  /** The first day on which anything goes back to a school: as a rule in August's last week. */
  LocalDate releaseFrom(String season) {
    SchoolYear year = SchoolYear.named(season);
    return settings.read(
        RELEASE_FROM,
        value ->
            value.equals("last-week-of-august")
                ? lastWeekOfAugust(year)
                : MonthDay.parse("--" + value).atYear(year.startsIn()));
  }

  private LocalDate lastWeekOfAugust(SchoolYear year) {
    LocalDate day = year.month(Month.SEPTEMBER).atDay(1);
    for (int left = WORKING_WEEK; left > 0; ) {
      day = day.minusDays(1);
      left -= day.getDayOfWeek().getValue() <= WORKING_WEEK ? 1 : 0;
    }
    return day;
  }

  /**
   * When what nobody released goes to its school at the latest: some school days before the first
   * meeting of the principals, or the last school day of September where none is known. When that
   * is over, its superintendent has one more working day.
   */
  Instant releaseBy(String season, Optional<LocalDate> firstMeeting) {
    int before = settings.number("schoolplan.release.before.workingDays");
    LocalDate day =
        firstMeeting
            .map(first -> calendar.plusWorkingDays(Rhythm.SCHOOL, first, -before))
            .orElseGet(() -> lastSchoolDayOfSeptember(SchoolYear.named(season)));
    LocalDate opens = releaseFrom(season);
    Instant latest = calendar.at(day.isBefore(opens) ? opens : day, BEFORE_THE_MAIL);
    return latest.isBefore(soonest()) ? soonest() : latest;
  }

  /** When what is ready today goes by itself at the earliest. */
  Instant soonest() {
    LocalDate next = calendar.plusWorkingDays(Rhythm.SYSTEM, calendar.today(), 1);
    return calendar.at(next, BEFORE_THE_MAIL);
  }

  /** Whether it is on a day to come. */
  boolean isAhead(Instant at) {
    return calendar.local(at).toLocalDate().isAfter(calendar.today());
  }

  /** When there is time to talk: when the window opens, or at once where it is open. */
  Instant talkFrom(String season) {
    LocalDate opens = releaseFrom(season);
    LocalDate today = calendar.today();
    return calendar.at(opens.isAfter(today) ? opens : today, BEFORE_THE_MAIL);
  }

  Instant talkDue(String season) {
    LocalDate opens = releaseFrom(season);
    LocalDate from = opens.isAfter(calendar.today()) ? opens : calendar.today();
    int days = settings.number("schoolplan.talk.workingDays");
    return calendar.at(calendar.plusWorkingDays(Rhythm.SYSTEM, from, days), AFTERNOON);
  }

  /** Until when a school that changes its plan after a talk hands it in again. */
  LocalDate reviseBy() {
    return inSchoolDays("schoolplan.revise.workingDays");
  }

  /**
   * Until when a plan that was taken back is handed in: its day, or where that is over as above.
   */
  LocalDate againBy(String season) {
    LocalDate day = settings.read(DUE, value -> dueBy(value, SchoolYear.named(season)));
    return day.isAfter(calendar.today()) ? day : reviseBy();
  }

  Instant answerDue() {
    return answerDue(calendar.today());
  }

  /** The same for what is released on another day. */
  Instant answerDue(LocalDate released) {
    int days = settings.number("schoolplan.answer.workingDays");
    return calendar.at(calendar.plusWorkingDays(Rhythm.SCHOOL, released, days), AFTERNOON);
  }

  private LocalDate inSchoolDays(String setting) {
    return calendar.plusWorkingDays(Rhythm.SCHOOL, calendar.today(), settings.number(setting));
  }
}
