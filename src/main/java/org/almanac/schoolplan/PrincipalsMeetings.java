package org.almanac.schoolplan;

import java.time.LocalDate;
import java.util.Optional;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings at which the principals sit together in the year of a plan, as they stand now. */
@Component
class PrincipalsMeetings {
  private final Meetings meetings;
  private final Rules rules;

  PrincipalsMeetings(Meetings meetings, Rules rules) {
    this.meetings = meetings;
    this.rules = rules;
  }

  /** The first of the plan's year from this day on; empty where none is known. */
  @Transactional(readOnly = true)
  Optional<LocalDate> first(String organization, String season, LocalDate from) {
    String program = rules.of(organization, season).text("schoolplan.release.program");
    return meetings
        .findByOrganizationAndDateBetweenOrderByDate(
            organization, from, SchoolYear.named(season).last())
        .stream()
        .filter(meeting -> meeting.program().equals(program))
        .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
        .map(Meeting::date)
        .findFirst();
  }
}
