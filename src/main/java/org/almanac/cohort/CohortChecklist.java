package org.almanac.cohort;

import java.util.List;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.meetings.CheckLine;
import org.almanac.meetings.Checking;
import org.almanac.meetings.Checklist;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Component;

/** The checklist of a cohort meeting: from its place to the summary. */
@Component
class CohortChecklist implements Checklist {
  private final Checking checking;
  private final Calendars calendars;
  private final Rules rules;

  CohortChecklist(Checking checking, Calendars calendars, Rules rules) {
    this.checking = checking;
    this.calendars = calendars;
    this.rules = rules;
  }

  @Override
  public String program() {
    return CohortProgram.PROGRAM;
  }

  @Override
  public List<CheckLine> of(Meeting meeting) {
    String organization = meeting.organization();
    Checking.Look look = checking.look(meeting, CohortMeetingProcess.ID);
    CohortDates dates = CohortDates.of(meeting, calendars.of(organization), rules.of(organization));
    String session = "/meetings/" + meeting.key() + "/session";
    List<CheckLine> lines =
        List.of(
            look.did("dates", Optional.empty(), "/meetings"),
            look.task(
                "arrange",
                "userTask_arrangeMeeting",
                null,
                look.say("arrange.from", look.on(dates.arrangeFrom()))),
            look.cardsOut(dates.cardsDue()),
            look.cardsIn(),
            look.task(
                "design",
                "userTask_designSession",
                session,
                look.say("until", look.on(dates.designDue()))),
            look.code(),
            look.attendance(dates.meetingEnds()),
            look.tickets(),
            look.grouped(dates.ticketsClosed()),
            look.answers(),
            look.summary(dates.summaryDue()));
    boolean off = meeting.state() == MeetingState.CANCELLED;
    return lines.stream().filter(line -> !off || line.state() == CheckLine.State.DONE).toList();
  }

  @Override
  public boolean over(Meeting meeting) {
    return checking.over(meeting);
  }
}
