package org.almanac.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.people.Panel;
import org.almanac.people.UnitKind;

/** The rows of units.csv and of the ministry's school list as units. */
final class UnitSheet {
  static final int CODE = 32;
  static final int NAME = 200;
  static final int MUNICIPALITY = 100;

  private static final int NUMBER = 6;
  private static final double NORTH = 90;
  private static final double EAST = 180;

  private final Troubles troubles;
  private final List<String> notes;
  private final Set<String> mentioned = new HashSet<>();

  UnitSheet(Troubles troubles, List<String> notes) {
    this.troubles = troubles;
    this.notes = notes;
  }

  /** Codes of rows, those that can't be taken included: nobody else need stumble over them. */
  Set<String> mentioned() {
    return mentioned;
  }

  List<UnitLine> units(Sheet sheet) {
    List<UnitLine> lines = new ArrayList<>();
    for (Row row : sheet.rows()) {
      Reading cells = new Reading(row, troubles);
      String code = cells.key("code", CODE);
      mentioned.add(row.text("code"));
      UnitKind kind = cells.neededWord("kind", UnitSheet::kind, words(UnitKind.values()));
      String name = cells.name("name", NAME);
      String parent = cells.text("parent", CODE);
      String municipality = cells.text("municipality", MUNICIPALITY);
      Panel panel = cells.word("panel", UnitSheet::panel, words(Panel.values()));
      if (panel != null && kind != null && kind != UnitKind.SCHOOL) {
        cells.wrong("panel", "unit.panel", word(kind));
      }
      if (cells.isFine()) {
        lines.add(
            new UnitLine(
                row,
                code,
                kind,
                name,
                parent.isEmpty() ? null : parent,
                municipality.isEmpty() ? null : municipality,
                panel,
                null,
                null));
      }
    }
    return lines;
  }

  /** Schools; which family each belongs to isn't said there. */
  List<UnitLine> schools(Sheet sheet, String organization) {
    List<UnitLine> lines = new ArrayList<>();
    String board = null;
    boolean padded = false;
    for (Row row : sheet.rows()) {
      Reading cells = new Reading(row, troubles);
      String number = cells.needed("school_number", NUMBER);
      mentioned.add(row.text("school_number"));
      if (number != null && !number.matches("\\d+")) {
        number = cells.wrong("school_number", "school.number", number);
      }
      String name = cells.name("school_name", NAME);
      Panel panel = cells.neededWord("level", UnitSheet::panel, "Elementary, Secondary");
      String municipality = cells.text("municipality", MUNICIPALITY);
      Double latitude = cells.degrees("latitude", -NORTH, NORTH);
      Double longitude = cells.degrees("longitude", -EAST, EAST);
      String its = row.text("board_number") + " " + row.text("board_name");
      board = board == null ? its : board;
      if (!its.equals(board)) {
        cells.wrong("board_number", "school.board", its, board);
      }
      if (cells.isFine()) {
        padded |= number.length() < NUMBER;
        lines.add(
            new UnitLine(
                row,
                "0".repeat(NUMBER - number.length()) + number,
                UnitKind.SCHOOL,
                name,
                null,
                municipality.isEmpty() ? null : municipality,
                panel,
                longitude == null ? null : latitude,
                latitude == null ? null : longitude));
      }
    }
    note(sheet, organization, padded);
    return lines;
  }

  private void note(Sheet sheet, String organization, boolean padded) {
    if (padded) {
      notes.add(troubles.text("note.padded", sheet.file()));
    }
    sheet.rows().stream()
        .map(row -> row.text("board_name"))
        .filter(board -> !plain(board).equals(plain(organization)))
        .findFirst()
        .ifPresent(board -> notes.add(troubles.text("note.board", board, organization)));
  }

  private static String plain(String board) {
    return board.toLowerCase(Locale.ROOT).replace("district school board", "dsb").strip();
  }

  static Optional<UnitKind> kind(String word) {
    return Arrays.stream(UnitKind.values()).filter(kind -> word(kind).equals(word)).findFirst();
  }

  private static Optional<Panel> panel(String word) {
    return Arrays.stream(Panel.values())
        .filter(panel -> word(panel).equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static String words(Enum<?>[] values) {
    return Arrays.stream(values).map(UnitSheet::word).collect(Collectors.joining(", "));
  }

  /** The word of files for a kind or panel: {@code school}; null for none. */
  static String word(Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }
}
