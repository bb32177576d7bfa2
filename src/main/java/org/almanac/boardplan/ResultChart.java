package org.almanac.boardplan;

import java.util.List;

/**
 * One result over the years, drawn and as a table.
 *
 * @param id what the page calls it by
 * @param alt the drawing in words
 * @param years the columns of the drawing from left to right, and the rows of the table
 */
record ResultChart(
    String id,
    String name,
    String alt,
    List<Line> percents,
    List<Year> years,
    List<Series> series) {

  /** A line across: 50 %. */
  record Line(String label, int y) {}

  /**
   * A school year.
   *
   * @param cells what the table says for each series; empty where there is no figure
   */
  record Year(String name, int x, List<String> cells) {}

  /**
   * A panel.
   *
   * @param word elementary, secondary, district: how it is drawn
   * @param paths connected points; a year without a figure parts them
   * @param labelY where its name stands beside the last point
   */
  record Series(
      String word, String label, List<String> paths, List<Dot> dots, int labelX, int labelY) {}

  /** A figure. */
  record Dot(int x, int y, String value) {}
}
