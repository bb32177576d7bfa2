package org.almanac.meetings;

import java.util.List;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;

/** Who came, as the coordinator saw it. */
public class AttendanceRecording implements Recording<AttendanceRecording.Sent> {
  public record Sent(Integer headCount, List<String> away) {}

  private final String form;
  private final FollowUp followUp;
  private final Meetings meetings;
  private final MeetingWords words;

  /** For the form of this key. */
  public AttendanceRecording(
      String form, FollowUp followUp, Meetings meetings, MeetingWords words) {
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
        .with("headCount", meeting.headCount().orElse(null))
        .with("away", followUp.away(context.organization(), key))
        .options("people", followUp.invited(context.organization(), key));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    String key = ConvenedMeetingProcess.meetingKey(context.businessKey());
    followUp.recordAttendance(context.organization(), key, sent.headCount(), sent.away());
    return Flags.none();
  }
}
