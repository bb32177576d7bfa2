package org.almanac.mentorship;

import java.time.LocalDate;
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

  private final MentorshipRows rows;
  private final MentorshipLife life;
  private final Interims interims;
  private final LifeFollows follows;
  private final Agreeing agreeing;
  private final MentorshipWords words;
  private final Calendars calendars;

  PairWishes(
      MentorshipRows rows,
      MentorshipLife life,
      Interims interims,
      LifeFollows follows,
      Agreeing agreeing,
      MentorshipWords words,
      Calendars calendars) {
    this.rows = rows;
    this.life = life;
    this.interims = interims;
    this.follows = follows;
    this.agreeing = agreeing;
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
      agreeing.said(row, rhythm);
    } else {
      row.agreement().suggested(rhythm);
    }
  }

  void answer(SignedIn me, boolean yes) {
    Mentorship row = row(me, me.id());
    row.agreement()
        .suggestion()
        .filter(suggested -> yes)
        .ifPresent(suggested -> agreeing.said(row, suggested));
    row.agreement().settled();
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

  private Mentorship row(SignedIn me, String member) {
    return rows.findByOrganizationAndMemberId(me.organization(), member).orElseThrow();
  }

  private LocalDate today(SignedIn me) {
    return calendars.of(me.organization()).today();
  }
}
