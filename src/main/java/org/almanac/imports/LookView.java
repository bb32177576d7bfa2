package org.almanac.imports;

import java.util.List;

/** The look as a page shows it. */
public record LookView(
    List<File> files,
    List<Group> groups,
    List<Left> gone,
    List<String> notes,
    List<Trouble> troubles,
    int troubleCount,
    int changes,
    String fingerprint) {

  /** A file, and what it was taken for. */
  public record File(String name, String kind, int rows) {}

  /** Changes of one kind and sort, as many as a person would read. */
  public record Group(String title, int count, boolean open, List<Line> lines) {
    /** How many more there are. */
    public int more() {
      return count - lines.size();
    }
  }

  /** One change; where something is new there is nothing before. */
  public record Line(String label, List<Change.Field> fields) {}

  /** What no file names any more, of one kind. */
  public record Left(String title, int count, List<String> labels) {
    /** How many more there are. */
    public int more() {
      return count - labels.size();
    }
  }

  /** Whether a trouble stands in the way. */
  public boolean isRefused() {
    return troubleCount > 0;
  }

  /** How many troubles there are beyond those shown. */
  public int moreTroubles() {
    return troubleCount - troubles.size();
  }
}
