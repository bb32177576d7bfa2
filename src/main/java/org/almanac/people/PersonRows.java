package org.almanac.people;

import java.util.List;

/** Where a package keeps what is a person's: it goes along when two turn out to be one. */
public interface PersonRows {
  List<Column> columns();

  /**
   * Where a person is named within something larger than a column: there it is the other, too.
   *
   * @return in how many rows
   */
  default int within(String organization, String gone, String kept) {
    return 0;
  }

  /**
   * A column that names a person.
   *
   * @param uniqueWith what may be there once for each person, such as a meeting; null for anything
   * @param only which rows go along, as a condition; null for all
   */
  record Column(String table, String name, String uniqueWith, String only) {
    public static Column of(String table, String name) {
      return new Column(table, name, null, null);
    }

    public static Column once(String table, String name, String each) {
      return new Column(table, name, each, null);
    }
  }
}
