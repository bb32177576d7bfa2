package org.almanac.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mail as it lay in the mailbox, as far as we look into it: so many bytes, so many parts, so
 * deep, whatever it says of itself.
 */
class Incoming {
  /** Reports and answers are short; what they return of our own mail stands at their end. */
  static final int BYTES = 512 * 1024;

  private static final int PART_BYTES = 64 * 1024;
  private static final int PARTS = 40;
  private static final int DEEP = 5;
  private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,200}>");
  private static final Pattern STOP = Pattern.compile("(?i)^\\s*stop ([A-Za-z0-9_-]{43})\\s*$");

  private final MimeMessage message;
  private final byte[] bytes;
  private final List<Part> parts = new ArrayList<>();

  private Incoming(MimeMessage message, byte[] bytes) {
    this.message = message;
    this.bytes = bytes;
  }

  /** Something in it can't be read; it is left to a person. */
  static class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(Exception cause) {
      super(cause);
    }
  }

  static Incoming of(byte[] bytes) {
    try {
      MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(bytes));
      Incoming incoming = new Incoming(message, bytes);
      incoming.collect(message, 0);
      return incoming;
    } catch (MessagingException | IOException e) {
      throw new Unreadable(e);
    }
  }

  /** By which it is known wherever it lies: its Message-ID; a mail without one is what it says. */
  String mark() {
    String id = header("Message-ID").strip();
    return id.isEmpty() ? Fingerprint.of(bytes) : Fingerprint.of(id);
  }

  /** The report that it is of a mail that we sent. */
  Optional<DeliveryReport> report() {
    Optional<String> fields =
        text("message/delivery-status").or(() -> text("message/global-delivery-status"));
    return !forged()
            && header("Content-Type").toLowerCase(Locale.ROOT).startsWith("multipart/report")
        ? fields.map(text -> new DeliveryReport(about(), DeliveryReport.recipients(text)))
        : Optional.empty();
  }

  /** The answer of its sender's own calendar; nobody answers for somebody else. */
  Optional<CalendarReply> reply() {
    return forged()
        ? Optional.empty()
        : text("text/calendar")
            .flatMap(CalendarReply::in)
            .filter(reply -> reply.attendee().equals(from()));
  }

  /** The address that it asks to stop, where a mail program knows only this way. */
  Optional<String> stop() {
    Matcher stop = STOP.matcher(header("Subject"));
    return stop.matches() && !automatic() ? Optional.of(stop.group(1)) : Optional.empty();
  }

  /** Our own mail server says that it isn't from whom it says. */
  private boolean forged() {
    return header("Authentication-Results").toLowerCase(Locale.ROOT).contains("dmarc=fail");
  }

  /** Nobody wrote it: away on holiday, received with thanks. */
  boolean automatic() {
    String submitted = header("Auto-Submitted").strip().toLowerCase(Locale.ROOT);
    return !submitted.isEmpty() && !submitted.startsWith("no")
        || !header("X-Autoreply").isEmpty()
        || !header("X-Autorespond").isEmpty()
        || header("Precedence").toLowerCase(Locale.ROOT).matches("bulk|auto_reply|junk|list");
  }

  private List<String> about() {
    String returned =
        Stream.of("message/rfc822", "text/rfc822-headers", "message/global-headers")
            .flatMap(type -> text(type).stream())
            .findFirst()
            .map(Incoming::messageId)
            .orElse("");
    return ID.matcher(returned + header("In-Reply-To") + header("References"))
        .results()
        .limit(10)
        .map(found -> found.group())
        .distinct()
        .toList();
  }

  private static String messageId(String headers) {
    try {
      byte[] bytes = headers.getBytes(StandardCharsets.UTF_8);
      String id =
          new InternetHeaders(new ByteArrayInputStream(bytes), true).getHeader("Message-ID", null);
      return id == null ? "" : id;
    } catch (MessagingException e) {
      return "";
    }
  }

  private String from() {
    try {
      return message.getFrom() != null
              && message.getFrom().length == 1
              && message.getFrom()[0] instanceof InternetAddress address
              && address.getAddress() != null
          ? address.getAddress().toLowerCase(Locale.ROOT)
          : "";
    } catch (MessagingException e) {
      return "";
    }
  }

  private String header(String name) {
    try {
      String[] all = message.getHeader(name);
      return all == null || all.length == 0 ? "" : all[0];
    } catch (MessagingException e) {
      throw new Unreadable(e);
    }
  }

  private Optional<String> text(String type) {
    return parts.stream().filter(part -> is(part, type)).findFirst().map(Incoming::text);
  }

  private static boolean is(Part part, String type) {
    try {
      return part.isMimeType(type);
    } catch (MessagingException e) {
      return false;
    }
  }

  private static String text(Part part) {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readNBytes(PART_BYTES), StandardCharsets.UTF_8);
    } catch (MessagingException | IOException e) {
      throw new Unreadable(e);
    }
  }

  private void collect(Part part, int depth) throws MessagingException, IOException {
    if (parts.size() >= PARTS || depth > DEEP) {
      return;
    }
    if (!part.isMimeType("multipart/*")) {
      parts.add(part);
    } else if (part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount() && parts.size() < PARTS; i++) {
        collect(several.getBodyPart(i), depth + 1);
      }
    }
  }

  @Override
  public String toString() {
    return "a mail from " + from() + " with " + parts.size() + " parts";
  }
}
