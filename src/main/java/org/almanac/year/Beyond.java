package org.almanac.year;

import java.time.YearMonth;
import org.almanac.people.Role;
import org.almanac.rules.Finding;
import org.almanac.rules.Strength;

/**
 * A role gets more than the budget has.
 *
 * @param month null for the whole year
 */
record Beyond(Role role, YearMonth month, Finding finding) {
  /** Whether anybody is to hear of it. */
  boolean said() {
    return finding.strength() != Strength.OFF;
  }
}
