package org.almanac.imports;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The files that are read here, known by the names of their columns. */
public enum SheetKind {
  UNITS(List.of("code", "kind", "name", "parent", "municipality", "panel"), List.of()),
  SCHOOL_LIST(
      List.of(
          "board_number",
          "board_name",
          "school_number",
          "school_name",
          "level",
          "municipality",
          "latitude",
          "longitude"),
      List.of(
          "board_type",
          "school_type",
          "language",
          "grades",
          "street",
          "city",
          "postal_code",
          "website",
          "enrolment",
          "g3_reading_pct",
          "g3_writing_pct",
          "g3_math_pct",
          "g6_reading_pct",
          "g6_writing_pct",
          "g6_math_pct",
          "g9_academic_math_pct",
          "g9_applied_math_pct",
          "osslt_pct",
          "first_language_not_english_pct",
          "special_education_pct",
          "low_income_pct")),
  PEOPLE(List.of("key", "given_name", "family_name", "mail", "language"), List.of()),
  ROLES(List.of("person", "role", "unit", "portfolio", "from", "to"), List.of()),
  PAIRS(List.of("mentor", "member", "from", "to"), List.of()),
  DISTRICTS(List.of("unit", "latitude", "longitude", "schools", "pupils", "issues"), List.of()),
  NEW_MEMBERS(
      List.of(
          "person",
          "position",
          "appointed_on",
          "district",
          "needs",
          "farthest_km",
          "wishes",
          "avoids"),
      List.of()),
  MENTORS(
      List.of(
          "person",
          "positions",
          "experience_years",
          "expertise",
          "district",
          "capacity",
          "years_at_most",
          "years_in_contract",
          "years_in_all",
          "prepared_on",
          "avoids"),
      List.of());

  /** Figures that may begin with a minus and are no formula. */
  private static final Set<String> FIGURES = Set.of("latitude", "longitude");

  private final List<String> columns;
  private final List<String> unread;

  SheetKind(List<String> columns, List<String> unread) {
    this.columns = columns;
    this.unread = unread;
  }

  /** The columns that are read, in the order of the handbook. */
  public List<String> columns() {
    return columns;
  }

  /** Whether the column may be there, read or not. */
  boolean knows(String column) {
    return columns.contains(column) || unread.contains(column);
  }

  /** Whether a cell of this column is text that is stored. */
  boolean stores(String column) {
    return columns.contains(column) && !FIGURES.contains(column);
  }

  /** The word for pages and texts: {@code school-list}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind that most of the columns belong to, if it is at least half of what it has. */
  static Optional<SheetKind> of(Collection<String> columns) {
    return Arrays.stream(values())
        .filter(kind -> kind.shared(columns) * 2 >= kind.columns.size())
        .max(Comparator.comparing(kind -> kind.shared(columns)));
  }

  private long shared(Collection<String> others) {
    return columns.stream().filter(others::contains).count();
  }
}
