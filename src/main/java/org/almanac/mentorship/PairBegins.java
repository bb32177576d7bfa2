package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.mentorship.Milestone.What;
import org.almanac.registers.NewMemberEntry;
import org.almanac.registers.PairAgreed;
import org.almanac.registers.Registers;
import org.almanac.rules.Rules;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Both said yes: a mentorship begins, or goes on with another mentor. What two have agreed is kept
 * whatever is switched off by then; the switch is asked where a match is opened.
 */
@Component
class PairBegins {
  private final MentorshipRows rows;
  private final PairBook pairs;
  private final MentorshipHistory history;
  private final MentorshipProcess process;
  private final RunningPairs running;
  private final Contact contact;
  private final NewStart newStart;
  private final Registers registers;
  private final Calendars calendars;
  private final Rules rules;

  PairBegins(
      MentorshipRows rows,
      PairBook pairs,
      MentorshipHistory history,
      MentorshipProcess process,
      RunningPairs running,
      Contact contact,
      NewStart newStart,
      Registers registers,
      Calendars calendars,
      Rules rules) {
    this.rows = rows;
    this.pairs = pairs;
    this.history = history;
    this.process = process;
    this.running = running;
    this.contact = contact;
    this.newStart = newStart;
    this.registers = registers;
    this.calendars = calendars;
    this.rules = rules;
  }

  @EventListener
  @Transactional
  public void agreed(PairAgreed pair) {
    Mentorship row =
        rows.findByOrganizationAndMemberId(pair.organization(), pair.memberId()).orElse(null);
    if (row != null && isTooLate(row, pair)) {
      tooLate(row, pair);
      return;
    }
    if (row == null && !over(pair, begins(pair)).isAfter(today(pair))) {
      pairs.ends(pair.organization(), pair.memberId(), pair.mentorId(), over(pair, begins(pair)));
      return; // a pair of a file, whose two years were over before
    }
    paired(row == null ? begun(pair) : alive(row, pair), pair);
  }

  /** Asked before the two years were over, and answered after that. */
  private boolean isTooLate(Mentorship row, PairAgreed pair) {
    return row.state() == MentorshipState.CLOSING
        || row.state() == MentorshipState.DONE && !newStart.is(row, pair.from());
  }

  /** Nothing begins: the two who said yes read so, and a coordinator reads it in the history. */
  private void tooLate(Mentorship row, PairAgreed pair) {
    if (pair.brought()) { // nobody was asked, so nobody is told
      pairs.ends(row.organization(), row.memberId(), pair.mentorId(), over(pair, row.begins()));
      return;
    }
    pairs.neverWas(row.organization(), row.memberId(), pair.mentorId(), pair.from());
    Milestone line = history.note(row, What.CAME_LATE, pair.mentorId(), today(pair), null);
    history.tell(line, row, pair.memberId());
    history.tell(line, row, pair.mentorId());
  }

  private void paired(Mentorship row, PairAgreed pair) {
    if (row.mentor().filter(pair.mentorId()::equals).isPresent()) {
      return; // said twice
    }
    row.mentors().forEach(before -> ends(row, before, pair.from()));
    pairs.begins(row.organization(), row.memberId(), pair.mentorId(), pair.from(), null);
    row.pairedWith(pair.mentorId(), pair.from());
    Milestone line = history.note(row, what(pair), pair.mentorId(), pair.from(), null);
    if (isNew(pair)) {
      history.tell(line, row, pair.memberId());
      history.tell(line, row, pair.mentorId());
    } else {
      row.askedUntil(pair.from());
      running.of(row.organization(), row.memberId()).ifPresent(contact::inTouch);
    }
    process.tell(row.organization(), row.memberId(), MentorshipTermProcess.PAIR_ENDED);
    process.tell(row.organization(), row.memberId(), MentorshipProcess.PAIR_AGREED);
  }

  private static What what(PairAgreed pair) {
    return pair.brought() ? What.BROUGHT : What.PAIRED;
  }

  /** Somebody else from now on: whoever it was until then reads that it ended. */
  private void ends(Mentorship row, String before, LocalDate day) {
    pairs.ends(row.organization(), row.memberId(), before, day);
    history.tell(history.note(row, What.PARTED, before, day, null), row, before);
  }

  /** Whoever is a pair for long, as a file may say, is told nothing and asked for nothing. */
  private boolean isNew(PairAgreed pair) {
    OrganizationCalendar calendar = calendars.of(pair.organization());
    int days = rules.of(pair.organization()).number("mentorship.agreement.workingDays");
    LocalDate known = calendar.plusWorkingDays(Rhythm.SYSTEM, pair.from(), days);
    return !today(pair).isAfter(known);
  }

  /** Two years from the appointment; where those are over already, from the pair's first day. */
  private Mentorship begun(PairAgreed pair) {
    LocalDate begins = begins(pair);
    Mentorship row =
        new Mentorship(pair.organization(), pair.memberId(), begins, over(pair, begins));
    return begin(rows.saveAndFlush(row));
  }

  private Mentorship begin(Mentorship row) {
    history.note(row, What.BEGAN, null, calendars.of(row.organization()).today(), null);
    row.runsAs(process.start(row.organization(), row.memberId()));
    return row;
  }

  private Mentorship alive(Mentorship row, PairAgreed pair) {
    switch (row.state()) {
      case DONE, CANCELLED -> {
        LocalDate begins = begins(pair);
        row.beginsAgain(begins, over(pair, begins));
        begin(row);
      }
      case LEFT -> {
        row.isBack(pair.from());
        history.note(row, What.CAME_BACK, null, pair.from(), null);
        row.runsAs(process.start(row.organization(), row.memberId()));
      }
      default -> {}
    }
    return row;
  }

  private LocalDate begins(PairAgreed pair) {
    Optional<LocalDate> appointed =
        registers.member(pair.organization(), pair.memberId()).map(NewMemberEntry::appointedOn);
    return appointed.filter(day -> over(pair, day).isAfter(pair.from())).orElse(pair.from());
  }

  private LocalDate today(PairAgreed pair) {
    return calendars.of(pair.organization()).today();
  }

  private LocalDate over(PairAgreed pair, LocalDate begins) {
    return TwoYears.over(begins, rules.of(pair.organization()).number("mentorship.years"));
  }
}
