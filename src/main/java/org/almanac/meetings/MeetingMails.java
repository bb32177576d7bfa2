package org.almanac.meetings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.notices.MustSay;
import org.almanac.notices.StillToSay;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails that meetings must still bring in a month: the cards and the summary of each. */
@Component
@Transactional(readOnly = true)
class MeetingMails implements MustSay {
  /** A meeting's cards go out in the weeks before it, its summary in the weeks after it. */
  private static final int MONTHS_AROUND = 2;

  private final Meetings meetings;
  private final MeetingSummaries summaries;
  private final MeetingPrograms programs;
  private final RoleHolders holders;
  private final Calendars calendars;

  MeetingMails(
      Meetings meetings,
      MeetingSummaries summaries,
      MeetingPrograms programs,
      RoleHolders holders,
      Calendars calendars) {
    this.meetings = meetings;
    this.summaries = summaries;
    this.programs = programs;
    this.holders = holders;
    this.calendars = calendars;
  }

  @Override
  public List<StillToSay> stillToSay(String organization, LocalDate day) {
    List<Meeting> around =
        meetings.findByOrganizationAndDateBetweenOrderByDate(
            organization, day.minusMonths(MONTHS_AROUND), day.plusMonths(MONTHS_AROUND));
    return programs
        .all()
        .filter(program -> !program.mailsCanWait())
        .map(program -> still(program, organization, around, day))
        .filter(still -> still.mails() > 0)
        .toList();
  }

  private StillToSay still(
      MeetingProgram program, String organization, List<Meeting> around, LocalDate day) {
    List<Meeting> theirs =
        around.stream()
            .filter(meeting -> meeting.program().equals(program.program()))
            .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
            .filter(meeting -> mails(program, meeting, day) > 0)
            .toList();
    Set<Role> roles = program.memberRoles(organization);
    return new StillToSay(
        roles,
        outside(program, theirs, roles, day),
        theirs.stream().mapToInt(meeting -> mails(program, meeting, day)).sum());
  }

  /** Of a program that runs for chosen families only: who is in none of them. */
  private Set<String> outside(
      MeetingProgram program, List<Meeting> theirs, Set<Role> roles, LocalDate day) {
    if (theirs.stream().anyMatch(meeting -> program.reach(meeting).everybody())) {
      return Set.of();
    }
    Set<String> inside =
        theirs.stream()
            .flatMap(meeting -> program.invited(meeting).stream())
            .map(Invitee::person)
            .collect(Collectors.toSet());
    return theirs.stream()
        .limit(1)
        .flatMap(meeting -> holders.rolesByPerson(meeting.organization(), day).entrySet().stream())
        .filter(one -> one.getValue().stream().anyMatch(roles::contains))
        .map(Map.Entry::getKey)
        .filter(person -> !inside.contains(person))
        .collect(Collectors.toSet());
  }

  private int mails(MeetingProgram program, Meeting meeting, LocalDate day) {
    return cards(program, meeting, day) + summary(meeting, day);
  }

  private int cards(MeetingProgram program, Meeting meeting, LocalDate day) {
    LocalDate out =
        calendars.of(meeting.organization()).local(program.cardsDue(meeting)).toLocalDate();
    return !out.isBefore(day) && YearMonth.from(out).equals(YearMonth.from(day)) ? 1 : 0;
  }

  /** It may come as soon as the meeting is over; late it is still to come. */
  private int summary(Meeting meeting, LocalDate day) {
    boolean thisMonth = !meeting.date().isAfter(YearMonth.from(day).atEndOfMonth());
    return thisMonth && !isOut(meeting) ? 1 : 0;
  }

  private boolean isOut(Meeting meeting) {
    Optional<MeetingSummary> summary =
        summaries.findByOrganizationAndMeetingKey(meeting.organization(), meeting.key());
    return summary.flatMap(MeetingSummary::sentOn).isPresent();
  }
}
