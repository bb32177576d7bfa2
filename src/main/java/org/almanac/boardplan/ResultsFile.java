package org.almanac.boardplan;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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

  private final ResultCells cells;
  private final Map<ResultLine.Spot, ResultLine> lines = new LinkedHashMap<>();
  private final Map<ResultLine.Spot, Integer> at = new HashMap<>();

  /**
   * @param schools the names of schools, which no figure is about
   * @param latest no school year after this one has results yet
   */
  ResultsFile(Collection<String> schools, SchoolYear latest) {
    cells = new ResultCells(schools, latest);
  }

  List<ResultLine> lines() {
    return List.copyOf(lines.values());
  }

  List<ResultCells.Trouble> troubles() {
    return cells.troubles();
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
          cells.trouble(
              (int) parser.getCurrentLineNumber(), -1, "header", String.join(",", COLUMNS));
          return this;
        }
        if (headed) {
          line(row, (int) parser.getCurrentLineNumber());
        }
        headed = true;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      cells.trouble(0, -1, "quotes");
    }
    if (lines.isEmpty() && cells.troubles().isEmpty()) {
      cells.trouble(0, -1, "empty");
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
      cells.trouble(number, -1, "cells", COLUMNS.size(), row.size());
      return;
    }
    if (lines.size() >= MOST) {
      if (cells.troubles().stream().noneMatch(trouble -> trouble.key().equals("many"))) {
        cells.trouble(number, -1, "many", MOST);
      }
      return;
    }
    Optional<String> name = cells.name(row.get(0), number);
    Optional<ResultPanel> panel = cells.panel(row.get(1), number);
    Optional<SchoolYear> year = cells.year(row.get(2), number);
    Optional<Integer> permille = cells.permille(row.get(3), number);
    Optional<Integer> people = cells.people(row.get(4), number);
    if (name.isPresent()
        && panel.isPresent()
        && year.isPresent()
        && permille.isPresent()
        && people.isPresent()) {
      ResultLine line =
          new ResultLine(name.get(), panel.get(), year.get(), permille.get(), people.get());
      if (few(line.reached()) || few(line.notReached())) {
        cells.trouble(number, 3, "few.reached", line.percent(), line.people(), FewCounts.LEAST);
      }
      keep(line, number);
    }
  }

  private void keep(ResultLine line, int number) {
    if (lines.putIfAbsent(line.spot(), line) != null) {
      cells.trouble(number, -1, "twice", at.get(line.spot()));
    } else {
      at.put(line.spot(), number);
    }
  }

  /** The district less one panel is the other panel: that is no figure about fewer than five. */
  private void noneBySubtraction(List<ResultLine> same) {
    Optional<ResultLine> whole =
        same.stream().filter(line -> line.panel() == ResultPanel.DISTRICT).findFirst();
    for (ResultLine part : same) {
      if (whole.isPresent() && part.panel() != ResultPanel.DISTRICT) {
        int rest = whole.get().people() - part.people();
        if (rest < 0) {
          cells.trouble(at.get(part.spot()), 4, "more", whole.get().people());
        } else if (few(rest)) {
          cells.trouble(at.get(part.spot()), 4, "rest", FewCounts.LEAST);
        } else if (rest > 0
            && (few(whole.get().reached() - part.reached())
                || few(whole.get().notReached() - part.notReached()))) {
          cells.trouble(at.get(part.spot()), 3, "rest.reached", FewCounts.LEAST);
        }
      }
    }
  }

  /** Nobody is a figure about nobody. */
  private static boolean few(int people) {
    return people > 0 && people < FewCounts.LEAST;
  }
}
