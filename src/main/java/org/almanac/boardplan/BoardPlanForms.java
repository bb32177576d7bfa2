package org.almanac.boardplan;

import org.almanac.meetings.AttendanceRecording;
import org.almanac.meetings.FollowUp;
import org.almanac.meetings.MeetingNotices;
import org.almanac.meetings.MeetingWords;
import org.almanac.meetings.Meetings;
import org.almanac.notices.NoticeText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What follows a meeting is the same for every program: its forms and mails, by these names. A
 * draft is sent by the same form whether it is the first or has what was not heard.
 */
@Configuration
class BoardPlanForms {
  @Bean
  AttendanceRecording boardPlanAttendance(
      FollowUp followUp, Meetings meetings, MeetingWords words) {
    return new AttendanceRecording("board-plan-meeting-attendance", followUp, meetings, words);
  }

  @Bean
  NoticeText boardPlanLeft(MeetingNotices notices) {
    return notices.left(BoardPlanProgram.PROGRAM);
  }

  /** What is open in it is only said. */
  @Bean
  BoardImprovementPlanDraft firstDraft(DraftForms forms) {
    return new BoardImprovementPlanDraft(
        "board-improvement-plan-draft", forms, "open", DraftForms::stillOpen);
  }

  /** What was said is beside it, and every voice is asked again. */
  @Bean
  BoardImprovementPlanDraft revisedDraft(DraftForms forms) {
    return new BoardImprovementPlanDraft(
        "board-improvement-plan-revise", forms, "dissent", DraftForms::dissent);
  }
}
