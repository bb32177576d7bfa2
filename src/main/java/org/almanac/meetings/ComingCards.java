package org.almanac.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.notices.Announcement;
import org.almanac.notices.ComingNotices;
import org.almanac.notices.NoticeItem;
import org.almanac.tasks.ComingMentions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Cards that go out before the next round: they are in its mail, so they are in its preview. */
@Component
@Order(0)
class ComingCards implements ComingNotices {
  private final Meetings meetings;
  private final MeetingPrograms programs;
  private final CardNotices notices;
  private final CardsThatWait waiting;
  private final ComingMentions mentions;
  private final Clock clock;

  ComingCards(
      Meetings meetings,
      MeetingPrograms programs,
      CardNotices notices,
      CardsThatWait waiting,
      ComingMentions mentions,
      Clock clock) {
    this.meetings = meetings;
    this.programs = programs;
    this.notices = notices;
    this.waiting = waiting;
    this.mentions = mentions;
    this.clock = clock;
  }

  @Override
  public List<Coming> until(String organization, Instant round) {
    List<Coming> cards =
        programs
            .all()
            .filter(program -> !program.mailsCanWait())
            .flatMap(program -> program.cardsDueUntil(organization, round).stream())
            .map(key -> meetings.named(organization, key))
            .flatMap(this::cards)
            .toList();
    Set<String> mailed =
        Stream.concat(cards.stream(), mentions.until(organization, round).stream())
            .map(coming -> coming.item().person())
            .collect(Collectors.toSet());
    return Stream.concat(
            cards.stream(), waiting.until(organization, round, mailed).stream().map(this::riding))
        .toList();
  }

  /** What waits says what its kind says. */
  private Coming riding(Announcement one) {
    return new Coming(one.coming(clock.instant()), null);
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
