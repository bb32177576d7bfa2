package org.almanac.notices;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What stands in a mail: the words as text and as HTML; with a calendar entry, the entry as the
 * third form of the same, and once more as a file for programs that don't know that form. Any
 * further entry is a file: mail programs act on one.
 */
class MailBody {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String COPY = "application/ics; name=\"%s\"";
  private static final String FILE = "text/calendar; method=%s; charset=UTF-8; name=\"%s\"";
  private static final String ENTRY = "text/calendar; method=%s; charset=UTF-8";

  private static final String ENCODING = "Content-Transfer-Encoding";

  /** However long a line is that somebody wrote, on its way none is longer than 76 characters. */
  private static final String SHORT_LINES = "quoted-printable";

  private MailBody() {}

  static Multipart of(LiveLinks.Words said, List<MailEnclosure> enclosures)
      throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(said.plain(), UTF_8);
    plain.setHeader(ENCODING, SHORT_LINES);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(said.html(), UTF_8, "html");
    html.setHeader(ENCODING, SHORT_LINES);
    MimeMultipart words = new MimeMultipart("alternative", plain, html);
    if (enclosures.isEmpty()) {
      return words;
    }
    MimeBodyPart alternatives = new MimeBodyPart();
    alternatives.setContent(words);
    MimeMultipart all = new MimeMultipart("mixed", alternatives);
    MailEnclosure first = enclosures.get(0);
    if (first.entry()) {
      words.addBodyPart(part(first, ENTRY.formatted(first.method())));
    }
    for (MailEnclosure enclosure : enclosures) {
      boolean copy = enclosure == first && first.entry();
      all.addBodyPart(
          file(
              enclosure,
              copy
                  ? COPY.formatted(enclosure.fileName())
                  : FILE.formatted(enclosure.method(), enclosure.fileName())));
    }
    return all;
  }

  private static MimeBodyPart file(MailEnclosure enclosure, String type) throws MessagingException {
    MimeBodyPart part = part(enclosure, type);
    part.setHeader("Content-Disposition", "attachment; filename=\"" + enclosure.fileName() + "\"");
    return part;
  }

  /** In base64: some programs mend the line ends of a calendar that comes in plain. */
  private static MimeBodyPart part(MailEnclosure enclosure, String type) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    byte[] bytes = enclosure.content().getBytes(StandardCharsets.UTF_8);
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
    part.setHeader("Content-Type", type);
    part.setHeader(ENCODING, "base64");
    return part;
  }
}
