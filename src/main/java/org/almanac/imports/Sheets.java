package org.almanac.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a file into rows, and says what is wrong with it as a file. */
final class Sheets {
  static final int MOST_ROWS = 20_000;

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

  /** Columns by which somebody could try to get at what no file decides. */
  private static final Set<String> CLOSED =
      Set.of(
          "admin",
          "administrator",
          "authorities",
          "coordinator",
          "group",
          "groups",
          "id",
          "organisation",
          "organization",
          "password",
          "password_hash",
          "permissions",
          "rights",
          "tenant",
          "token");

  private final Upload file;
  private final Troubles troubles;

  private Sheets(Upload file, Troubles troubles) {
    this.file = file;
    this.troubles = troubles;
  }

  static Optional<Sheet> read(Upload file, Troubles troubles) {
    return FileText.of(file, troubles).flatMap(text -> new Sheets(file, troubles).rows(text));
  }

  private Optional<Sheet> rows(String text) {
    long line = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      Iterator<CSVRecord> records = parser.iterator();
      Sheet sheet = null;
      Map<String, Integer> columns = null;
      while (records.hasNext()) {
        CSVRecord record = records.next();
        int at = (int) line;
        line = parser.getCurrentLineNumber() + 1;
        List<String> cells = cells(record);
        if (cells.isEmpty()) {
          continue;
        }
        if (sheet == null) {
          columns = columns(at, cells);
          SheetKind kind = columns == null ? null : kind(at, columns);
          if (kind == null) {
            return Optional.empty();
          }
          sheet = new Sheet(file.name(), kind, new ArrayList<>());
        } else if (sheet.rows().size() == MOST_ROWS) {
          troubles.in(file.name(), at, "", "file.rows", MOST_ROWS);
          return Optional.empty();
        } else {
          row(at, sheet.kind(), columns, cells).ifPresent(sheet.rows()::add);
        }
      }
      return Optional.ofNullable(sheet);
    } catch (UncheckedIOException | IllegalStateException | IOException e) {
      troubles.in(file.name(), (int) line, "", "file.quotes");
      return Optional.empty();
    }
  }

  /** The cells without spaces around them and without empty ones at the end. */
  private static List<String> cells(CSVRecord record) {
    List<String> cells = new ArrayList<>();
    for (String cell : record) {
      cells.add(Normalizer.normalize(cell, Normalizer.Form.NFC).replace('\u00a0', ' ').strip());
    }
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  private Map<String, Integer> columns(int line, List<String> cells) {
    String header = String.join("", cells);
    if (cells.size() == 1 && header.matches(".*[;\t|].*")) {
      troubles.in(file.name(), line, "", "file.separator", header.replaceAll("[^;\t|]", ""));
      return null;
    }
    Map<String, Integer> columns = new LinkedHashMap<>();
    boolean fine = true;
    for (int i = 0; i < cells.size(); i++) {
      String name = cells.get(i).toLowerCase(Locale.ROOT);
      if (name.isEmpty()) {
        troubles.in(file.name(), line, "(" + (i + 1) + ")", "column.unnamed");
        fine = false;
      } else if (columns.putIfAbsent(name, i) != null) {
        troubles.in(file.name(), line, name + " (" + (i + 1) + ")", "column.twice", name);
        fine = false;
      }
    }
    return fine ? columns : null;
  }

  private SheetKind kind(int line, Map<String, Integer> columns) {
    Optional<SheetKind> found = SheetKind.of(columns.keySet());
    if (found.isEmpty()) {
      troubles.in(file.name(), line, "", "file.unknown");
      return null;
    }
    SheetKind kind = found.get();
    boolean fine = true;
    String all = String.join(", ", kind.columns());
    for (String column : kind.columns()) {
      if (!columns.containsKey(column)) {
        troubles.in(file.name(), line, column, "column.absent", column, all);
        fine = false;
      }
    }
    for (String column : columns.keySet()) {
      if (!kind.knows(column)) {
        String key = CLOSED.contains(column) ? "column.closed" : "column.unknown";
        String where = column + " (" + (columns.get(column) + 1) + ")";
        troubles.in(file.name(), line, where, key, column, all);
        fine = false;
      }
    }
    return fine ? kind : null;
  }

  private Optional<Row> row(
      int line, SheetKind kind, Map<String, Integer> columns, List<String> cells) {
    if (cells.size() > columns.size()) {
      troubles.in(file.name(), line, "", "row.cells", cells.size(), columns.size());
      return Optional.empty();
    }
    while (cells.size() < columns.size()) {
      cells.add("");
    }
    Row row = new Row(file.name(), line, columns, cells, new HashSet<>());
    for (String column : columns.keySet()) {
      String key = trouble(kind, column, row.text(column));
      if (key != null) {
        row.broken().add(column);
        troubles.in(row, column, key, row.text(column).substring(0, 1));
      }
    }
    return Optional.of(row);
  }

  private static String trouble(SheetKind kind, String column, String cell) {
    if (!kind.stores(column) || cell.isEmpty()) {
      return null;
    }
    if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0 || cell.indexOf('\t') >= 0) {
      return "cell.lines";
    }
    return CsvText.isFormula(cell) ? "cell.formula" : null;
  }
}
