package org.almanac.boardplan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.meetings.CardsThatWait;
import org.almanac.notices.Announcement;
import org.almanac.notices.ComingNotices;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was heard of ideas, and the launch: what the next round takes along, for its preview. */
@Component
@Order(1)
class BoardPlanComing implements ComingNotices {
  private final CardsThatWait cards;
  private final HeardNews heard;
  private final LaunchNews launch;
  private final Calendars calendars;
  private final Clock clock;

  BoardPlanComing(
      CardsThatWait cards, HeardNews heard, LaunchNews launch, Calendars calendars, Clock clock) {
    this.cards = cards;
    this.heard = heard;
    this.launch = launch;
    this.calendars = calendars;
    this.clock = clock;
  }

  @Override
  public List<Coming> until(String organization, Instant round) {
    LocalDate day = calendars.of(organization).local(round).toLocalDate();
    Set<String> mailed =
        cards.until(organization, round, Set.of()).stream()
            .map(Announcement::person)
            .collect(Collectors.toSet());
    return Stream.concat(
            heard.until(organization, round, mailed).stream(),
            launch.on(organization, day, mailed).stream())
        .map(one -> new Coming(one.coming(clock.instant()), null))
        .toList();
  }
}
