package org.almanac.boardplan;

import org.almanac.calendar.SchoolYear;

/**
 * A line of a file of results.
 *
 * @param permille how many of a thousand reached it: 485 is 48.5 %
 * @param people how many it is about
 */
record ResultLine(String name, ResultPanel panel, SchoolYear year, int permille, int people) {
  /** What it is the one figure of. */
  record Spot(String name, ResultPanel panel, SchoolYear year) {}

  Spot spot() {
    return new Spot(name, panel, year);
  }

  /** How many people reached it. */
  int reached() {
    return Math.toIntExact(Math.round(people * (long) permille / 1000.0));
  }

  int notReached() {
    return people - reached();
  }

  /** As a file writes it: 48.5. */
  String percent() {
    return permille % 10 == 0 ? "" + permille / 10 : permille / 10 + "." + permille % 10;
  }
}
