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
import org.almanac.meetings.ProposedDates;
import org.almanac.meetings.Reach;
import org.almanac.meetings.YearChoice;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.rules.Rules;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
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
  private final YearChoice choice;
  private final MeetingDates dates;
  private final ProposedDates proposals;
  private final Convening convening;
  private final Meetings meetings;
  private final PltMembers members;
  private final Announcements announcements;
  private final Calendars calendars;
  private final Rules rules;
  private final PltWords words;

  PltOpening(
      PltYears years,
      YearChoice choice,
      MeetingDates dates,
      ProposedDates proposals,
      Convening convening,
      Meetings meetings,
      PltMembers members,
      Announcements announcements,
      Calendars calendars,
      Rules rules,
      PltWords words) {
    this.years = years;
    this.choice = choice;
    this.dates = dates;
    this.proposals = proposals;
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
    SchoolYear year = choice.of(organization, name);
    if (!rules.of(organization, year.name()).on(PltInTheYear.RUNS)) {
      throw new Refusal("schoolYear", words.say("year.off", year.name()));
    }
    Optional<PltYear> before = years.findByOrganizationAndSchoolYear(organization, year.name());
    if (before.isPresent() && !before.get().cancelled()) {
      String why = before.get().waits() ? "year.settled" : "year.open-already";
      throw new Refusal("schoolYear", words.say(why, year.name()));
    }
    before.ifPresent(PltYear::reopen);
    try {
      years.saveAndFlush(before.orElseGet(() -> new PltYear(organization, year.name())));
    } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
      throw new Refusal("schoolYear", words.say("year.open-already", year.name())); // just now
    }
  }

  @Transactional(readOnly = true)
  List<LocalDate> proposed(String organization, String schoolYear) {
    return proposals.of(organization, PROGRAM, SchoolYear.named(schoolYear));
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
  void confirm(String organization, String schoolYear, List<LocalDateTime> wanted) {
    SchoolYear year = SchoolYear.named(schoolYear);
    Verdict verdict =
        dates.check(organization, PROGRAM, year, wanted, LocaleContextHolder.getLocale());
    if (verdict.refused()) {
      throw new Refusal(null, verdict.words(Strength.REFUSE));
    }
    int minutes = rules.of(organization, schoolYear).number("plt.minutes");
    for (LocalDateTime at : wanted) {
      String key = meetingKey(at.toLocalDate());
      convening.plan(organization, key, PROGRAM, at.toLocalDate(), at.toLocalTime(), minutes);
    }
  }

  /** Settles the year's dates with those of the other programs; told to nobody yet. */
  void settle(String organization, String schoolYear, List<LocalDateTime> wanted, Reach reach) {
    PltYear year =
        years
            .findByOrganizationAndSchoolYear(organization, schoolYear)
            .orElseGet(() -> new PltYear(organization, schoolYear));
    if (year.isNew() || year.cancelled()) {
      years.saveAndFlush(year.settled(reach));
      confirm(organization, schoolYear, wanted);
    }
  }

  /** It runs for these people from now on. Who comes along hears of the year's dates. */
  void reach(String organization, String schoolYear, Reach reach) {
    years
        .findByOrganizationAndSchoolYear(organization, schoolYear)
        .filter(year -> !year.reach().equals(reach))
        .ifPresent(
            year -> {
              year.reaches(reach);
              if (year.begun()) {
                announce(organization, schoolYear);
              }
            });
  }

  /** PLT-2026-10. */
  static String meetingKey(LocalDate day) {
    return "PLT-%d-%02d".formatted(day.getYear(), day.getMonthValue());
  }

  /** One notice to every member, however often this runs. */
  void announce(String organization, String schoolYear) {
    String key = PltYearProcess.businessKey(organization, schoolYear);
    Optional<PltYear> year = years.findByOrganizationAndSchoolYear(organization, schoolYear);
    int time = year.map(PltYear::openings).orElse(1);
    Reach reach = year.map(PltYear::reach).orElse(Reach.EVERYBODY);
    announcements.announceAll(
        members.on(organization, calendars.of(organization).today(), reach).stream()
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
