package org.almanac.imports;

import java.util.List;
import java.util.stream.Collectors;

/** Files as we write them: whatever program opens one, no cell of it is a formula. */
public final class CsvText {
  /** What makes a spreadsheet take a cell for a formula, in whichever width it is typed. */
  private static final String FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

  private CsvText() {}

  /** Spreadsheets look past blanks, whichever kind, to what comes first. */
  static boolean isFormula(String cell) {
    int first = 0;
    while (first < cell.length() - 1 && Character.isSpaceChar(cell.charAt(first))) {
      first++;
    }
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(first)) >= 0;
  }

  /** One line with its line break; an apostrophe before what would be a formula. */
  public static String line(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    String plain = text == null ? "" : isFormula(text) ? "'" + text : text;
    boolean quoted = plain.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return quoted ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
  }
}
