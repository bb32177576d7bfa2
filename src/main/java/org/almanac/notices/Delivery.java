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
  private final LiveLinks liveLinks;
  private final MailEnclosures enclosures;
  private final MailSettings settings;
  private final Clock clock;

  Delivery(
      JavaMailSender sender,
      LiveLinks liveLinks,
      MailEnclosures enclosures,
      MailSettings settings,
      Clock clock) {
    this.sender = sender;
    this.liveLinks = liveLinks;
    this.enclosures = enclosures;
    this.settings = settings;
    this.clock = clock;
  }

  /** What came of handing over a mail. */
  enum Outcome {
    GONE,
    /** The server wants to see whether we come back, as many do with a sender they don't know. */
    SOON,
    /** Not now: the mailbox is full, or something there is out of order. */
    LATER,
    /** The connection broke off in the middle of this mail; nobody knows whose fault it was. */
    CUT,
    /** We send more than the server takes: every mail waits a little. */
    TOO_FAST,
    /** The server can't be reached at all: nothing else will go out now either. */
    SERVER_AWAY,
    /** The server doesn't take our sign-in or our sender's address: somebody has to mend that. */
    REFUSES_US,
    NEVER
  }

  /** The outcome, what is in the way, and what the other side said, if it was asked at all. */
  record Result(Outcome outcome, Trouble trouble, String reason, boolean answered) {
    Result(Outcome outcome, Trouble trouble, String reason) {
      this(outcome, trouble, reason, true);
    }

    static final Result GONE = new Result(Outcome.GONE, null, null);

    static Result of(Outcome outcome, String reason) {
      return new Result(outcome, Trouble.OTHER, reason);
    }

    /** It never got as far as the server: that says nothing of how the server is. */
    Result unasked() {
      return new Result(outcome, trouble, reason, false);
    }

    static Result never(Trouble trouble, String reason) {
      return new Result(Outcome.NEVER, trouble, reason);
    }
  }

  Result hand(Mail mail) {
    Optional<String> problem = problemOf(mail.recipient());
    if (problem.isPresent()) {
      return Result.never(Trouble.ADDRESS, problem.get()).unasked();
    }
    try {
      sender.send(written(mail));
      return Result.GONE;
    } catch (MailException | MessagingException | UnsupportedEncodingException e) {
      return SmtpReply.in(e);
    } catch (RuntimeException e) {
      return Result.of(Outcome.LATER, e.toString()).unasked();
    }
  }

  /** Nothing more leaves for now: the connection that was kept for the next mail ends. */
  void hangUp() {
    if (sender instanceof MailServer server) {
      server.hangUp();
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
    LiveLinks.Words words = liveLinks.in(mail);
    if (words.stopPath() != null) {
      message.setHeader("List-Unsubscribe", waysOut(words.stopPath()));
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    message.setContent(
        MailBody.of(words, enclosures.stillTrue(mail.id(), mail.organization(), mail.person())));
    // the sender keeps a Message-ID that is there, instead of making one for each try
    message.setHeader("Message-ID", mail.messageId());
    return message;
  }

  /**
   * For mail programs that show a button of their own; by mail for those that know no other way.
   */
  private String waysOut(String path) {
    String token = path.substring(StopLinks.PATH.length());
    return "<%s>, <mailto:%s?subject=stop%%20%s>"
        .formatted(settings.absolute(path), settings.mailFrom(), token);
  }
}
