package org.almanac.meetings;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;

/** The questions are grouped, each with who answers. */
public class GroupingRecording implements Recording<GroupingRecording.Sent> {
  public record Sent() {}

  private final String form;
  private final FollowUp followUp;
  private final Meetings meetings;
  private final Questions questions;
  private final Calendars calendars;
  private final MeetingWords words;

  /** For the form of this key. */
  public GroupingRecording(
      String form,
      FollowUp followUp,
      Meetings meetings,
      Questions questions,
      Calendars calendars,
      MeetingWords words) {
    this.form = form;
    this.followUp = followUp;
    this.meetings = meetings;
    this.questions = questions;
    this.calendars = calendars;
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
    String organization = context.organization();
    Meeting meeting = meetings.named(organization, key);
    int all = questions.all(organization, key).size();
    int left = questions.ungrouped(organization, key);
    return Prefill.none()
        .with("heading", words.day(meeting.date()))
        .with("meetingKey", key)
        .with("count", words.say("grouping.count", all, left));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    String key = ConvenedMeetingProcess.meetingKey(context.businessKey());
    List<String> owners = followUp.grouped(context.organization(), key, context.person());
    Instant due =
        FollowUpDates.answersDue(
            context.date(ConvenedMeetingProcess.ANSWERS_DUE).toInstant(),
            calendars.of(context.organization()));
    return Flags.of(ConvenedMeetingProcess.OWNERS, ConvenedMeetingProcess.passing(owners))
        .and(ConvenedMeetingProcess.ANSWERS_DUE, Date.from(due));
  }
}
