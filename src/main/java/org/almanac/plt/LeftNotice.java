package org.almanac.plt;

import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingInvitations;
import org.almanac.meetings.Meetings;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.springframework.stereotype.Component;

/** Takes a meeting out of the calendar of who is no member any more; says nothing else. */
@Component
class LeftNotice implements NoticeText {
  static final String KIND = "plt-left";

  private final Meetings meetings;
  private final MeetingInvitations invitations;
  private final PltWords words;

  LeftNotice(Meetings meetings, MeetingInvitations invitations, PltWords words) {
    this.meetings = meetings;
    this.invitations = invitations;
    this.words = words;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    Meeting meeting =
        meetings.named(item.organization(), PltMeetingProcess.meetingKey(item.businessKey()));
    Paragraph said =
        Paragraph.of(
            words.say("notice.left.heading", words.day(meeting.date())),
            words.say(item.occurrence() == 0 ? "notice.taken.line" : "notice.left.line"));
    return invitations.of(meeting, item.person()).map(said::enclose).orElse(null);
  }

  @Override
  public boolean openToCoordinators() {
    return true;
  }
}
