package org.almanac.access;

import java.time.LocalDate;
import org.almanac.calendar.DayWords;
import org.almanac.people.Role;

/**
 * What stands around every page: where and when we are, and who is signed in.
 *
 * @param me null when nobody is signed in
 */
record Frame(String organization, String district, LocalDate today, boolean sandbox, SignedIn me) {
  /** Today in words: Monday, 17 August 2026. */
  public String date() {
    return DayWords.now().dayOfYear(today);
  }

  public boolean coordinator() {
    return me != null && me.is(Role.COORDINATOR);
  }
}
