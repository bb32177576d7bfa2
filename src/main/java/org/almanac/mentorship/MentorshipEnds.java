package org.almanac.mentorship;

import java.time.LocalDate;
import org.almanac.calendar.Calendars;
import org.almanac.engine.InstanceKeeper;
import org.almanac.mentorship.Milestone.What;
import org.springframework.stereotype.Component;

/** Keeps a mentorship's row in step when its instance ends, Cockpit's cancel included. */
@Component
class MentorshipEnds implements InstanceKeeper {
  private final MentorshipRows rows;
  private final PairBook pairs;
  private final MentorshipHistory history;
  private final Calendars calendars;

  MentorshipEnds(
      MentorshipRows rows, PairBook pairs, MentorshipHistory history, Calendars calendars) {
    this.rows = rows;
    this.pairs = pairs;
    this.history = history;
    this.calendars = calendars;
  }

  @Override
  public void ended(String process, String businessKey, String instanceId, boolean cancelled) {
    if (MentorshipProcess.ID.equals(process)) {
      rows.findByProcessInstanceId(instanceId).ifPresent(row -> ended(row, cancelled));
    }
  }

  private void ended(Mentorship row, boolean cancelled) {
    MentorshipState before = row.state();
    row.ended(cancelled);
    LocalDate today = calendars.of(row.organization()).today();
    if (row.state() == MentorshipState.CANCELLED) {
      pairs.endsAll(row.organization(), row.memberId(), today);
      history.note(row, What.CANCELLED, null, today, null);
    } else if (row.state() == MentorshipState.DONE && before != MentorshipState.DONE) {
      history.note(row, What.DONE, null, today, null);
    }
  }
}
