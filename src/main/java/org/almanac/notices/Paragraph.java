package org.almanac.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.almanac.access.SignedLink;

/**
 * One item of a person's mail: a heading, a few lines, where to go from there, and what goes with
 * it for the calendar.
 *
 * @param inOther what of it is not in the reader's language, because theirs has no words yet
 */
public record Paragraph(
    String heading,
    List<String> lines,
    List<Link> links,
    List<Enclosure> enclosures,
    Set<String> inOther) {
  public Paragraph {
    Objects.requireNonNull(heading, "heading");
    lines = List.copyOf(lines);
    links = List.copyOf(links);
    enclosures = List.copyOf(enclosures);
    inOther = Set.copyOf(inOther);
  }

  public Paragraph(
      String heading, List<String> lines, List<Link> links, List<Enclosure> enclosures) {
    this(heading, lines, links, enclosures, Set.of());
  }

  public Paragraph(String heading, List<String> lines, List<Link> links) {
    this(heading, lines, links, List.of());
  }

  /**
   * A place in the program.
   *
   * @param path from the program's root, such as {@code /go/…}; or a whole address
   * @param signed what needs no sign-in where that may be; null for an ordinary link. Only the mail
   *     that is really written gets such a link, nobody's preview does
   */
  public record Link(String label, String path, SignedLink.Wanted signed) {
    public Link {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(path, "path");
    }

    public Link(String label, String path) {
      this(label, path, null);
    }
  }

  public static Paragraph of(String heading, String... lines) {
    return new Paragraph(heading, List.of(lines), List.of());
  }

  /** The same, with these words known to be in the other language. */
  Paragraph inOther(Set<String> words) {
    return new Paragraph(heading, lines, links, enclosures, words);
  }

  /** The same, with one more line. */
  public Paragraph line(String line) {
    List<String> more = new ArrayList<>(lines);
    more.add(line);
    return new Paragraph(heading, more, links, enclosures, inOther);
  }

  public Paragraph link(String label, String path) {
    List<Link> more = new ArrayList<>(links);
    more.add(new Link(label, path));
    return new Paragraph(heading, lines, more, enclosures, inOther);
  }

  /** The same, with a link that needs no sign-in where that may be; elsewhere it is this path. */
  public Paragraph link(String label, String path, SignedLink.Wanted signed) {
    List<Link> more = new ArrayList<>(links);
    more.add(new Link(label, path, signed));
    return new Paragraph(heading, lines, more, enclosures, inOther);
  }

  /** The same, with a file for the calendar. */
  public Paragraph enclose(Enclosure enclosure) {
    List<Enclosure> more = new ArrayList<>(enclosures);
    more.add(enclosure);
    return new Paragraph(heading, lines, links, more, inOther);
  }
}
