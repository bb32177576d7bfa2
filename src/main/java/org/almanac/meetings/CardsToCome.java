package org.almanac.meetings;

import java.time.LocalDate;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.tasks.TracelessTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cards of meetings ahead that are not out yet: a month that they take has no room for more.
 */
@Component
class CardsToCome implements TracelessTasks {
  private final Meetings meetings;
  private final MeetingPrograms programs;
  private final Attendance attendance;
  private final Calendars calendars;

  CardsToCome(
      Meetings meetings, MeetingPrograms programs, Attendance attendance, Calendars calendars) {
    this.meetings = meetings;
    this.programs = programs;
    this.attendance = attendance;
    this.calendars = calendars;
  }

  @Override
  @Transactional(readOnly = true)
  public int due(String organization, String person, LocalDate from, LocalDate until) {
    LocalDate today = calendars.of(organization).today();
    List<Meeting> ahead =
        meetings.findByOrganizationAndDateBetweenOrderByDate(
            organization, from.isBefore(today) ? today : from, until);
    return (int)
        ahead.stream()
            .filter(meeting -> meeting.state() == MeetingState.PLANNED)
            .filter(meeting -> attendance.of(organization, meeting.key(), person).isEmpty())
            .filter(meeting -> bringsACard(meeting, person))
            .count();
  }

  private boolean bringsACard(Meeting meeting, String person) {
    return programs.find(meeting).stream()
        .filter(program -> program.countsOn(meeting, person))
        .flatMap(program -> program.invited(meeting).stream())
        .anyMatch(one -> one.person().equals(person) && one.formKey() != null);
  }
}
