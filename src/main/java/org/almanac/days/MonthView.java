package org.almanac.days;

import java.time.LocalDate;
import java.util.List;

/** A month of the calendar as a page shows it: a grid of its weeks, and its days in words. */
public record MonthView(String name, int withPupils, List<List<Cell>> weeks, List<Named> named) {

  /**
   * A day in the grid.
   *
   * @param number of the day; 0 before the first and after the last
   * @param kind the word that says how it looks: {@code pa}, {@code holiday}, {@code none}
   * @param letter what stands beside the number; empty on plain days
   * @param words what the day is, with its name
   */
  public record Cell(int number, String kind, String letter, String words, boolean today) {
    static final Cell EMPTY = new Cell(0, "none", "", "", false);
  }

  /** Some days with a name. */
  public record Named(LocalDate from, LocalDate to, String label, String kind) {
    /** Whether it is one day only. */
    public boolean single() {
      return from.equals(to);
    }
  }
}
