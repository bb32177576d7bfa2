package org.almanac.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One item of a person's mail: a heading, a few lines, and where to go from there. */
public record Paragraph(String heading, List<String> lines, List<Link> links) {
  public Paragraph {
    Objects.requireNonNull(heading, "heading");
    lines = List.copyOf(lines);
    links = List.copyOf(links);
  }

  /**
   * A place in the program.
   *
   * @param path from the program's root, such as {@code /go/…}; or a whole address
   */
  public record Link(String label, String path) {
    public Link {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(path, "path");
    }
  }

  public static Paragraph of(String heading, String... lines) {
    return new Paragraph(heading, List.of(lines), List.of());
  }

  public Paragraph link(String label, String path) {
    List<Link> more = new ArrayList<>(links);
    more.add(new Link(label, path));
    return new Paragraph(heading, lines, more);
  }
}
