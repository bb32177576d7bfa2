package org.almanac.mentorship;

import java.time.LocalDate;
import org.almanac.mentorship.Milestone.What;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody mentors while the mentor is away; then the mentor is back. */
@Component
@Transactional
class Interims {
  /** For how many months, where nobody knows when the mentor is back. */
  static final int UNKNOWN = 3;

  private final PairBook pairs;
  private final MentorshipHistory history;
  private final AwayDays away;

  Interims(PairBook pairs, MentorshipHistory history, AwayDays away) {
    this.pairs = pairs;
    this.history = history;
    this.away = away;
  }

  /** A coordinator names who mentors meanwhile; who did before does no more. */
  void named(Mentorship row, String interim, LocalDate from, LocalDate to, String by) {
    ends(row, from);
    row.meanwhile().mentored(interim, from, to);
    pairs.begins(row.organization(), row.memberId(), interim, from, to);
    Milestone line = history.note(row, What.INTERIM, interim, from, by).until(to);
    history.tell(line, row, row.memberId());
    history.tell(line, row, interim);
  }

  /** The mentor is back, or whoever did it meanwhile can't any more. */
  void over(Mentorship row, LocalDate day) {
    boolean somebody = row.meanwhile().mentor().isPresent();
    ends(row, day);
    AwayDays.Away gone = away.of(row.organization(), day);
    row.mentor()
        .filter(mentor -> somebody && !gone.is(mentor))
        .ifPresent(mentor -> history.note(row, What.MENTOR_BACK, mentor, day, null));
  }

  private void ends(Mentorship row, LocalDate day) {
    row.meanwhile()
        .mentor()
        .ifPresent(
            interim -> {
              pairs.ends(row.organization(), row.memberId(), interim, day);
              row.meanwhile().over();
            });
  }
}
