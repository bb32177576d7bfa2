package org.almanac.notices;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.almanac.access.SignedLink;
import org.almanac.access.SignedLinks;
import org.almanac.people.Person;
import org.springframework.stereotype.Component;

/** Decides which links of a mail need no sign-in, and by what we know a mail of ours again. */
@Component
class Signing {
  private final SignedLinks links;

  Signing(SignedLinks links) {
    this.links = links;
  }

  /** The same at each try. */
  String messageId(MailKey key, String host) {
    return key.messageId(mark(key), host);
  }

  /** Whether a mail bears the mark by which we believe a report of it. */
  boolean marked(Mail mail) {
    return mail.messageId().contains("." + mark(mail.key()) + "@");
  }

  private String mark(MailKey key) {
    return links.mark(key.organization(), key.name());
  }

  /** What a mail says, with marks where links that need no sign-in will be; and what each is. */
  record Marked(List<Paragraph> paragraphs, Map<String, SignedLink.Wanted> marks) {}

  /** For a mail that is being written: the links themselves are made when it is handed over. */
  Marked marked(Person to, List<Paragraph> paragraphs) {
    Map<SignedLink.Wanted, String> marks = new LinkedHashMap<>();
    if (paragraphs.stream().anyMatch(Signing::signed) && links.allowedTo(to)) {
      paragraphs.stream()
          .flatMap(paragraph -> paragraph.links().stream())
          .filter(link -> link.signed() != null)
          .forEach(link -> marks.computeIfAbsent(link.signed(), any -> LiveLinks.mark()));
    }
    List<Paragraph> shown =
        paragraphs.stream()
            .map(
                paragraph ->
                    with(
                        paragraph,
                        link -> {
                          String mark = marks.get(link.signed());
                          return mark == null ? link.path() : LiveLinks.CARD + mark;
                        }))
            .toList();
    Map<String, SignedLink.Wanted> wanted = new LinkedHashMap<>();
    marks.forEach((want, mark) -> wanted.put(mark, want));
    return new Marked(shown, wanted);
  }

  private static boolean signed(Paragraph paragraph) {
    return paragraph.links().stream().anyMatch(link -> link.signed() != null);
  }

  /** As many links as the mail will have, and not one that leads anywhere. */
  Paragraph bare(Person to, Paragraph paragraph) {
    boolean allowed = signed(paragraph) && links.allowedTo(to);
    Paragraph shown =
        with(
            paragraph,
            link -> allowed && link.signed() != null ? link.signed().purpose() : link.path());
    return new Paragraph(
        shown.heading(),
        shown.lines(),
        shown.links().stream().map(link -> new Paragraph.Link(link.label(), "/")).toList(),
        List.of(),
        paragraph.inOther());
  }

  /** What leads to the same place as a link before it is left out. */
  private static Paragraph with(Paragraph paragraph, Function<Paragraph.Link, String> path) {
    Set<String> paths = new HashSet<>();
    return new Paragraph(
        paragraph.heading(),
        paragraph.lines(),
        paragraph.links().stream()
            .map(link -> new Paragraph.Link(link.label(), path.apply(link), link.signed()))
            .filter(link -> link.signed() == null || paths.add(link.path()))
            .map(link -> new Paragraph.Link(link.label(), link.path()))
            .toList(),
        paragraph.enclosures(),
        paragraph.inOther());
  }
}
