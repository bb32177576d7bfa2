package org.almanac.plt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.rules.Rules;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a school year: its dates proposed, settled, told to everybody. */
@Service
@Transactional
class PltOpening {
  static final String PROGRAM = "plt";
  private static final int DAYS_TO_CONFIRM = 5;
  private static final LocalTime AFTERNOON = LocalTime.of(16, 0);

  private final PltYears years;
  private final MeetingDates dates;
  private final Convening convening;
  private final Meetings meetings;
  private final PltMembers members;
  private final Announcements announcements;
  private final Calendars calendars;
  private final Rules rules;
  private final PltWords words;

  PltOpening(
      PltYears years,
      MeetingDates dates,
      Convening convening,
      Meetings meetings,
      PltMembers members,
      Announcements announcements,
      Calendars calendars,
      Rules rules,
      PltWords words) {
    this.years = years;
    this.dates = dates;
    this.convening = convening;
    this.meetings = meetings;
    this.members = members;
    this.announcements = announcements;
    this.calendars = calendars;
    this.rules = rules;
    this.words = words;
  }

  /** Opens the year once; a year that was called off can be opened again. */
  void open(String organization, String name) {
    SchoolYear year = year(organization, name);
    Optional<PltYear> before = years.findByOrganizationAndSchoolYear(organization, year.name());
    if (before.isPresent() && !before.get().cancelled()) {
      throw new Refusal("schoolYear", words.say("year.open-already", year.name()));
    }
    before.ifPresentOrElse(
        PltYear::reopen, () -> years.saveAndFlush(new PltYear(organization, year.name())));
  }

  private SchoolYear year(String organization, String name) {
    OrganizationCalendar calendar = calendars.of(organization);
    SchoolYear year = named(name, calendar);
    if (calendar.today().isAfter(year.last())) {
      throw new Refusal("schoolYear", words.say("year.over", name, calendar.schoolYear().name()));
    }
    if (!calendar.known(year.first().plusMonths(2))) {
      throw new Refusal("schoolYear", words.say("year.no-calendar", name));
    }
    return year;
  }

  private SchoolYear named(String name, OrganizationCalendar calendar) {
    try {
      return SchoolYear.named(name);
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          "schoolYear", words.say("year.unknown", name, calendar.schoolYear().name()));
    }
  }

  @Transactional(readOnly = true)
  List<LocalDate> proposed(String organization, String schoolYear) {
    return dates.propose(organization, PROGRAM, SchoolYear.named(schoolYear));
  }

  LocalTime begins(String organization, String schoolYear) {
    return rules.of(organization, schoolYear).time("plt.begins");
  }

  /** The proposal as a table: the day, and what kind of day it is. */
  List<Map<String, String>> table(String organization, List<LocalDate> proposal) {
    OrganizationCalendar calendar = calendars.of(organization);
    List<Map<String, String>> rows = new ArrayList<>();
    for (LocalDate day : proposal) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("date", words.day(day));
      String kinds =
          calendar.kinds(day).stream()
              .map(kind -> words.say("kind." + kind))
              .reduce((a, b) -> a + ", " + b)
              .orElse("");
      String label = calendar.label(day);
      row.put("kind", label.isEmpty() ? kinds : kinds + " (" + label + ")");
      rows.add(row);
    }
    return rows;
  }

  Instant confirmDue(String organization) {
    OrganizationCalendar calendar = calendars.of(organization);
    return calendar.at(
        calendar.plusWorkingDays(Rhythm.SYSTEM, calendar.today(), DAYS_TO_CONFIRM), AFTERNOON);
  }

  /** Plans the meetings of the year, unless a rule says that these dates won't do. */
  void confirm(String organization, String schoolYear, LocalTime begins, List<LocalDate> days) {
    SchoolYear year = SchoolYear.named(schoolYear);
    List<LocalDateTime> wanted = days.stream().map(day -> day.atTime(begins)).toList();
    Verdict verdict =
        dates.check(organization, PROGRAM, year, wanted, LocaleContextHolder.getLocale());
    if (verdict.refused()) {
      throw new Refusal(null, verdict.words(Strength.REFUSE));
    }
    int minutes = rules.of(organization, schoolYear).number("plt.minutes");
    days.forEach(
        day -> convening.plan(organization, meetingKey(day), PROGRAM, day, begins, minutes));
  }

  /** PLT-2026-10. */
  static String meetingKey(LocalDate day) {
    return "PLT-%d-%02d".formatted(day.getYear(), day.getMonthValue());
  }

  /** One notice to every member, however often this runs. */
  void announce(String organization, String schoolYear) {
    String key = PltYearProcess.businessKey(organization, schoolYear);
    int time =
        years
            .findByOrganizationAndSchoolYear(organization, schoolYear)
            .map(PltYear::openings)
            .orElse(1);
    announcements.announceAll(
        members.on(organization, calendars.of(organization).today()).stream()
            .map(m -> Announcement.once(organization, key, PltYearNotice.KIND, m.person()))
            .map(announcement -> announcement.occurring(time))
            .toList());
  }

  @Transactional(readOnly = true)
  List<Meeting> meetings(String organization, String schoolYear) {
    SchoolYear year = SchoolYear.named(schoolYear);
    return meetings
        .findByOrganizationAndDateBetweenOrderByDate(organization, year.first(), year.last())
        .stream()
        .filter(meeting -> PROGRAM.equals(meeting.program()))
        .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
        .toList();
  }

  /** Called off, the year takes the meetings along that nobody has begun. */
  void ended(String organization, String schoolYear, boolean cancelled) {
    years
        .findByOrganizationAndSchoolYear(organization, schoolYear)
        .ifPresent(year -> year.ended(cancelled));
    if (cancelled) {
      announcements.forget(organization, PltYearProcess.businessKey(organization, schoolYear));
      meetings(organization, schoolYear).stream()
          .filter(meeting -> meeting.processInstanceId().isEmpty())
          .forEach(meeting -> convening.cancel(organization, meeting.key()));
    }
  }
}
