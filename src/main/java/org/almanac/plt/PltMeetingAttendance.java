package org.almanac.plt;

import java.util.List;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.springframework.stereotype.Component;

/** Who came, as the coordinator saw it. */
@Component
class PltMeetingAttendance implements Recording<PltMeetingAttendance.Sent> {
  static final String FORM = "plt-meeting-attendance";

  record Sent(Integer headCount, List<String> away) {}

  private final PltFollowUp followUp;
  private final Meetings meetings;
  private final PltWords words;

  PltMeetingAttendance(PltFollowUp followUp, Meetings meetings, PltWords words) {
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
        .with("headCount", meeting.headCount().orElse(null))
        .with("away", followUp.away(context.organization(), key))
        .options("people", followUp.invited(context.organization(), key));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    String key = PltMeetingProcess.meetingKey(context.businessKey());
    followUp.recordAttendance(context.organization(), key, sent.headCount(), sent.away());
    return Flags.none();
  }
}
