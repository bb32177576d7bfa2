package org.almanac.plt;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.almanac.meetings.Coming;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingParticipationProcess;
import org.almanac.meetings.Meetings;
import org.almanac.notices.ComingNotices;
import org.almanac.notices.NoticeItem;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Cards that go out before the next round: they are in its mail, so they are in its preview. */
@Component
@Order(0)
class ComingCards implements ComingNotices {
  private final PltMeetingProcess process;
  private final Meetings meetings;
  private final PltMembers members;
  private final CardNotice notice;
  private final Clock clock;

  ComingCards(
      PltMeetingProcess process,
      Meetings meetings,
      PltMembers members,
      CardNotice notice,
      Clock clock) {
    this.process = process;
    this.meetings = meetings;
    this.members = members;
    this.notice = notice;
    this.clock = clock;
  }

  @Override
  public List<Coming> until(String organization, Instant round) {
    return process.cardsDueUntil(organization, round).stream()
        .map(key -> meetings.named(organization, key))
        .flatMap(this::cards)
        .toList();
  }

  private Stream<Coming> cards(Meeting meeting) {
    String organization = meeting.organization();
    return members.on(organization, meeting.date()).stream()
        .map(
            member ->
                new Coming(
                    new NoticeItem(
                        organization,
                        MeetingParticipationProcess.businessKey(
                            organization, meeting.key(), member.person()),
                        CardNotice.KIND,
                        member.person(),
                        1,
                        null,
                        clock.instant()),
                    () -> notice.coming(meeting)));
  }
}
