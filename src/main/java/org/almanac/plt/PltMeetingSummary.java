package org.almanac.plt;

import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.springframework.stereotype.Component;

/** What everybody hears after the meeting. */
@Component
class PltMeetingSummary implements Recording<PltMeetingSummary.Sent> {
  static final String FORM = "plt-meeting-summary";

  record Sent(String summary) {}

  private final PltFollowUp followUp;
  private final Meetings meetings;
  private final PltWords words;

  PltMeetingSummary(PltFollowUp followUp, Meetings meetings, PltWords words) {
    this.followUp = followUp;
    this.meetings = meetings;
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
    Meeting meeting = meetings.named(context.organization(), key);
    return Prefill.none()
        .with("heading", words.day(meeting.date()))
        .with("meetingKey", key)
        .with("summary", followUp.draft(context.organization(), key));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    String key = PltMeetingProcess.meetingKey(context.businessKey());
    followUp.write(context.organization(), key, sent.summary());
    return Flags.none();
  }
}
