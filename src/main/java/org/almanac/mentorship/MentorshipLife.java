package org.almanac.mentorship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.mentorship.Milestone.What;
import org.almanac.registers.Apart;
import org.almanac.registers.MentorWanted;
import org.almanac.rules.Rules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens in the life of a mentorship: row, pair, history and flow follow together. */
@Component
@Transactional
class MentorshipLife {
  private final PairBook pairs;
  private final Apart apart;
  private final MentorshipHistory history;
  private final MentorshipProcess process;
  private final Calendars calendars;
  private final Rules rules;
  private final ApplicationEventPublisher events;

  MentorshipLife(
      PairBook pairs,
      Apart apart,
      MentorshipHistory history,
      MentorshipProcess process,
      Calendars calendars,
      Rules rules,
      ApplicationEventPublisher events) {
    this.pairs = pairs;
    this.apart = apart;
    this.history = history;
    this.process = process;
    this.calendars = calendars;
    this.rules = rules;
    this.events = events;
  }

  /**
   * The pair is over; a mentor is looked for at once. Which of the two asked is kept nowhere.
   *
   * @param by the coordinator who did it; null where the pair or a rule did
   */
  void part(Mentorship row, What what, String by) {
    Set<String> mentors = row.mentors();
    String mentor = row.mentor().orElse(null);
    LocalDate today = today(row);
    pairs.endsAll(row.organization(), row.memberId(), today);
    if (what == What.PARTED && mentor != null) {
      apart.keep(row.organization(), row.memberId(), mentor);
    }
    row.parted();
    Milestone line = history.note(row, what, mentor, today, by);
    history.tell(line, row, row.memberId());
    mentors.stream()
        .filter(one -> what != What.MENTOR_LEFT || !one.equals(mentor))
        .forEach(one -> history.tell(line, row, one));
    process.tell(row.organization(), row.memberId(), MentorshipTermProcess.PAIR_ENDED);
    wantsMentor(row, today);
  }

  /** Whoever is paused is looked for when it goes on. */
  private void wantsMentor(Mentorship row, LocalDate today) {
    if (row.state() == MentorshipState.WAITING) {
      events.publishEvent(new MentorWanted(row.organization(), row.memberId(), today));
    }
  }

  /** Somebody is away: the time stands still, and nobody is written to meanwhile. */
  void pause(Mentorship row, LocalDate until, Set<String> told) {
    LocalDate today = today(row);
    row.paused(today);
    Milestone line = history.note(row, What.PAUSED, null, today, null);
    if (until != null) {
      line.until(until);
    }
    told.forEach(person -> history.tell(line, row, person));
    process.tell(row.organization(), row.memberId(), MentorshipTermProcess.PAUSED);
  }

  /** Everybody is back, or somebody mentors meanwhile: what remained runs on. */
  void goOn(Mentorship row) {
    LocalDate today = today(row);
    row.goesOn(today);
    history.note(row, What.WENT_ON, null, today, null);
    process.tell(row.organization(), row.memberId(), MentorshipProcess.GOES_ON);
    wantsMentor(row, today);
  }

  /** Said anew, in case the flow paused only after it was said; harmless where nobody waits. */
  void stillGoesOn(Mentorship row) {
    process.tell(row.organization(), row.memberId(), MentorshipProcess.GOES_ON);
  }

  /** The member leaves before the two years are over: the mentor is free for somebody else. */
  void leave(Mentorship row) {
    LocalDate today = today(row);
    Set<String> mentors = row.mentors();
    pairs.endsAll(row.organization(), row.memberId(), today);
    row.left(today);
    Milestone line = history.note(row, What.LEFT, null, today, null);
    mentors.forEach(mentor -> history.tell(line, row, mentor));
    if (row.state() == MentorshipState.LEFT) {
      history.tell(line, row, row.memberId());
    }
    process.tell(row.organization(), row.memberId(), MentorshipProcess.LEFT);
  }

  /** Two records of one person: this one ends, and whoever mentored only there reads why. */
  void merged(Mentorship row, Mentorship stays) {
    LocalDate today = today(row);
    Set<String> mentors = new HashSet<>(row.mentors());
    mentors.removeAll(stays.mentors());
    pairs.endsAll(row.organization(), row.memberId(), today);
    row.left(today);
    Milestone line = history.note(row, What.MERGED, null, today, null);
    mentors.forEach(mentor -> history.tell(line, row, mentor));
    process.tell(row.organization(), row.memberId(), MentorshipProcess.LEFT);
  }

  /** Back after a time: what remained runs on, and a mentor is looked for. */
  void comeBack(Mentorship row) {
    LocalDate today = today(row);
    row.isBack(today);
    row.runsAs(process.start(row.organization(), row.memberId()));
    history.note(row, What.CAME_BACK, null, today, null);
    wantsMentor(row, today);
  }

  /** The two years are over: the pair is none any more, and there is time to say thank you. */
  void over(Mentorship row, LocalDate today) {
    Set<String> mentors = row.mentors();
    pairs.endsAll(row.organization(), row.memberId(), today);
    row.closes(today);
    Milestone line = history.note(row, What.OVER, row.mentor().orElse(null), today, null);
    mentors.forEach(mentor -> history.tell(line, row, mentor));
  }

  /** Another appointment changes nothing: the two years go on as they are. */
  void continues(Mentorship row, LocalDate appointed, String by) {
    history.note(row, What.CONTINUED, null, appointed, by);
  }

  /** Another appointment: two years anew, with whoever mentors now. */
  void anew(Mentorship row, LocalDate appointed, String by) {
    OrganizationCalendar calendar = calendars.of(row.organization());
    int years = rules.of(row.organization()).number("mentorship.years");
    row.countsAnew(appointed, TwoYears.over(appointed, years));
    history.note(row, What.ANEW, null, appointed, by);
    row.over()
        .ifPresent(
            over ->
                process.datesChanged(
                    row.organization(),
                    row.memberId(),
                    midnight(calendar, over),
                    midnight(calendar, termEnds(row, calendar, over))));
  }

  private LocalDate termEnds(Mentorship row, OrganizationCalendar calendar, LocalDate over) {
    int months = rules.of(row.organization()).number("mentorship.term.months");
    return TwoYears.termEnds(calendar.today(), over, months);
  }

  private static Instant midnight(OrganizationCalendar calendar, LocalDate day) {
    return WhatNext.midnight(calendar, day).toInstant();
  }

  private LocalDate today(Mentorship row) {
    return calendars.of(row.organization()).today();
  }
}
