package org.almanac.meetings;

import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.tasks.Telling;
import org.springframework.stereotype.Component;

/** A question without an owner is told to the coordinator, once for a meeting. */
@Component
public class UnownedQuestions implements Telling {
  private final Meetings meetings;
  private final MeetingPrograms programs;
  private final Questions questions;
  private final MeetingSummaries summaries;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final Announcements announcements;

  UnownedQuestions(
      Meetings meetings,
      MeetingPrograms programs,
      Questions questions,
      MeetingSummaries summaries,
      RoleHolders holders,
      Calendars calendars,
      Announcements announcements) {
    this.meetings = meetings;
    this.programs = programs;
    this.questions = questions;
    this.summaries = summaries;
    this.holders = holders;
    this.calendars = calendars;
    this.announcements = announcements;
  }

  @Override
  public About about() {
    return About.QUESTION_WITHOUT_OWNER;
  }

  @Override
  public void tell(String organization) {
    programs
        .all()
        .flatMap(
            program ->
                meetings
                    .findByOrganizationAndProgramOrderByDate(organization, program.program())
                    .stream())
        .filter(meeting -> meeting.state() == MeetingState.HELD)
        .filter(meeting -> !themes(organization, meeting.key()).isEmpty())
        .forEach(this::announce);
  }

  /** The kind of the mail about them. */
  public static String kind(String program) {
    return program + "-question-unowned";
  }

  /** Nobody's yet, and the summary is not out: then it is too late to ask. */
  List<String> themes(String organization, String key) {
    boolean out = summaries.findByOrganizationAndMeetingKey(organization, key).isPresent();
    return out
        ? List.of()
        : questions.withoutOwner(organization, key).stream().map(QuestionGroup::theme).toList();
  }

  private void announce(Meeting meeting) {
    String organization = meeting.organization();
    holders
        .holder(organization, Role.COORDINATOR, null, calendars.of(organization).today())
        .map(Person::id)
        .ifPresent(
            coordinator ->
                announcements.announce(
                    Announcement.once(
                        organization,
                        ConvenedMeetingProcess.businessKey(organization, meeting.key()),
                        kind(meeting.program()),
                        coordinator)));
  }
}
