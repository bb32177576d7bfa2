package org.almanac.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.almanac.calendar.CalendarChange;
import org.almanac.calendar.DateMove;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.FollowUpDates;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.ProgramCountedDates;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on a cohort meeting in working days follows a new calendar. */
@Component
@Transactional
class CohortCountedDates extends ProgramCountedDates {
  private final CohortMeetingProcess process;
  private final Rules rules;

  CohortCountedDates(CohortMeetingProcess process, Rules rules, Shared shared) {
    super(CohortProgram.PROGRAM, CohortMeetingProcess.COUNTED, shared);
    this.process = process;
    this.rules = rules;
  }

  @Override
  public Set<String> processes() {
    return Set.of(CohortMeetingProcess.ID);
  }

  @Override
  @Transactional(readOnly = true)
  public List<DateMove> moves(CalendarChange change) {
    return super.moves(change);
  }

  @Override
  protected Map<String, Instant> counted(
      Meeting meeting, LocalDate day, Instant ticketsClose, OrganizationCalendar calendar) {
    CohortDates dates =
        CohortDates.of(
            day, meeting.endsAt(), ticketsClose, calendar, rules.of(meeting.organization()));
    Instant attendance = FollowUpDates.attendanceDue(ticketsClose, calendar);
    Instant convener =
        meeting
            .processInstanceId()
            .map(instance -> process.convenerDue(instance, dates, attendance))
            .orElse(dates.arrangeDue());
    Map<String, Instant> counted = new TreeMap<>(dates.named(convener));
    counted.remove(ConvenedMeetingProcess.MEETING_ENDS);
    counted.remove(ConvenedMeetingProcess.TICKETS_CLOSED);
    return counted;
  }
}
