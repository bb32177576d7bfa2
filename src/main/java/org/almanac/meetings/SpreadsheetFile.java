package org.almanac.meetings;

import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** Lines of a file for a spreadsheet, in which nothing is ever taken for a formula. */
public final class SpreadsheetFile {
  /** Comes first: by it spreadsheets know how letters are written. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

  private SpreadsheetFile() {}

  /** One line with its line break. */
  public static String line(Stream<String> cells) {
    return FORMAT.format(cells.map(SpreadsheetFile::safe).toArray()) + "\r\n";
  }

  /** Spreadsheets run what begins with such a sign, blanks before it or not. */
  static String safe(String cell) {
    return cell.strip().matches("(?s)[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*")
            || cell.matches("(?s)[\t\r\n].*")
        ? "'" + cell
        : cell;
  }
}
