package org.almanac.notices;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A calendar file as it lies in one mail: kept with it, so that each try sends the same. */
@Entity
class MailEnclosure {
  /** Entries before lists to look at; the soonest entry first. */
  private static final Comparator<Enclosure> IN_THE_MAIL =
      Comparator.<Enclosure, Boolean>comparing(e -> e.method() == Enclosure.Method.PUBLISH)
          .thenComparing(Enclosure::begins)
          .thenComparing(Enclosure::uid);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long mailId;
  private int fileNumber;
  private String fileName;

  @Enumerated(EnumType.STRING)
  private Enclosure.Method method;

  private String uid;
  private int sequence;
  private String content;

  protected MailEnclosure() {}

  private MailEnclosure(Long mailId, int fileNumber, String fileName, Enclosure enclosure) {
    this.mailId = mailId;
    this.fileNumber = fileNumber;
    this.fileName = fileName;
    this.method = enclosure.method();
    this.uid = enclosure.uid();
    this.sequence = enclosure.sequence();
    this.content = enclosure.content();
  }

  /** What the items of one mail enclose, each thing once and as it is now, in the mail's order. */
  static List<Enclosure> of(List<Paragraph> paragraphs) {
    Map<String, Enclosure> latest = new LinkedHashMap<>();
    paragraphs.stream()
        .flatMap(paragraph -> paragraph.enclosures().stream())
        .forEach(e -> latest.merge(e.uid(), e, (a, b) -> b.sequence() >= a.sequence() ? b : a));
    return latest.values().stream().sorted(IN_THE_MAIL).toList();
  }

  /** The rows of one mail, each file with a name of its own. */
  static List<MailEnclosure> in(Long mail, List<Enclosure> enclosures) {
    Map<String, Integer> named = new HashMap<>();
    List<MailEnclosure> rows = new ArrayList<>();
    for (Enclosure enclosure : enclosures) {
      int nth = named.merge(enclosure.file(), 1, Integer::sum);
      String name = enclosure.file() + (nth == 1 ? "" : "-" + nth) + ".ics";
      rows.add(new MailEnclosure(mail, rows.size() + 1, name, enclosure));
    }
    return rows;
  }

  String fileName() {
    return fileName;
  }

  Enclosure.Method method() {
    return method;
  }

  /** Whether a calendar is to do something, rather than somebody to have a look. */
  boolean entry() {
    return method != Enclosure.Method.PUBLISH;
  }

  String content() {
    return content;
  }
}
