package org.almanac.plt;

import java.util.List;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.springframework.stereotype.Component;

/** What we heard: themes, answers, what is still looked into. */
@Component
class SummaryNotice implements NoticeText {
  static final String KIND = "plt-summary";

  private final Meetings meetings;
  private final PltSummaries summaries;
  private final PltWords words;

  SummaryNotice(Meetings meetings, PltSummaries summaries, PltWords words) {
    this.meetings = meetings;
    this.summaries = summaries;
    this.words = words;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean openToCoordinators() {
    return true;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    String key = PltMeetingProcess.meetingKey(item.businessKey());
    Meeting meeting = meetings.named(item.organization(), key);
    return summaries
        .findByOrganizationAndMeetingKey(item.organization(), key)
        .map(
            summary ->
                new Paragraph(
                    words.say("notice.summary.heading", words.day(meeting.date())),
                    summary.text().lines().toList(),
                    List.of()))
        .orElse(null);
  }
}
