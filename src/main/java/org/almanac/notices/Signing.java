package org.almanac.notices;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.almanac.access.SignedLink;
import org.almanac.access.SignedLinks;
import org.almanac.people.Person;
import org.springframework.stereotype.Component;

/** Turns the links of a mail into ones that need no sign-in, when the mail is really written. */
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

  /** For the mail that leaves: each link is made here, for this one mail. */
  List<Paragraph> signed(Person to, List<Paragraph> paragraphs) {
    List<SignedLink.Wanted> wanted =
        paragraphs.stream()
            .flatMap(paragraph -> paragraph.links().stream())
            .map(Paragraph.Link::signed)
            .filter(Objects::nonNull)
            .toList();
    Map<SignedLink.Wanted, String> made = links.make(to, wanted);
    return paragraphs.stream()
        .map(
            paragraph ->
                with(
                    paragraph,
                    link -> {
                      String token = link.signed() == null ? null : made.get(link.signed());
                      return token == null ? link.path() : "/card/" + token;
                    }))
        .toList();
  }

  /** As many links as the mail will have, and not one that leads anywhere. */
  Paragraph bare(Person to, Paragraph paragraph) {
    boolean allowed =
        paragraph.links().stream().anyMatch(l -> l.signed() != null) && links.allowedTo(to);
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
