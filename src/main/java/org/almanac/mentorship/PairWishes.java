package org.almanac.mentorship;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.access.SignedIn;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Refusal;
import org.almanac.mentorship.Milestone.What;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the two of a pair say on their page, and what follows from it at once. */
@Component
@Transactional
class PairWishes {
  static final List<Integer> WEEKS = List.of(1, 2, 4, 6, 8);
  private static final int MOST_YEARS_AHEAD = 2;

  private final MentorshipRows rows;
  private final Aways aways;
  private final AwayDays awayDays;
  private final MentorshipLife life;
  private final Interims interims;
  private final LifeFollows follows;
  private final MentorshipHistory history;
  private final MentorshipWords words;
  private final Calendars calendars;

  PairWishes(
      MentorshipRows rows,
      Aways aways,
      AwayDays awayDays,
      MentorshipLife life,
      Interims interims,
      LifeFollows follows,
      MentorshipHistory history,
      MentorshipWords words,
      Calendars calendars) {
    this.rows = rows;
    this.aways = aways;
    this.awayDays = awayDays;
    this.life = life;
    this.interims = interims;
    this.follows = follows;
    this.history = history;
    this.words = words;
    this.calendars = calendars;
  }

  /** The member says how it is; the mentor suggests. */
  void rhythm(SignedIn me, String member, String weeks, List<String> channels) {
    Mentorship row = row(me, member);
    if (WEEKS.stream().noneMatch(one -> one.toString().equals(weeks))) {
      throw new Refusal("weeks-" + member, words.say("refused.weeks"));
    }
    Set<Channel> ways =
        channels.stream().map(Channel::of).flatMap(Optional::stream).collect(Collectors.toSet());
    PairRhythm rhythm = new PairRhythm(Integer.parseInt(weeks), ways);
    if (member.equals(me.id())) {
      boolean first = row.agreement().agreedOn().isEmpty();
      row.agreement().agreed(rhythm, today(me));
      if (first) {
        history.note(row, What.AGREED, row.mentor().orElse(null), today(me), null);
      }
    } else {
      row.agreement().suggested(rhythm);
    }
  }

  void answer(SignedIn me, boolean yes) {
    PairAgreement agreement = row(me, me.id()).agreement();
    agreement
        .suggestion()
        .filter(suggested -> yes)
        .ifPresent(suggested -> agreement.agreed(suggested, today(me)));
    agreement.settled();
  }

  /** Either side, without a reason. Who mentors only meanwhile ends only that. */
  void somebodyElse(SignedIn me, String member, What what) {
    Mentorship row = row(me, member);
    boolean interim = !member.equals(me.id()) && row.mentor().filter(me.id()::equals).isEmpty();
    if (interim) {
      interims.over(row, today(me));
      follows.follow(me.organization());
    } else if (row.mentor().isPresent()) {
      life.part(row, what, null);
    }
  }

  void meanwhile(SignedIn me, boolean wanted) {
    row(me, me.id()).meanwhile().wanted(wanted);
  }

  /** What the person said about being away, as far as it isn't over. */
  @Transactional(readOnly = true)
  List<Away> aways(SignedIn me) {
    LocalDate today = today(me);
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

  void away(SignedIn me, String from, String to) {
    away(me.organization(), me.id(), day("from", from), to.isBlank() ? null : day("to", to));
    follows.follow(me.organization());
  }

  /** Also by a coordinator, for the member. */
  void away(String organization, String person, LocalDate from, LocalDate to) {
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

  private Mentorship row(SignedIn me, String member) {
    return rows.findByOrganizationAndMemberId(me.organization(), member).orElseThrow();
  }

  private LocalDate today(SignedIn me) {
    return calendars.of(me.organization()).today();
  }
}
