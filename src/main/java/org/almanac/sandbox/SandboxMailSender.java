package org.almanac.sandbox;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The sandbox's mail server: keeps each mail where everybody can look at it. It can be stopped, as
 * a real one can; a restart of the program starts it again.
 */
@Component
@Profile("!production")
@Conditional(SandboxMailSender.NoRealServer.class)
class SandboxMailSender extends JavaMailSenderImpl {
  private final SandboxMails mails;
  private final Clock clock;
  private volatile boolean stopped;

  SandboxMailSender(SandboxMails mails, Clock clock) {
    this.mails = mails;
    this.clock = clock;
  }

  /** Unless the installation names a mail server of its own. */
  static class NoRealServer extends NoneNestedConditions {
    NoRealServer() {
      super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnProperty("spring.mail.host")
    static class Named {}
  }

  boolean isStopped() {
    return stopped;
  }

  void stop(boolean stop) {
    stopped = stop;
  }

  @Override
  protected void doSend(MimeMessage[] messages, Object[] originals) {
    if (stopped) {
      throw new MailSendException(
          "Mail server connection failed",
          new ConnectException("The mail server is stopped: connection refused"),
          Map.of());
    }
    for (MimeMessage message : messages) {
      try {
        keep(message);
      } catch (MessagingException | IOException e) {
        throw new MailSendException(Map.of(message, e));
      }
    }
  }

  private void keep(MimeMessage message) throws MessagingException, IOException {
    String messageId = message.getMessageID();
    message.saveChanges();
    if (messageId != null) {
      message.setHeader("Message-ID", messageId);
    }
    ByteArrayOutputStream eml = new ByteArrayOutputStream();
    message.writeTo(eml);
    mails.keep(
        new SandboxMails.Caught(
            0,
            message.getHeader("X-Almanac-Organization", null),
            message.getRecipients(Message.RecipientType.TO)[0].toString(),
            MimeUtility.decodeText(message.getFrom()[0].toString()),
            message.getSubject(),
            clock.instant(),
            body(message, "text/plain")),
        body(message, "text/html"),
        eml.toByteArray());
  }

  /** The first part of a type, wherever it stands; empty when there is none. */
  private static String body(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return part.getContent().toString();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart each = parts.getBodyPart(i);
        String found = body(each, type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
