package org.almanac.boardplan;

import java.time.Clock;
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
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.springframework.stereotype.Component;

/** Before a working meeting: where it is, what to bring, and whose voice isn't there. */
@Component
class InvitationNotice implements OpenNotice {
  private final Meetings meetings;
  private final MeetingInvitations invitations;
  private final VoicesNotThere notThere;
  private final ReviewsOnTheMeeting reviews;
  private final MeetingWords meetingWords;
  private final BipWords words;
  private final Clock clock;

  InvitationNotice(
      Meetings meetings,
      MeetingInvitations invitations,
      VoicesNotThere notThere,
      ReviewsOnTheMeeting reviews,
      MeetingWords meetingWords,
      BipWords words,
      Clock clock) {
    this.meetings = meetings;
    this.invitations = invitations;
    this.notThere = notThere;
    this.reviews = reviews;
    this.meetingWords = meetingWords;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return CardsOut.kind(BoardPlanProgram.PROGRAM);
  }

  @Override
  public Paragraph write(NoticeItem item) {
    Meeting meeting =
        meetings.named(item.organization(), ConvenedMeetingProcess.meetingKey(item.businessKey()));
    boolean begun = !clock.instant().isBefore(meeting.beginsAt());
    if (begun || meeting.state() != MeetingState.PLANNED) {
      return null;
    }
    LocalDate day = meeting.date();
    Paragraph all =
        Paragraph.of(
                words.say("notice.meeting.heading", words.day(day)),
                meetingWords.whereabouts(meeting),
                words.say("notice.meeting.bring"),
                words.say("notice.meeting.line"))
            .link(words.say("notice.meeting.link"), "/meetings/" + meeting.key());
    Paragraph said =
        reviews.opened(meeting).isPresent() ? all.line(words.say("notice.meeting.opens")) : all;
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
