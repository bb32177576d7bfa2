package org.almanac.notices;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.almanac.access.Post;
import org.almanac.people.Person;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** A few words that somebody asked for just now: they pass by the one mail a day and its stops. */
@Component
class PlainPost implements Post {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final JavaMailSender sender;
  private final MailSettings settings;
  private final Clock clock;

  PlainPost(JavaMailSender sender, MailSettings settings, Clock clock) {
    this.sender = sender;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void carry(Person to, String subject, String text) {
    try {
      MimeMessage message = sender.createMimeMessage();
      message.setFrom(new InternetAddress(settings.mailFrom()));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.mail()));
      message.setSubject(subject, UTF_8);
      message.setText(text, UTF_8);
      message.setSentDate(Date.from(clock.instant()));
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("X-Almanac-Organization", to.organization());
      sender.send(message);
    } catch (MessagingException e) {
      throw new MailPreparationException(e);
    }
  }
}
