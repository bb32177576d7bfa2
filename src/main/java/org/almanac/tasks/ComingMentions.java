package org.almanac.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.notices.ComingNotices;
import org.almanac.notices.NextRound;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the next round will mention, as far as it can be known before: for tomorrow's mail. */
@Component
@Order(ComingMentions.LAST)
public class ComingMentions implements ComingNotices, NextRound {
  static final int LAST = 100;

  private final Reminders reminders;
  private final Succession succession;
  private final DailyRounds rounds;
  private final Calendars calendars;

  ComingMentions(
      Reminders reminders, Succession succession, DailyRounds rounds, Calendars calendars) {
    this.reminders = reminders;
    this.succession = succession;
    this.rounds = rounds;
    this.calendars = calendars;
  }

  @Override
  public Instant at(String organization) {
    return rounds.nextAt(organization);
  }

  @Override
  public List<Coming> until(String organization, Instant round) {
    LocalDate day = calendars.of(organization).local(round).toLocalDate();
    Set<String> handedOver = succession.following(organization, day);
    return reminders.wouldMention(organization, round).stream()
        .filter(item -> !handedOver.contains(item.taskId()))
        .map(item -> new Coming(item, null))
        .toList();
  }
}
