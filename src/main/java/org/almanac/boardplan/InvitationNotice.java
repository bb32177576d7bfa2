package org.almanac.boardplan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.almanac.meetings.CardsOut;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingInvitations;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.MeetingWords;
import org.almanac.meetings.Meetings;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.springframework.stereotype.Component;

/** The one mail before a working meeting: where it is, and whose voice isn't there. */
@Component
class InvitationNotice implements NoticeText {
  private final Meetings meetings;
  private final MeetingInvitations invitations;
  private final VoicesNotThere notThere;
  private final IdeaDigest digest;
  private final MeetingWords meetingWords;
  private final BipWords words;

  InvitationNotice(
      Meetings meetings,
      MeetingInvitations invitations,
      VoicesNotThere notThere,
      IdeaDigest digest,
      MeetingWords meetingWords,
      BipWords words) {
    this.meetings = meetings;
    this.invitations = invitations;
    this.notThere = notThere;
    this.digest = digest;
    this.meetingWords = meetingWords;
    this.words = words;
  }

  @Override
  public String kind() {
    return CardsOut.kind(BoardPlanProgram.PROGRAM);
  }

  @Override
  public boolean openToCoordinators() {
    return true;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    Meeting meeting =
        meetings.named(item.organization(), ConvenedMeetingProcess.meetingKey(item.businessKey()));
    if (meeting.state() != MeetingState.PLANNED) {
      return null;
    }
    LocalDate day = meeting.date();
    Paragraph said =
        Paragraph.of(
                words.say("notice.meeting.heading", words.day(day)),
                meetingWords.whereabouts(meeting),
                words.say("notice.meeting.line"))
            .link(words.say("notice.meeting.link"), "/meetings/" + meeting.key());
    for (String line : digest.mailLines(meeting)) {
      said = said.line(line);
    }
    String vacant = vacant(meeting);
    Paragraph named =
        vacant.isEmpty() ? said : said.line(words.say("notice.meeting.not-there", vacant));
    return invitations.of(meeting, item.person()).map(named::enclose).orElse(named);
  }

  private String vacant(Meeting meeting) {
    List<Voice> voices = notThere.at(meeting);
    return voices.stream().map(words::voice).collect(Collectors.joining(", "));
  }
}
