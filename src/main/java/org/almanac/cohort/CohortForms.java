package org.almanac.cohort;

import org.almanac.calendar.Calendars;
import org.almanac.meetings.AnswerRecording;
import org.almanac.meetings.AttendanceRecording;
import org.almanac.meetings.CardNotices;
import org.almanac.meetings.FollowUp;
import org.almanac.meetings.GroupingRecording;
import org.almanac.meetings.MeetingNotices;
import org.almanac.meetings.MeetingWords;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.Questions;
import org.almanac.meetings.SummaryRecording;
import org.almanac.notices.NoticeText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows a meeting is the same for every program: its forms and mails, by these names. */
@Configuration
class CohortForms {
  @Bean
  AttendanceRecording cohortAttendance(FollowUp followUp, Meetings meetings, MeetingWords words) {
    return new AttendanceRecording("cohort-meeting-attendance", followUp, meetings, words);
  }

  @Bean
  GroupingRecording cohortQuestions(
      FollowUp followUp,
      Meetings meetings,
      Questions questions,
      Calendars calendars,
      MeetingWords words) {
    return new GroupingRecording(
        "cohort-meeting-questions", followUp, meetings, questions, calendars, words);
  }

  @Bean
  AnswerRecording cohortAnswer(Questions questions, MeetingWords words) {
    return new AnswerRecording("cohort-meeting-answer", questions, words);
  }

  @Bean
  SummaryRecording cohortSummary(FollowUp followUp, Meetings meetings, MeetingWords words) {
    return new SummaryRecording("cohort-meeting-summary", followUp, meetings, words);
  }

  @Bean
  NoticeText cohortCard(CardNotices notices) {
    return notices.of(CohortProgram.PROGRAM);
  }

  @Bean
  NoticeText cohortLeft(MeetingNotices notices) {
    return notices.left(CohortProgram.PROGRAM);
  }

  @Bean
  NoticeText cohortSummaryNotice(MeetingNotices notices) {
    return notices.summaryThatCanWait(CohortProgram.PROGRAM);
  }

  @Bean
  NoticeText cohortUnowned(MeetingNotices notices) {
    return notices.unowned(CohortProgram.PROGRAM);
  }
}
