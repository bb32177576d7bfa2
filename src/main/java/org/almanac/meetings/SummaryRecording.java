package org.almanac.meetings;

import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;

/** What everybody hears after the meeting. */
public class SummaryRecording implements Recording<SummaryRecording.Sent> {
  public record Sent(String summary) {}

  private final String form;
  private final FollowUp followUp;
  private final Meetings meetings;
  private final MeetingWords words;

  /** For the form of this key. */
  public SummaryRecording(String form, FollowUp followUp, Meetings meetings, MeetingWords words) {
    this.form = form;
    this.followUp = followUp;
    this.meetings = meetings;
    this.words = words;
  }

  @Override
  public String form() {
    return form;
  }

  @Override
  public Class<Sent> type() {
    return Sent.class;
  }

  @Override
  public Prefill prefill(FormContext context) {
    String key = ConvenedMeetingProcess.meetingKey(context.businessKey());
    Meeting meeting = meetings.named(context.organization(), key);
    return Prefill.none()
        .with("heading", words.day(meeting.date()))
        .with("meetingKey", key)
        .with("summary", followUp.draft(context.organization(), key));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    String key = ConvenedMeetingProcess.meetingKey(context.businessKey());
    followUp.write(context.organization(), key, sent.summary());
    return Flags.none();
  }
}
