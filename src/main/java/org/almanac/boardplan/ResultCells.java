package org.almanac.boardplan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almanac.calendar.SchoolYear;
import org.almanac.rules.FewCounts;

/** Reads each cell of a line of results, and keeps why one can't be taken. */
final class ResultCells {
  static final int LONGEST_NAME = 80;
  private static final int SHOWN = 40;
  private static final int TROUBLES = 50;
  private static final SchoolYear EARLIEST = new SchoolYear(1990);

  private final List<String> schools;
  private final SchoolYear latest;
  private final List<Trouble> troubles = new ArrayList<>();

  /**
   * Why something can't be taken.
   *
   * @param line where it stands; 0 for the file as a whole
   * @param column its name and number, {@code percent (4)}; empty for the whole line
   */
  record Trouble(int line, String column, String key, List<Object> values) {}

  /**
   * @param schools the names of schools, which no figure is about
   * @param latest no school year after this one has results yet
   */
  ResultCells(Collection<String> schools, SchoolYear latest) {
    this.schools = schools.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    this.latest = latest;
  }

  List<Trouble> troubles() {
    return List.copyOf(troubles);
  }

  Optional<String> name(String cell, int number) {
    // an apostrophe that we wrote ourselves, so that no cell is a formula
    String name = cell.startsWith("'") ? cell.substring(1) : cell;
    if (name.isEmpty()) {
      return trouble(number, 0, "name.empty");
    }
    if (name.length() > LONGEST_NAME) {
      return trouble(number, 0, "name.long", LONGEST_NAME, name.length());
    }
    if (name.codePoints().noneMatch(Character::isLetter)) {
      return trouble(number, 0, "name.letters", shown(cell));
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return schools.stream().anyMatch(lower::contains)
        ? trouble(number, 0, "name.school", shown(cell))
        : Optional.of(name);
  }

  Optional<ResultPanel> panel(String cell, int number) {
    Optional<ResultPanel> panel = ResultPanel.find(cell);
    return panel.isPresent()
        ? panel
        : trouble(number, 1, "panel", shown(cell), ResultPanel.words());
  }

  Optional<SchoolYear> year(String cell, int number) {
    try {
      SchoolYear year = SchoolYear.named(cell);
      boolean known = year.compareTo(EARLIEST) >= 0 && year.compareTo(latest) <= 0;
      return known
          ? Optional.of(year)
          : trouble(number, 2, "year.range", cell, EARLIEST.name(), latest.name());
    } catch (IllegalArgumentException e) {
      return trouble(number, 2, "year", shown(cell));
    }
  }

  Optional<Integer> permille(String cell, int number) {
    String figure = cell.replace("%", "").strip().replace(',', '.');
    if (!figure.matches("\\d{1,3}(\\.\\d)?")) {
      return trouble(number, 3, "percent", shown(cell));
    }
    int permille = Math.toIntExact(Math.round(Double.parseDouble(figure) * 10));
    return permille <= 1000 ? Optional.of(permille) : trouble(number, 3, "percent", shown(cell));
  }

  Optional<Integer> people(String cell, int number) {
    if (!cell.matches("\\d{1,7}")) {
      return trouble(number, 4, "people", shown(cell));
    }
    int people = Integer.parseInt(cell);
    return people >= FewCounts.LEAST
        ? Optional.of(people)
        : trouble(number, 4, "few", FewCounts.LEAST);
  }

  /**
   * Notes it.
   *
   * @param column which one, from 0; -1 for the whole line
   * @return nothing, in place of what couldn't be read
   */
  <T> Optional<T> trouble(int line, int column, String key, Object... values) {
    if (troubles.size() < TROUBLES) {
      String name = column < 0 ? "" : ResultsFile.COLUMNS.get(column) + " (" + (column + 1) + ")";
      troubles.add(new Trouble(line, name, key, List.of(values)));
    }
    return Optional.empty();
  }

  private static String shown(String cell) {
    String plain = cell.replaceAll("\\p{C}", "");
    return plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain;
  }
}
