package org.almanac.imports;

import java.time.LocalDate;
import org.almanac.people.Role;

/**
 * A role as a file says it is to be, or as it stands.
 *
 * @param row null where it stands and the file says nothing about it
 * @param to null while no end is known
 * @param ofSeveral whether its file gives its person several portfolios there from the same day
 */
record RoleLine(
    Row row,
    String person,
    Role role,
    String unit,
    String portfolio,
    LocalDate from,
    LocalDate to,
    boolean ofSeveral) {

  /**
   * What makes it this one role: who, what, where, since when.
   *
   * @param portfolio null unless somebody has several from the same day
   */
  record Key(String person, Role role, String unit, LocalDate from, String portfolio) {}

  Key key() {
    return new Key(person, role, unit, from, null);
  }

  RoleLine asOneOfSeveral() {
    return new RoleLine(row, person, role, unit, portfolio, from, to, true);
  }

  Key keyOfSeveral() {
    return new Key(person, role, unit, from, portfolio);
  }

  boolean meets(LocalDate otherFrom, LocalDate otherTo) {
    return (to == null || !to.isBefore(otherFrom)) && (otherTo == null || !otherTo.isBefore(from));
  }
}
