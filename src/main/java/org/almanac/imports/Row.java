package org.almanac.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A line of a file.
 *
 * @param columns where each column stands, from 0
 * @param broken columns whose cell was found unreadable already
 */
record Row(
    String file, int line, Map<String, Integer> columns, List<String> cells, Set<String> broken) {

  /** The cell of a column; empty where nothing stands. */
  String text(String column) {
    return cells.get(columns.get(column));
  }

  boolean isBroken(String column) {
    return broken.contains(column);
  }

  /** How a person finds the column: {@code mail (4)}. */
  String nameOf(String column) {
    return column + " (" + (columns.get(column) + 1) + ")";
  }
}
