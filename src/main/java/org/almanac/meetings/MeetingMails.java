package org.almanac.meetings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.notices.MustSay;
import org.almanac.notices.StillToSay;
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
  private final Calendars calendars;

  MeetingMails(
      Meetings meetings,
      MeetingSummaries summaries,
      MeetingPrograms programs,
      Calendars calendars) {
    this.meetings = meetings;
    this.summaries = summaries;
    this.programs = programs;
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
    int mails =
        around.stream()
            .filter(meeting -> meeting.program().equals(program.program()))
            .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
            .mapToInt(meeting -> cards(program, meeting, day) + summary(meeting, day))
            .sum();
    return new StillToSay(program.memberRoles(organization), mails);
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
