package org.almanac.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far a meeting is, in numbers from its rows. */
@Component
class MeetingStandings {
  private final Attendance attendance;
  private final Tickets tickets;
  private final Questions questions;
  private final MeetingSummaries summaries;

  MeetingStandings(
      Attendance attendance, Tickets tickets, Questions questions, MeetingSummaries summaries) {
    this.attendance = attendance;
    this.tickets = tickets;
    this.questions = questions;
    this.summaries = summaries;
  }

  /** Members who were told off are not counted. */
  record Standing(
      int invited,
      int cardsIn,
      int seated,
      Rate tickets,
      int themes,
      int answered,
      Optional<LocalDate> summarySent) {
    boolean allIn() {
      return cardsIn == invited;
    }
  }

  Standing of(Meeting meeting) {
    String organization = meeting.organization();
    List<Participation> all =
        attendance.all(organization, meeting.key()).stream()
            .filter(p -> p.state() != ParticipationState.LEFT)
            .toList();
    List<QuestionGroup> groups = questions.groupsOf(organization, meeting.key());
    return new Standing(
        all.size(),
        count(all.stream().filter(p -> p.coming() != Coming.UNKNOWN).count()),
        count(all.stream().filter(p -> p.tableNumber().isPresent()).count()),
        tickets.rate(organization, meeting.key()),
        groups.size(),
        count(groups.stream().filter(group -> group.answer().isPresent()).count()),
        summaries
            .findByOrganizationAndMeetingKey(organization, meeting.key())
            .flatMap(MeetingSummary::sentOn));
  }

  private static int count(long number) {
    return (int) number;
  }
}
