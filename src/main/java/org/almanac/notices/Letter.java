package org.almanac.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almanac.rules.HouseTexts;

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

  /**
   * What the two forms of a mail say; rendered once as text, once as HTML.
   *
   * @param inOther what of it is in the other language
   */
  record Content(
      String language,
      String greeting,
      List<Item> items,
      List<String> closing,
      Address stop,
      Set<String> inOther) {

    /** The language of a part where it isn't the mail's; null where it is. */
    public String lang(String part) {
      boolean other = inOther.contains(part.replaceAll("\\s+", " ").strip());
      return other ? HouseTexts.other(language) : null;
    }

    /** The same, with these words known to be in the other language. */
    Content inOther(Set<String> words) {
      return new Content(language, greeting, items, closing, stop, words);
    }

    /** The same, with the way out of what isn't needed. */
    Content stop(Address address) {
      return new Content(language, greeting, items, closing, address, inOther);
    }

    /** The same, with one more line at the end. */
    Content closing(String line) {
      List<String> more = new ArrayList<>(closing);
      more.add(line);
      return new Content(language, greeting, items, more, stop, inOther);
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
