package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.mentorship.Milestone.What;
import org.almanac.registers.NewMemberEntry;
import org.almanac.registers.PairAgreed;
import org.almanac.registers.Registers;
import org.almanac.rules.Rules;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Both said yes: a mentorship begins, or goes on with another mentor. */
@Component
class PairBegins {
  private final MentorshipRows rows;
  private final PairBook pairs;
  private final Interims interims;
  private final MentorshipHistory history;
  private final MentorshipProcess process;
  private final Registers registers;
  private final Calendars calendars;
  private final Rules rules;

  PairBegins(
      MentorshipRows rows,
      PairBook pairs,
      Interims interims,
      MentorshipHistory history,
      MentorshipProcess process,
      Registers registers,
      Calendars calendars,
      Rules rules) {
    this.rows = rows;
    this.pairs = pairs;
    this.interims = interims;
    this.history = history;
    this.process = process;
    this.registers = registers;
    this.calendars = calendars;
    this.rules = rules;
  }

  @EventListener
  @Transactional
  public void agreed(PairAgreed pair) {
    Mentorship row =
        rows.findByOrganizationAndMemberId(pair.organization(), pair.memberId()).orElse(null);
    if (row != null && row.state() == MentorshipState.CLOSING) {
      return; // too late for a pair: they say thank you already
    }
    if (pair.interim() && row != null && row.state().alive() && row.mentor().isPresent()) {
      interims.agreed(row, pair.mentorId(), pair.from());
    } else {
      paired(row == null ? begun(pair) : alive(row, pair), pair);
    }
  }

  private void paired(Mentorship row, PairAgreed pair) {
    if (row.mentor().filter(pair.mentorId()::equals).isPresent()) {
      return; // said twice
    }
    row.mentors()
        .forEach(before -> pairs.ends(row.organization(), row.memberId(), before, pair.from()));
    pairs.begins(row.organization(), row.memberId(), pair.mentorId(), pair.from(), null);
    row.pairedWith(pair.mentorId(), pair.from());
    history.note(row, What.PAIRED, pair.mentorId(), pair.from(), null);
    process.tell(row.organization(), row.memberId(), MentorshipTermProcess.PAIR_ENDED);
    process.tell(row.organization(), row.memberId(), MentorshipProcess.PAIR_AGREED);
  }

  /** Two years from the appointment; where those are over already, from the pair's first day. */
  private Mentorship begun(PairAgreed pair) {
    LocalDate begins = begins(pair);
    Mentorship row =
        new Mentorship(pair.organization(), pair.memberId(), begins, over(pair, begins));
    return begin(rows.saveAndFlush(row));
  }

  private Mentorship begin(Mentorship row) {
    LocalDate today = calendars.of(row.organization()).today();
    history.note(row, What.BEGAN, null, today, null);
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

  private LocalDate over(PairAgreed pair, LocalDate begins) {
    return TwoYears.over(begins, rules.of(pair.organization()).number("mentorship.years"));
  }
}
