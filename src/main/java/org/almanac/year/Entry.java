package org.almanac.year;

import org.almanac.meetings.Reach;
import org.almanac.meetings.YearDate;
import org.almanac.meetings.YearProgram;

/**
 * A date on the year's page with the row that it is drawn from.
 *
 * @param id null where it is settled and has no row of ours any more
 */
record Entry(YearProgram program, Reach reach, Long id, int version, YearDate date) {
  String key() {
    return program.code() + ":" + date.slot();
  }
}
