package org.almanac.sandbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;

/** A file that came with a caught mail. */
record MailFile(String name, byte[] content) {
  private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:(\\w+)");

  /** All files of a mail as it was sent, in their order. */
  static List<MailFile> in(byte[] eml) {
    List<MailFile> files = new ArrayList<>();
    try {
      collect(new MimeMessage((Session) null, new ByteArrayInputStream(eml)), files);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static void collect(Part part, List<MailFile> files)
      throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        collect(parts.getBodyPart(i), files);
      }
    } else if (part.getFileName() != null) {
      files.add(new MailFile(part.getFileName(), part.getInputStream().readAllBytes()));
    }
  }

  /** What a browser is told: nothing that it would open by itself. */
  MediaType type() {
    return asks().isEmpty()
        ? MediaType.APPLICATION_OCTET_STREAM
        : MediaType.parseMediaType("text/calendar;charset=UTF-8");
  }

  /** What a calendar file asks for, in small letters; empty where it is something else. */
  public String asks() {
    Matcher found = METHOD.matcher(new String(content, StandardCharsets.UTF_8));
    return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
