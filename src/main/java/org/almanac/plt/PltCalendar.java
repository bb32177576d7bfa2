package org.almanac.plt;

import static java.util.function.Function.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.invitations.Event;
import org.almanac.invitations.ProgramDates;
import org.almanac.invitations.ProgramYear;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Coming;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingInvitations;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.Participation;
import org.almanac.meetings.ParticipationState;
import org.springframework.stereotype.Component;

/** A member's meetings of this year and the next, for the own calendar. */
@Component
class PltCalendar implements ProgramDates {
  private final Meetings meetings;
  private final Attendance attendance;
  private final PltMembers members;
  private final MeetingInvitations invitations;
  private final Calendars calendars;
  private final PltWords words;

  PltCalendar(
      Meetings meetings,
      Attendance attendance,
      PltMembers members,
      MeetingInvitations invitations,
      Calendars calendars,
      PltWords words) {
    this.meetings = meetings;
    this.attendance = attendance;
    this.members = members;
    this.invitations = invitations;
    this.calendars = calendars;
    this.words = words;
  }

  @Override
  public List<ProgramYear> of(String organization, String person) {
    SchoolYear now = calendars.of(organization).schoolYear();
    return Stream.of(now, now.next())
        .flatMap(year -> of(organization, person, year).stream())
        .toList();
  }

  /** One year; empty where the person takes part in none of its meetings. */
  Optional<ProgramYear> of(String organization, String person, SchoolYear year) {
    Map<String, Participation> invited =
        attendance.ofPerson(organization, person).stream()
            .collect(Collectors.toMap(Participation::meetingKey, identity()));
    PltMembers.Team team = members.team(organization, year);
    List<Event> events =
        meetings
            .findByOrganizationAndDateBetweenOrderByDate(organization, year.first(), year.last())
            .stream()
            .filter(meeting -> PltOpening.PROGRAM.equals(meeting.program()))
            .filter(
                meeting ->
                    Optional.ofNullable(invited.get(meeting.key()))
                        .map(p -> takesPart(meeting, p))
                        .orElseGet(() -> willTakePart(meeting, person, team)))
            .map(invitations::event)
            .toList();
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ProgramYear("PLT-" + year.name(), words.say("calendar.year", year.name()), events));
  }

  /** What was called off stays to be seen, by those who were to come. */
  private static boolean takesPart(Meeting meeting, Participation p) {
    return meeting.state() == MeetingState.CANCELLED
        ? p.coming() != Coming.CANT_COME && p.state() != ParticipationState.LEFT
        : p.expected();
  }

  /** Before the cards are out, whoever is a member on the day takes part. */
  private boolean willTakePart(Meeting meeting, String person, PltMembers.Team team) {
    return meeting.state() == MeetingState.PLANNED
        && !meeting.date().isBefore(calendars.of(meeting.organization()).today())
        && team.told()
        && team.includes(person, meeting.date());
  }
}
