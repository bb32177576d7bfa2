package org.almanac.imports;

import java.util.List;

/**
 * One thing that would be new, other or over.
 *
 * @param key what makes it the one it is: a code, a key, a role's four parts
 * @param label how a person knows it
 * @param line what it is to be: a UnitLine, PersonLine, RoleLine or PairLine
 */
public record Change(
    SheetKind kind, Sort sort, String key, String label, List<Field> fields, Object line) {

  /** What becomes of it. */
  public enum Sort {
    NEW,
    CHANGED,
    ENDED
  }

  /** A field before and after; null where nothing stood or stands. */
  public record Field(String name, String old, String now) {}

  /** The same for the same change, whatever else is in the file. */
  String fingerprint() {
    return kind + "|" + sort + "|" + key + "|" + label + "|" + fields;
  }
}
