package org.almanac.plt;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.Questions;
import org.springframework.stereotype.Component;

/** The questions are grouped, each with who answers. */
@Component
class PltMeetingQuestions implements Recording<PltMeetingQuestions.Sent> {
  static final String FORM = "plt-meeting-questions";

  record Sent() {}

  private final PltFollowUp followUp;
  private final Meetings meetings;
  private final Questions questions;
  private final Calendars calendars;
  private final PltWords words;

  PltMeetingQuestions(
      PltFollowUp followUp,
      Meetings meetings,
      Questions questions,
      Calendars calendars,
      PltWords words) {
    this.followUp = followUp;
    this.meetings = meetings;
    this.questions = questions;
    this.calendars = calendars;
    this.words = words;
  }

  @Override
  public String form() {
    return FORM;
  }

  @Override
  public Class<Sent> type() {
    return Sent.class;
  }

  @Override
  public Prefill prefill(FormContext context) {
    String key = PltMeetingProcess.meetingKey(context.businessKey());
    String organization = context.organization();
    Meeting meeting = meetings.named(organization, key);
    int all = questions.all(organization, key).size();
    int left = questions.ungrouped(organization, key);
    return Prefill.none()
        .with("heading", words.day(meeting.date()))
        .with("meetingKey", key)
        .with("count", words.say("questions.count", all, left));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    String key = PltMeetingProcess.meetingKey(context.businessKey());
    List<String> owners = followUp.grouped(context.organization(), key, context.person());
    Instant due =
        PltDates.answersDue(
            context.date(PltMeetingProcess.ANSWERS_DUE).toInstant(),
            calendars.of(context.organization()));
    return Flags.of(PltMeetingProcess.OWNERS, PltMeetingProcess.passing(owners))
        .and(PltMeetingProcess.ANSWERS_DUE, Date.from(due));
  }
}
