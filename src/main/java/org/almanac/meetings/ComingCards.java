package org.almanac.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.almanac.notices.ComingNotices;
import org.almanac.notices.NoticeItem;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Cards that go out before the next round: they are in its mail, so they are in its preview. */
@Component
@Order(0)
class ComingCards implements ComingNotices {
  private final Meetings meetings;
  private final MeetingPrograms programs;
  private final CardNotices notices;
  private final Clock clock;

  ComingCards(Meetings meetings, MeetingPrograms programs, CardNotices notices, Clock clock) {
    this.meetings = meetings;
    this.programs = programs;
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public List<Coming> until(String organization, Instant round) {
    return programs
        .all()
        .flatMap(program -> program.cardsDueUntil(organization, round).stream())
        .map(key -> meetings.named(organization, key))
        .flatMap(this::cards)
        .toList();
  }

  private Stream<Coming> cards(Meeting meeting) {
    String organization = meeting.organization();
    return programs.of(meeting).invited(meeting).stream()
        .map(
            member ->
                new Coming(
                    new NoticeItem(
                        organization,
                        MeetingParticipationProcess.businessKey(
                            organization, meeting.key(), member.person()),
                        CardsOut.kind(meeting.program()),
                        member.person(),
                        1,
                        null,
                        clock.instant()),
                    () -> notices.coming(meeting)));
  }
}
