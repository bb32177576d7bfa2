package org.almanac.notices;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands one mail to the mail server and says what came of it; never throws. */
@Component
class Delivery {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final JavaMailSender sender;
  private final MailEnclosures enclosures;
  private final MailSettings settings;
  private final Clock clock;

  Delivery(JavaMailSender sender, MailEnclosures enclosures, MailSettings settings, Clock clock) {
    this.sender = sender;
    this.enclosures = enclosures;
    this.settings = settings;
    this.clock = clock;
  }

  /** What came of handing over a mail. */
  enum Outcome {
    GONE,
    /** Another time: the server is busy, or asks to come back. */
    LATER,
    /** The server can't be reached at all: nothing else will go out now either. */
    SERVER_AWAY,
    NEVER
  }

  /** The outcome, and what the other side said unless the mail is gone. */
  record Result(Outcome outcome, String reason) {}

  Result hand(Mail mail) {
    Optional<String> problem = problemOf(mail.recipient());
    if (problem.isPresent()) {
      return new Result(Outcome.NEVER, problem.get());
    }
    try {
      sender.send(written(mail));
      return new Result(Outcome.GONE, null);
    } catch (MailException | MessagingException | UnsupportedEncodingException e) {
      return SmtpReply.in(e);
    } catch (RuntimeException e) {
      return new Result(Outcome.LATER, e.toString());
    }
  }

  /** Why nothing can be sent to an address; empty when it looks like one. */
  static Optional<String> problemOf(String address) {
    if (address == null || address.isBlank()) {
      return Optional.of("No address is known.");
    }
    try {
      new InternetAddress(address, true).validate();
      return address.contains("@")
          ? Optional.empty()
          : Optional.of("There is no @ in the address.");
    } catch (AddressException e) {
      return Optional.of(e.getMessage());
    }
  }

  private MimeMessage written(Mail mail) throws MessagingException, UnsupportedEncodingException {
    MimeMessage message = sender.createMimeMessage();
    message.setFrom(new InternetAddress(settings.mailFrom(), mail.senderName(), UTF_8));
    if (mail.replyTo() != null) {
      message.setReplyTo(
          new InternetAddress[] {new InternetAddress(mail.replyTo(), mail.senderName(), UTF_8)});
    }
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient()));
    message.setSubject(mail.subject(), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Almanac-Organization", mail.organization());
    message.setContent(
        MailBody.of(mail, enclosures.stillTrue(mail.id(), mail.organization(), mail.person())));
    // the sender keeps a Message-ID that is there, instead of making one for each try
    message.setHeader("Message-ID", mail.messageId());
    return message;
  }
}
