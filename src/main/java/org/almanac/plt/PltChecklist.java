package org.almanac.plt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.CheckLine;
import org.almanac.meetings.Checking;
import org.almanac.meetings.Checklist;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Component;

/** The checklist of a meeting: from the dates to the summary, as its process and its rows say. */
@Component
class PltChecklist implements Checklist {
  private final Checking checking;
  private final Calendars calendars;
  private final Rules rules;

  PltChecklist(Checking checking, Calendars calendars, Rules rules) {
    this.checking = checking;
    this.calendars = calendars;
    this.rules = rules;
  }

  @Override
  public String program() {
    return PltOpening.PROGRAM;
  }

  @Override
  public List<CheckLine> of(Meeting meeting) {
    String organization = meeting.organization();
    Checking.Look look = checking.look(meeting, PltMeetingProcess.ID);
    PltDates dates = PltDates.of(meeting, calendars.of(organization), rules.of(organization));
    List<CheckLine> lines =
        List.of(
            look.did("dates", confirmed(meeting), "/meetings"),
            look.task("prepare", "userTask_prepareMeeting", null, look.say("prepare.later")),
            look.cardsOut(dates.cardsDue()),
            look.cardsIn(),
            look.tables(dates.tablesDue()),
            look.code(),
            look.attendance(dates.meetingEnds()),
            look.tickets(),
            look.grouped(dates.ticketsClosed()),
            look.answers(),
            look.summary(dates.summaryDue()));
    boolean off = meeting.state() == MeetingState.CANCELLED;
    return lines.stream().filter(line -> !off || line.state() == CheckLine.State.DONE).toList();
  }

  private Optional<Instant> confirmed(Meeting meeting) {
    String organization = meeting.organization();
    String year = SchoolYear.containing(meeting.date()).name();
    return checking.done(
        organization,
        PltYearProcess.ID,
        PltYearProcess.businessKey(organization, year),
        "userTask_confirmDates");
  }

  @Override
  public boolean over(Meeting meeting) {
    return checking.over(meeting);
  }
}
