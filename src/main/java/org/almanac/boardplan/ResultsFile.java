package org.almanac.boardplan;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.calendar.SchoolYear;
import org.almanac.imports.CsvText;
import org.almanac.rules.FewCounts;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads lines {@code result,panel,year,percent,people}: what is measured, {@code elementary},
 * {@code secondary} or {@code district}, the school year, how many percent reached it, and how many
 * people the figure is about. Lines that begin with {@code #} are remarks. No line is about a
 * school, or about fewer than five people; nor are those who reached it, or who didn't, fewer than
 * five.
 */
final class ResultsFile {
  static final List<String> COLUMNS = List.of("result", "panel", "year", "percent", "people");

  /** Nobody reads more on one page. */
  static final int MOST = 400;

  static final int LONGEST_NAME = 80;
  private static final int SHOWN = 40;
  private static final int TROUBLES = 50;
  private static final SchoolYear EARLIEST = new SchoolYear(1990);

  private final List<String> schools;
  private final SchoolYear latest;
  private final Map<ResultLine.Spot, ResultLine> lines = new LinkedHashMap<>();
  private final Map<ResultLine.Spot, Integer> at = new HashMap<>();
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
  ResultsFile(Collection<String> schools, SchoolYear latest) {
    this.schools = schools.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    this.latest = latest;
  }

  List<ResultLine> lines() {
    return List.copyOf(lines.values());
  }

  List<Trouble> troubles() {
    return List.copyOf(troubles);
  }

  /** As a file that can be read again. */
  static String write(List<ResultLine> lines) {
    return lines.stream()
        .map(
            line ->
                CsvText.line(
                    List.of(
                        line.name(),
                        line.panel().word(),
                        line.year().name(),
                        line.percent(),
                        String.valueOf(line.people()))))
        .collect(Collectors.joining("", CsvText.line(COLUMNS), ""));
  }

  ResultsFile read(String text) {
    String head =
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .findFirst()
            .orElse("");
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(head.contains(";") ? ';' : ',')
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      boolean headed = false;
      for (CSVRecord row : parser) {
        if (!headed && !isHeader(row)) {
          trouble((int) parser.getCurrentLineNumber(), -1, "header", String.join(",", COLUMNS));
          return this;
        }
        if (headed) {
          line(row, (int) parser.getCurrentLineNumber());
        }
        headed = true;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      trouble(0, -1, "quotes");
    }
    if (lines.isEmpty() && troubles.isEmpty()) {
      trouble(0, -1, "empty");
    }
    lines.values().stream()
        .collect(groupingBy(line -> List.of(line.name(), line.year())))
        .values()
        .forEach(this::noneBySubtraction);
    return this;
  }

  private static boolean isHeader(CSVRecord row) {
    return row.toList().stream()
        .map(cell -> cell.toLowerCase(Locale.ROOT))
        .toList()
        .equals(COLUMNS);
  }

  private void line(CSVRecord row, int number) {
    if (row.size() != COLUMNS.size()) {
      trouble(number, -1, "cells", COLUMNS.size(), row.size());
      return;
    }
    if (lines.size() >= MOST) {
      if (troubles.stream().noneMatch(trouble -> trouble.key().equals("many"))) {
        trouble(number, -1, "many", MOST);
      }
      return;
    }
    Optional<String> name = name(row.get(0), number);
    Optional<ResultPanel> panel = panel(row.get(1), number);
    Optional<SchoolYear> year = year(row.get(2), number);
    Optional<Integer> permille = permille(row.get(3), number);
    Optional<Integer> people = people(row.get(4), number);
    if (name.isPresent()
        && panel.isPresent()
        && year.isPresent()
        && permille.isPresent()
        && people.isPresent()) {
      ResultLine line =
          new ResultLine(name.get(), panel.get(), year.get(), permille.get(), people.get());
      if (few(line.reached()) || few(line.notReached())) {
        trouble(number, 3, "few.reached", line.percent(), line.people(), FewCounts.LEAST);
      }
      keep(line, number);
    }
  }

  private void keep(ResultLine line, int number) {
    if (lines.putIfAbsent(line.spot(), line) != null) {
      trouble(number, -1, "twice", at.get(line.spot()));
    } else {
      at.put(line.spot(), number);
    }
  }

  private Optional<String> name(String cell, int number) {
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

  private Optional<ResultPanel> panel(String cell, int number) {
    Optional<ResultPanel> panel = ResultPanel.find(cell);
    return panel.isPresent()
        ? panel
        : trouble(number, 1, "panel", shown(cell), ResultPanel.words());
  }

  private Optional<SchoolYear> year(String cell, int number) {
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

  private Optional<Integer> permille(String cell, int number) {
    String figure = cell.replace("%", "").strip().replace(',', '.');
    if (!figure.matches("\\d{1,3}(\\.\\d)?")) {
      return trouble(number, 3, "percent", shown(cell));
    }
    int permille = Math.toIntExact(Math.round(Double.parseDouble(figure) * 10));
    return permille <= 1000 ? Optional.of(permille) : trouble(number, 3, "percent", shown(cell));
  }

  private Optional<Integer> people(String cell, int number) {
    if (!cell.matches("\\d{1,7}")) {
      return trouble(number, 4, "people", shown(cell));
    }
    int people = Integer.parseInt(cell);
    return people >= FewCounts.LEAST
        ? Optional.of(people)
        : trouble(number, 4, "few", FewCounts.LEAST);
  }

  /** The district less one panel is the other panel: that is no figure about fewer than five. */
  private void noneBySubtraction(List<ResultLine> same) {
    Optional<ResultLine> whole =
        same.stream().filter(line -> line.panel() == ResultPanel.DISTRICT).findFirst();
    for (ResultLine part : same) {
      if (whole.isPresent() && part.panel() != ResultPanel.DISTRICT) {
        int rest = whole.get().people() - part.people();
        if (rest < 0) {
          trouble(at.get(part.spot()), 4, "more", whole.get().people());
        } else if (few(rest)) {
          trouble(at.get(part.spot()), 4, "rest", FewCounts.LEAST);
        } else if (rest > 0
            && (few(whole.get().reached() - part.reached())
                || few(whole.get().notReached() - part.notReached()))) {
          trouble(at.get(part.spot()), 3, "rest.reached", FewCounts.LEAST);
        }
      }
    }
  }

  /** Nobody is a figure about nobody. */
  private static boolean few(int people) {
    return people > 0 && people < FewCounts.LEAST;
  }

  private <T> Optional<T> trouble(int line, int column, String key, Object... values) {
    if (troubles.size() < TROUBLES) {
      String name = column < 0 ? "" : COLUMNS.get(column) + " (" + (column + 1) + ")";
      troubles.add(new Trouble(line, name, key, List.of(values)));
    }
    return Optional.empty();
  }

  private static String shown(String cell) {
    String plain = cell.replaceAll("\\p{C}", "");
    return plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain;
  }
}
