package org.almanac.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Takes the cells of one row for what they say; what can't be taken is told and left out. */
public final class Reading {
  private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";
  private static final int EARLIEST = 1950;
  private static final int LATEST = 2100;

  private final Row row;
  private final Troubles troubles;
  private boolean fine = true;

  Reading(Row row, Troubles troubles) {
    this.row = row;
    this.troubles = troubles;
  }

  /** Whether everything asked for so far could be taken. */
  public boolean isFine() {
    return fine;
  }

  /** A cell that may be empty. */
  public String text(String column, int longest) {
    String cell = cell(column);
    if (cell != null && cell.length() > longest) {
      return wrong(column, "cell.long", longest, cell.length());
    }
    return cell;
  }

  /** A cell that says something. */
  public String needed(String column, int longest) {
    String cell = text(column, longest);
    return cell != null && cell.isEmpty() ? wrong(column, "cell.empty", column) : cell;
  }

  /** A name: something with a letter in it. */
  public String name(String column, int longest) {
    String cell = needed(column, longest);
    return cell != null && cell.codePoints().noneMatch(Character::isLetter)
        ? wrong(column, "cell.name", cell)
        : cell;
  }

  /** A key or code: letters, digits and a few signs. */
  public String key(String column, int longest) {
    String cell = needed(column, longest);
    return cell != null && !cell.matches("[A-Za-z0-9][A-Za-z0-9._@/-]*")
        ? wrong(column, "cell.key", cell)
        : cell;
  }

  /** One of the words that a column takes; empty means none. */
  public <T> T word(String column, Function<String, Optional<T>> known, String words) {
    String cell = cell(column);
    if (cell == null || cell.isEmpty()) {
      return null;
    }
    Optional<T> found = known.apply(cell);
    return found.isPresent() ? found.get() : wrong(column, "cell.word", cell, words);
  }

  /** One of the words that a column takes. */
  public <T> T neededWord(String column, Function<String, Optional<T>> known, String words) {
    T word = word(column, known, words);
    return isEmpty(column) ? wrong(column, "cell.empty", column) : word;
  }

  /** A day. */
  public LocalDate neededDay(String column) {
    LocalDate day = day(column);
    return isEmpty(column) ? wrong(column, "cell.empty", column) : day;
  }

  private boolean isEmpty(String column) {
    return !row.isBroken(column) && row.text(column).isEmpty();
  }

  /** A day as 2026-08-01; null where the cell is empty. */
  public LocalDate day(String column) {
    String cell = cell(column);
    if (cell == null || cell.isEmpty()) {
      return null;
    }
    if (!cell.matches(DATE)) {
      return wrong(column, "cell.date", cell);
    }
    try {
      LocalDate day = LocalDate.parse(cell);
      return day.getYear() < EARLIEST || day.getYear() > LATEST
          ? wrong(column, "cell.year", cell)
          : day;
    } catch (DateTimeException e) {
      return wrong(column, "cell.nodate", cell);
    }
  }

  /** Degrees between two bounds; null where the cell is empty. */
  public Double degrees(String column, double least, double most) {
    String cell = cell(column);
    if (cell == null || cell.isEmpty()) {
      return null;
    }
    // as we write it ourselves: no cell of a file is a formula
    String figure = cell.startsWith("'-") ? cell.substring(1) : cell;
    if (!figure.matches("-?\\d{1,3}(\\.\\d{1,10})?")
        || Double.parseDouble(figure) < least
        || Double.parseDouble(figure) > most) {
      return wrong(column, "cell.degrees", cell);
    }
    return Double.valueOf(figure);
  }

  /** Tells what is wrong with a cell; answers null for it. */
  public <T> T wrong(String column, String key, Object... values) {
    fine = false;
    troubles.in(row, column, key, values);
    return null;
  }

  /** Tells what is wrong in words that somebody else has found; about the row where it is null. */
  public void said(String column, String message) {
    fine = false;
    troubles.say(row, column, message);
  }

  private String cell(String column) {
    if (row.isBroken(column)) {
      fine = false;
      return null;
    }
    return row.text(column);
  }
}
