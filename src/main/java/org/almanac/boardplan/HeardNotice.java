package org.almanac.boardplan;

import java.util.List;
import org.almanac.calendar.DayWords;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.springframework.stereotype.Component;

/** What we heard: by idea, nobody's by name. */
@Component
class HeardNotice implements NoticeText {
  static final String KIND = "boardplan-heard";

  private final Meetings meetings;
  private final IdeaDigest digest;
  private final IdeaWords words;

  HeardNotice(Meetings meetings, IdeaDigest digest, IdeaWords words) {
    this.meetings = meetings;
    this.digest = digest;
    this.words = words;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Coordinators read it on the meeting's page too. */
  @Override
  public boolean openToCoordinators() {
    return true;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    Meeting meeting =
        meetings.named(item.organization(), ConvenedMeetingProcess.meetingKey(item.businessKey()));
    List<String> lines = digest.mailLines(meeting);
    if (lines.isEmpty() || meeting.state() == MeetingState.CANCELLED) {
      return null;
    }
    String day = DayWords.now().day(meeting.date());
    return new Paragraph(words.say("mail.heading", day), lines, List.of())
        .link(words.say("mail.page"), "/meetings/" + meeting.key());
  }
}
