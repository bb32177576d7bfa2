package org.almanac.boardplan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.FollowUpDates;
import org.almanac.meetings.Meeting;
import org.almanac.rules.Settings;
import org.springframework.stereotype.Component;

/** The model {@code board-plan-meeting}: its key, its variables, its start. */
@Component
class BoardPlanMeetingProcess {
  static final String ID = "board-plan-meeting";

  /** What is counted in somebody's days. */
  static final List<String> COUNTED =
      List.of(ConvenedMeetingProcess.CARDS_DUE, ConvenedMeetingProcess.CONVENER_DUE);

  private static final String ATTENDANCE = "userTask_recordAttendance";

  private final ConvenedMeetingProcess convened;

  BoardPlanMeetingProcess(ConvenedMeetingProcess convened) {
    this.convened = convened;
  }

  /**
   * @return the id of the instance
   */
  String start(Meeting meeting, OrganizationCalendar calendar, Settings settings) {
    return convened.start(
        ID, meeting.organization(), meeting.key(), dates(meeting, calendar, settings));
  }

  /** The dates as the meeting has them now. */
  void follow(String instance, Meeting meeting, OrganizationCalendar calendar, Settings settings) {
    convened.follow(instance, dates(meeting, calendar, settings), ATTENDANCE);
  }

  private static Map<String, Instant> dates(
      Meeting meeting, OrganizationCalendar calendar, Settings settings) {
    return Map.of(
        ConvenedMeetingProcess.CARDS_DUE,
        new BoardPlanDates(calendar, settings).invitations(meeting.date()),
        ConvenedMeetingProcess.MEETING_ENDS,
        meeting.endsAt(),
        ConvenedMeetingProcess.CONVENER_DUE,
        FollowUpDates.attendanceDue(meeting.codeUntil(), calendar));
  }
}
