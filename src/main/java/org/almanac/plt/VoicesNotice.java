package org.almanac.plt;

import java.time.Clock;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.springframework.stereotype.Component;

/** Would you tell us how you got there? */
@Component
class VoicesNotice implements OpenNotice {
  static final String KIND = "plt-voices";

  private final Meetings meetings;
  private final Voices voices;
  private final PltWords words;
  private final Clock clock;

  VoicesNotice(Meetings meetings, Voices voices, PltWords words, Clock clock) {
    this.meetings = meetings;
    this.voices = voices;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    String key = ConvenedMeetingProcess.meetingKey(item.businessKey());
    Meeting meeting = meetings.named(item.organization(), key);
    boolean answered =
        voices
            .findByOrganizationAndMeetingKeyAndPersonId(item.organization(), key, item.person())
            .flatMap(Voice::answer)
            .isPresent();
    boolean over = !meeting.beginsAt().isAfter(clock.instant());
    return answered || over
        ? null
        : Paragraph.of(
                words.say("notice.voices.heading"),
                words.say("notice.voices.line", words.day(meeting.date())))
            .link(words.say("voices.HAPPY"), "/voices/" + key)
            .link(words.say("voices.ANOTHER_MONTH"), "/voices/" + key)
            .link(words.say("voices.NOT_THIS_YEAR"), "/voices/" + key);
  }
}
