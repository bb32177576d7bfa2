package org.almanac.writing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Somebody in a drawing of those around me, by turns on my left and on my right, so that no two
 * names meet however many there are; says nothing where it is printed.
 */
final class Around {
  private static final int LEFT = 90;
  private static final int RIGHT = 330;
  private static final int ROW = 54;
  private static final int FEWEST_ROWS = 3;
  private static final int MOST = 24;
  private static final int LONGEST = 18;

  private final String line;
  private final int x;
  private final int y;

  private Around(String line, int x, int y) {
    this.line = line;
    this.x = x;
    this.y = y;
  }

  /** One line is one person. */
  static List<Around> of(String text) {
    List<String> lines =
        text.lines().map(String::strip).filter(l -> !l.isEmpty()).limit(MOST).toList();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> new Around(lines.get(i), i % 2 == 0 ? LEFT : RIGHT, y(i, lines.size())))
        .toList();
  }

  /** Each side stands around the middle. */
  private static int y(int i, int all) {
    int onThisSide = (all + 1 - i % 2) / 2;
    return high(all) / 2 + (2 * (i / 2) + 1 - onThisSide) * ROW / 2;
  }

  /** How high a drawing of so many people is. */
  static int high(int all) {
    return Math.max(FEWEST_ROWS, (all + 1) / 2) * ROW;
  }

  /** What stands before a colon, short enough for the drawing. */
  public String name() {
    String name = line.split("\\s*[:–—]\\s*", 2)[0];
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }

  public int x() {
    return x;
  }

  public int y() {
    return y;
  }
}
