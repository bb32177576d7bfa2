package org.almanac.meetings;

import static java.util.function.Function.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.invitations.Event;
import org.almanac.invitations.ProgramDates;
import org.almanac.invitations.ProgramYear;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A person's meetings of this year and the next, program by program, for the own calendar. */
@Component
public class MemberCalendar implements ProgramDates {
  private final Meetings meetings;
  private final MeetingPrograms programs;
  private final Attendance attendance;
  private final MeetingInvitations invitations;
  private final Calendars calendars;
  private final MessageSource messages;

  MemberCalendar(
      Meetings meetings,
      MeetingPrograms programs,
      Attendance attendance,
      MeetingInvitations invitations,
      Calendars calendars,
      MessageSource messages) {
    this.meetings = meetings;
    this.programs = programs;
    this.attendance = attendance;
    this.invitations = invitations;
    this.calendars = calendars;
    this.messages = messages;
  }

  @Override
  public List<ProgramYear> of(String organization, String person) {
    SchoolYear now = calendars.of(organization).schoolYear();
    return Stream.of(now, now.next())
        .flatMap(
            year ->
                programs.all().flatMap(program -> of(program, organization, person, year).stream()))
        .toList();
  }

  /** One year of a program; empty where the person takes part in none of its meetings. */
  public Optional<ProgramYear> of(
      String program, String organization, String person, SchoolYear year) {
    return programs
        .all()
        .filter(one -> one.program().equals(program))
        .findFirst()
        .flatMap(one -> of(one, organization, person, year));
  }

  private Optional<ProgramYear> of(
      MeetingProgram program, String organization, String person, SchoolYear year) {
    Map<String, Participation> invited =
        attendance.ofPerson(organization, person).stream()
            .collect(Collectors.toMap(Participation::meetingKey, identity()));
    List<Event> events =
        meetings
            .findByOrganizationAndDateBetweenOrderByDate(organization, year.first(), year.last())
            .stream()
            .filter(meeting -> program.program().equals(meeting.program()))
            .filter(
                meeting ->
                    Optional.ofNullable(invited.get(meeting.key()))
                        .map(p -> takesPart(meeting, p))
                        .orElseGet(() -> willTakePart(program, meeting, person)))
            .map(invitations::event)
            .toList();
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ProgramYear(
                program.program().toUpperCase(Locale.ROOT) + "-" + year.name(),
                messages.getMessage(
                    program.program() + ".calendar.year",
                    new Object[] {year.name()},
                    LocaleContextHolder.getLocale()),
                events));
  }

  /** What was called off stays to be seen, by those who were to come. */
  private static boolean takesPart(Meeting meeting, Participation p) {
    return meeting.state() == MeetingState.CANCELLED
        ? p.coming() != Coming.CANT_COME && p.state() != ParticipationState.LEFT
        : p.expected();
  }

  /** Before the cards are out, whoever is a member on the day takes part. */
  private boolean willTakePart(MeetingProgram program, Meeting meeting, String person) {
    return meeting.state() == MeetingState.PLANNED
        && !meeting.date().isBefore(calendars.of(meeting.organization()).today())
        && program.countsOn(meeting, person);
  }
}
