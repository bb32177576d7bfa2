package org.almanac.mentorship;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One of a pair is away for longer, or here again; their mentorships follow at once. */
@Component
@Transactional
class AwaySaying {
  private static final int MOST_YEARS_AHEAD = 2;

  private final Aways aways;
  private final AwayDays awayDays;
  private final LifeFollows follows;
  private final MentorshipWords words;
  private final Calendars calendars;

  AwaySaying(
      Aways aways,
      AwayDays awayDays,
      LifeFollows follows,
      MentorshipWords words,
      Calendars calendars) {
    this.aways = aways;
    this.awayDays = awayDays;
    this.follows = follows;
    this.words = words;
    this.calendars = calendars;
  }

  /** What the person said about being away, as far as it isn't over. */
  @Transactional(readOnly = true)
  List<Away> aways(SignedIn me) {
    LocalDate today = calendars.of(me.organization()).today();
    return aways.findByOrganizationAndPersonIdOrderByFromDay(me.organization(), me.id()).stream()
        .filter(away -> away.meets(today, null))
        .toList();
  }

  /** Whether the person said that they are away today. */
  @Transactional(readOnly = true)
  boolean saidAway(String organization, String person) {
    LocalDate today = calendars.of(organization).today();
    return aways.findByOrganizationAndPersonIdOrderByFromDay(organization, person).stream()
        .anyMatch(away -> away.on(today));
  }

  void says(SignedIn me, String from, String to) {
    says(me.organization(), me.id(), day("from", from), to.isBlank() ? null : day("to", to));
    follows.follow(me.organization());
  }

  /** Also by a coordinator, for the member. */
  void says(String organization, String person, LocalDate from, LocalDate to) {
    check(organization, person, from, to);
    aways.save(new Away(organization, person, from, to));
  }

  /**
   * @throws Refusal where these days can't be
   */
  @Transactional(readOnly = true)
  void check(String organization, String person, LocalDate from, LocalDate to) {
    LocalDate today = calendars.of(organization).today();
    if (from.isBefore(today) || from.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
      throw new Refusal("from", words.say("refused.from", words.day(today)));
    }
    if (to != null && (to.isBefore(from) || to.isAfter(from.plusYears(MOST_YEARS_AHEAD)))) {
      throw new Refusal("to", words.say("refused.to"));
    }
    int least = awayDays.least(organization);
    if (to != null && ChronoUnit.DAYS.between(from, to) + 1 < least) {
      throw new Refusal("to", words.say("refused.short", least));
    }
    if (aways.findByOrganizationAndPersonIdOrderByFromDay(organization, person).stream()
        .anyMatch(known -> known.meets(from, to))) {
      throw new Refusal("from", words.say("refused.twice"));
    }
  }

  void back(SignedIn me) {
    back(me.organization(), me.id());
    follows.follow(me.organization());
  }

  void back(String organization, String person) {
    LocalDate today = calendars.of(organization).today();
    for (Away away : aways.findByOrganizationAndPersonIdOrderByFromDay(organization, person)) {
      if (!away.from().isBefore(today)) {
        aways.delete(away);
      } else if (away.on(today)) {
        away.until(today.minusDays(1));
      }
    }
    aways.flush();
  }

  LocalDate day(String field, String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      throw new Refusal(field, words.say("refused.day"));
    }
  }
}
