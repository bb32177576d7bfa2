package org.almanac.cohort;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.MeetingDates;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Refusal;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.ProposedDates;
import org.almanac.meetings.Reach;
import org.almanac.rules.Rules;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A year's three meetings: proposed, planned, begun, called off. */
@Service
@Transactional
class CohortPlanning {
  private final CohortYears years;
  private final CohortMeetingProcess process;
  private final Meetings meetings;
  private final Convening convening;
  private final CohortMembers members;
  private final CohortNews news;
  private final MeetingDates dates;
  private final ProposedDates proposals;
  private final Calendars calendars;
  private final Rules rules;
  private final Clock clock;

  CohortPlanning(
      CohortYears years,
      CohortMeetingProcess process,
      Meetings meetings,
      Convening convening,
      CohortMembers members,
      CohortNews news,
      MeetingDates dates,
      ProposedDates proposals,
      Calendars calendars,
      Rules rules,
      Clock clock) {
    this.years = years;
    this.process = process;
    this.meetings = meetings;
    this.convening = convening;
    this.members = members;
    this.news = news;
    this.dates = dates;
    this.proposals = proposals;
    this.calendars = calendars;
    this.rules = rules;
    this.clock = clock;
  }

  /** COHORT-2026-08. */
  static String meetingKey(LocalDate day) {
    return "%s-%d-%02d".formatted(CohortProgram.CODE, day.getYear(), day.getMonthValue());
  }

  /** A day for each of the months, none of them sooner than people can hear of it. */
  @Transactional(readOnly = true)
  List<LocalDate> proposed(String organization, SchoolYear year) {
    OrganizationCalendar calendar = calendars.of(organization);
    int notice = rules.of(organization, year.name()).number("cohort.notice.workingDays");
    LocalDate soonest = calendar.plusWorkingDays(Rhythm.SYSTEM, calendar.today(), notice);
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day : proposals.of(organization, CohortProgram.PROGRAM, year)) {
      if (!day.isBefore(soonest)) {
        days.add(day);
      } else {
        proposals
            .next(organization, CohortProgram.PROGRAM, year, soonest.minusDays(1), at(days), 1)
            .stream()
            .filter(later -> YearMonth.from(later).equals(YearMonth.from(day)))
            .forEach(days::add);
      }
    }
    return days;
  }

  private static List<LocalDateTime> at(List<LocalDate> days) {
    return days.stream().map(LocalDate::atStartOfDay).toList();
  }

  /**
   * Plans the year's meetings, unless a rule says that these dates won't do; told to nobody yet.
   */
  void settle(String organization, SchoolYear year, List<LocalDateTime> wanted, Reach reach) {
    CohortYear settled =
        years
            .findByOrganizationAndSchoolYear(organization, year.name())
            .orElseGet(() -> new CohortYear(organization, year.name()).settled(reach));
    if (settled.cancelled()) {
      settled.settled(reach);
    } else if (!meetings(organization, year).isEmpty()) {
      return;
    }
    Verdict verdict =
        dates.check(
            organization, CohortProgram.PROGRAM, year, wanted, LocaleContextHolder.getLocale());
    if (verdict.refused()) {
      throw new Refusal(null, verdict.words(Strength.REFUSE));
    }
    years.saveAndFlush(settled);
    int minutes = rules.of(organization, year.name()).number("cohort.minutes");
    for (LocalDateTime at : wanted) {
      LocalDate day = at.toLocalDate();
      LocalTime begins = at.toLocalTime();
      convening.plan(organization, meetingKey(day), CohortProgram.PROGRAM, day, begins, minutes);
    }
  }

  /** Each meeting gets its instance, once; one that is over meanwhile gets none. */
  void begin(String organization, SchoolYear year) {
    boolean now =
        years
            .findByOrganizationAndSchoolYear(organization, year.name())
            .filter(CohortYear::begin)
            .isPresent();
    if (now) {
      List<Meeting> all = toCome(organization, year);
      all.forEach(this::start);
      all.stream()
          .findFirst()
          .ifPresent(first -> news.yearBegins(organization, year, members.countingOn(first)));
    }
  }

  private void start(Meeting meeting) {
    String organization = meeting.organization();
    CohortDates all = CohortDates.of(meeting, calendars.of(organization), rules.of(organization));
    convening.runsAs(organization, meeting.key(), process.start(organization, meeting.key(), all));
  }

  /** Settled dates of a year that has not begun go along when it is called off. */
  void calledOff(String organization, SchoolYear year) {
    years
        .findByOrganizationAndSchoolYear(organization, year.name())
        .filter(CohortYear::waits)
        .ifPresent(
            waiting -> {
              waiting.cancel();
              meetings(organization, year)
                  .forEach(meeting -> convening.cancel(organization, meeting.key()));
            });
  }

  /** When the first of the year's meetings begins to be seen to, with these on other days. */
  @Transactional(readOnly = true)
  Instant beginsAt(
      String organization,
      SchoolYear year,
      OrganizationCalendar calendar,
      Map<String, LocalDate> moved) {
    return toCome(organization, year).stream()
        .map(meeting -> moved.getOrDefault(meeting.key(), meeting.date()))
        .min(Comparator.naturalOrder())
        .map(day -> CohortDates.yearBegins(day, calendar, rules.of(organization, year.name())))
        .orElse(clock.instant());
  }

  private List<Meeting> toCome(String organization, SchoolYear year) {
    return meetings(organization, year).stream()
        .filter(m -> m.state() == MeetingState.PLANNED && m.processInstanceId().isEmpty())
        .filter(m -> m.endsAt().isAfter(clock.instant()))
        .toList();
  }

  /** The year's meetings that aren't called off. */
  @Transactional(readOnly = true)
  List<Meeting> meetings(String organization, SchoolYear year) {
    return meetings
        .findByOrganizationAndDateBetweenOrderByDate(organization, year.first(), year.last())
        .stream()
        .filter(meeting -> CohortProgram.PROGRAM.equals(meeting.program()))
        .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
        .toList();
  }
}
