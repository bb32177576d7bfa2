package org.almanac.plt;

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

/** What follows a meeting is the same for every program: its forms and mails, by PLT's names. */
@Configuration
class PltForms {
  @Bean
  AttendanceRecording pltAttendance(FollowUp followUp, Meetings meetings, MeetingWords words) {
    return new AttendanceRecording("plt-meeting-attendance", followUp, meetings, words);
  }

  @Bean
  GroupingRecording pltQuestions(
      FollowUp followUp,
      Meetings meetings,
      Questions questions,
      Calendars calendars,
      MeetingWords words) {
    return new GroupingRecording(
        "plt-meeting-questions", followUp, meetings, questions, calendars, words);
  }

  @Bean
  AnswerRecording pltAnswer(Questions questions, MeetingWords words) {
    return new AnswerRecording("plt-meeting-answer", questions, words);
  }

  @Bean
  SummaryRecording pltSummary(FollowUp followUp, Meetings meetings, MeetingWords words) {
    return new SummaryRecording("plt-meeting-summary", followUp, meetings, words);
  }

  @Bean
  NoticeText pltCard(CardNotices notices) {
    return notices.of(PltOpening.PROGRAM);
  }

  @Bean
  NoticeText pltLeft(MeetingNotices notices) {
    return notices.left(PltOpening.PROGRAM);
  }

  @Bean
  NoticeText pltSummaryNotice(MeetingNotices notices) {
    return notices.summary(PltOpening.PROGRAM);
  }

  @Bean
  NoticeText pltUnowned(MeetingNotices notices) {
    return notices.unowned(PltOpening.PROGRAM);
  }
}
