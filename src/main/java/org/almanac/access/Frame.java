package org.almanac.access;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.almanac.people.Role;

/**
 * What stands around every page: where and when we are, and who is signed in.
 *
 * @param me null when nobody is signed in
 */
record Frame(String organization, String district, LocalDate today, boolean sandbox, SignedIn me) {
  private static final DateTimeFormatter LONG_DATE =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.CANADA);

  /** Today in words: Monday, 17 August 2026. */
  public String date() {
    return today.format(LONG_DATE);
  }

  public boolean coordinator() {
    return me != null && me.is(Role.COORDINATOR);
  }
}
