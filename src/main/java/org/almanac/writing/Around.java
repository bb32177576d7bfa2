package org.almanac.writing;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody in a drawing of those around me: a name and a spot; says nothing where it is printed.
 */
final class Around {
  private static final int WIDE = 640;
  private static final int HIGH = 420;
  private static final int MOST = 24;
  private static final int ON_ONE_RING = 9;
  private static final int LONGEST = 18;
  private static final double INNER = 0.55;
  private static final double MARGIN_X = 90;
  private static final double MARGIN_Y = 34;

  private final String line;
  private final long x;
  private final long y;

  private Around(String line, long x, long y) {
    this.line = line;
    this.x = x;
    this.y = y;
  }

  /** One line is one person; on a second ring where there are many. */
  static List<Around> of(String text) {
    List<String> lines =
        text.lines().map(String::strip).filter(l -> !l.isEmpty()).limit(MOST).toList();
    List<Around> all = new ArrayList<>();
    boolean rings = lines.size() > ON_ONE_RING;
    for (int i = 0; i < lines.size(); i++) {
      double angle = 2 * Math.PI * i / lines.size() - Math.PI / 2;
      double out = rings && i % 2 == 1 ? INNER : 1;
      all.add(
          new Around(
              lines.get(i),
              Math.round(WIDE / 2.0 + Math.cos(angle) * (WIDE / 2.0 - MARGIN_X) * out),
              Math.round(HIGH / 2.0 + Math.sin(angle) * (HIGH / 2.0 - MARGIN_Y) * out)));
    }
    return all;
  }

  /** What stands before a colon, short enough for the drawing. */
  public String name() {
    String name = line.split("\\s*[:–—]\\s*", 2)[0];
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }

  public long x() {
    return x;
  }

  public long y() {
    return y;
  }
}
