package org.almanac.imports;

import java.time.LocalDate;

/** From a day to a day, both included; no last day means that no end is known. */
final class Ends {
  private Ends() {}

  static LocalDate to(Reading cells, LocalDate from) {
    LocalDate to = cells.day("to");
    return to != null && from != null && to.isBefore(from)
        ? cells.wrong("to", "cell.order", from.toString(), to.toString())
        : to;
  }

  static boolean isOver(LocalDate to, LocalDate today) {
    return to != null && to.isBefore(today);
  }

  /** New, ended (a last day where none was known, or an earlier one), or changed. */
  static Change.Sort sort(boolean known, LocalDate old, LocalDate now) {
    if (!known) {
      return Change.Sort.NEW;
    }
    return now != null && (old == null || now.isBefore(old))
        ? Change.Sort.ENDED
        : Change.Sort.CHANGED;
  }
}
