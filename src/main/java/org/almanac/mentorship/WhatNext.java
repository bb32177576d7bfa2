package org.almanac.mentorship;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.almanac.tasks.TaskRoom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What comes next in a mentorship, as its row has it now. */
@Component
class WhatNext {
  private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);
  private static final int MONTHS_LATER = 3;

  private final MentorshipRows rows;
  private final MentorshipLife life;
  private final TaskRoom room;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final Rules rules;

  WhatNext(
      MentorshipRows rows,
      MentorshipLife life,
      TaskRoom room,
      RoleHolders holders,
      Calendars calendars,
      Rules rules) {
    this.rows = rows;
    this.life = life;
    this.room = room;
    this.holders = holders;
    this.calendars = calendars;
    this.rules = rules;
  }

  /** In which of its waits the mentorship is next. */
  enum Kind {
    TERM,
    MENTOR,
    PAUSE,
    CLOSE
  }

  /**
   * @param dates the dates that go with it, by the variable's name
   */
  record Next(Kind kind, boolean toAgree, Map<String, Object> dates) {}

  @Transactional
  Next of(String organization, String member) {
    Mentorship row = rows.findByOrganizationAndMemberId(organization, member).orElseThrow();
    OrganizationCalendar calendar = calendars.of(organization);
    LocalDate today = calendar.today();
    if (row.over().filter(over -> !today.isBefore(over)).isPresent()) {
      life.over(row, today);
    }
    return switch (row.state()) {
      case RUNNING -> term(row, calendar);
      case WAITING ->
          new Next(Kind.MENTOR, false, Map.of(MentorshipProcess.OVER_ON, over(row, calendar)));
      case PAUSED -> new Next(Kind.PAUSE, false, Map.of());
      default -> new Next(Kind.CLOSE, false, closing(row, calendar));
    };
  }

  private Next term(Mentorship row, OrganizationCalendar calendar) {
    LocalDate today = calendar.today();
    Settings settings = rules.of(row.organization());
    LocalDate ends =
        TwoYears.termEnds(
            today, row.over().orElseThrow(), settings.number("mentorship.term.months"));
    boolean toAgree = row.toAgree(today);
    if (toAgree) {
      row.askedUntil(ends);
    }
    return new Next(
        Kind.TERM,
        toAgree,
        Map.of(
            MentorshipTermProcess.TERM_ENDS,
            midnight(calendar, ends),
            MentorshipTermProcess.AGREEMENT_DUE,
            toAgree(row, calendar, settings.number("mentorship.agreement.workingDays"))));
  }

  private Map<String, Object> closing(Mentorship row, OrganizationCalendar calendar) {
    Settings settings = rules.of(row.organization());
    int days = settings.number("mentorship.closing.workingDays");
    Date due = due(row, calendar, days);
    return Map.of(
        MentorshipProcess.CLOSING_DUE,
        due,
        MentorshipProcess.CLOSING_OVER,
        due(row, calendar, days + settings.number("mentorship.closing.restDays")));
  }

  /** In a month that asks enough of the member already it isn't due, but in one of the next. */
  private Date toAgree(Mentorship row, OrganizationCalendar calendar, int workingDays) {
    Date due = due(row, calendar, workingDays);
    LocalDate day = calendar.local(due.toInstant()).toLocalDate();
    Rhythm rhythm = holders.rhythmOf(row.memberId(), calendar.today());
    for (int month = 0; month < MONTHS_LATER; month++) {
      LocalDate later = month == 0 ? day : calendar.nextWorkingDay(rhythm, day.plusMonths(month));
      if (room.left(row.organization(), row.memberId(), Role.NEW_MEMBER, later)) {
        return Date.from(calendar.at(later, END_OF_DAY));
      }
    }
    return due;
  }

  /** Their own working days from today, or from the pair's first day where that is to come. */
  private Date due(Mentorship row, OrganizationCalendar calendar, int workingDays) {
    LocalDate today = calendar.today();
    LocalDate from = row.pairedOn().filter(today::isBefore).orElse(today);
    Rhythm rhythm = holders.rhythmOf(row.memberId(), today);
    Instant due = calendar.at(calendar.plusWorkingDays(rhythm, from, workingDays), END_OF_DAY);
    return Date.from(due);
  }

  private static Date over(Mentorship row, OrganizationCalendar calendar) {
    return midnight(calendar, row.over().orElseThrow());
  }

  static Date midnight(OrganizationCalendar calendar, LocalDate day) {
    return Date.from(calendar.at(day, LocalTime.MIDNIGHT));
  }
}
