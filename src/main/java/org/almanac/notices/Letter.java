package org.almanac.notices;

import java.util.ArrayList;
import java.util.List;

/**
 * A written mail before it is stored: who to, who from, the same words in both forms, and what is
 * enclosed.
 */
record Letter(
    String recipient,
    String senderName,
    String replyTo,
    String subject,
    String plain,
    String html,
    List<Enclosure> enclosures,
    String stopPath) {
  Letter(
      String recipient,
      String senderName,
      String replyTo,
      String subject,
      String plain,
      String html) {
    this(recipient, senderName, replyTo, subject, plain, html, List.of(), null);
  }

  /** What the two forms of a mail say; rendered once as text, once as HTML. */
  record Content(
      String language, String greeting, List<Item> items, List<String> closing, Address stop) {

    /** The same, with the way out of what isn't needed. */
    Content stop(Address address) {
      return new Content(language, greeting, items, closing, address);
    }

    /** The same, with one more line at the end. */
    Content closing(String line) {
      List<String> more = new ArrayList<>(closing);
      more.add(line);
      return new Content(language, greeting, items, more, stop);
    }

    String plain() {
      StringBuilder text = new StringBuilder(greeting).append("\n");
      for (Item item : items) {
        text.append("\n").append(item.heading()).append("\n");
        item.lines().forEach(line -> text.append(line).append("\n"));
        item.links().forEach(link -> text.append(link.plain(language)).append("\n"));
      }
      text.append("\n");
      closing.forEach(line -> text.append(line).append("\n"));
      if (stop != null) {
        text.append("\n").append(stop.plain(language)).append("\n");
      }
      return text.toString();
    }
  }

  /** One item as it stands in the mail, its links whole addresses. */
  record Item(String heading, List<String> lines, List<Address> links) {}

  /** A link as it stands in the mail. */
  record Address(String label, String url) {
    /** In French a colon keeps its distance. */
    String plain(String language) {
      return label + (language.equals("fr") ? "\u00a0: " : ": ") + url;
    }
  }
}
