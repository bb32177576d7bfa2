package org.almanac.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.almanac.FakeSmtp;
import org.almanac.notices.Delivery.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What real SMTP conversations come to. */
class SmtpReplyTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-10-06T11:00:00Z"), ZoneOffset.UTC);

  @Test
  void a_mail_arrives_with_both_texts_and_its_own_message_id() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      Mail mail = mail("lee@example.org");
      assertThat(handedTo(server.getSmtp().getPort(), mail).outcome()).isEqualTo(Outcome.GONE);
      MimeMessage arrived = server.getReceivedMessages()[0];
      assertThat(arrived.getMessageID()).isEqualTo(mail.messageId());
      assertThat(arrived.getSubject()).isEqualTo("Naïve · “quoted”");
      assertThat(arrived.getFrom()[0].toString()).contains("almanac@example.org");
      assertThat(arrived.getSentDate()).isEqualTo(CLOCK.instant());
      assertThat(DailyMailTest.text(arrived).strip()).isEqualTo("Grüße");
      assertThat(DailyMailTest.html(arrived)).contains("<p>Grüße</p>");
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 no such user, NEVER, ADDRESS",
    "RCPT, 550 5.1.1 unknown, NEVER, ADDRESS",
    "RCPT, 550 5.7.1 blocked by policy, NEVER, POLICY",
    "RCPT, 450 4.2.0 greylisted try again, SOON, OTHER",
    "RCPT, 451 4.7.1 try later, SOON, POLICY",
    "RCPT, 450 4.7.1 too many messages from you, TOO_FAST, POLICY",
    "RCPT, 452 4.2.2 mailbox full, LATER, FULL",
    "RCPT, 552 5.2.2 mailbox full, LATER, FULL",
    "RCPT, 421 4.3.2 busy, TOO_FAST, OTHER",
    "MAIL, 451 try later, SOON, OTHER",
    "MAIL, 421 try later, TOO_FAST, OTHER",
    "MAIL, 553 5.7.1 not from here, REFUSES_US, OTHER",
    "MAIL, 530 5.7.0 sign in first, REFUSES_US, OTHER",
    "MAIL, 552 5.3.4 too large, NEVER, SIZE",
    "DATA, 552 5.3.4 too large, NEVER, SIZE",
    "DATA, 554 no thanks, NEVER, POLICY",
    "DATA, 452 no room, LATER, OTHER",
    "DATA, 432 4.3.2 rate exceeded, TOO_FAST, OTHER",
    "CONNECT, 554 closed, SERVER_AWAY, OTHER",
    "CONNECT, 421 busy, SERVER_AWAY, OTHER",
  })
  void each_class_of_answer_is_told_apart(
      String command, String reply, Outcome outcome, Trouble trouble) throws Exception {
    try (FakeSmtp server = new FakeSmtp(Map.of(command, reply))) {
      Delivery.Result result = handedTo(server.port(), mail("lee@example.org"));
      assertThat(result.outcome()).isEqualTo(outcome);
      assertThat(result.trouble()).isEqualTo(trouble);
      assertThat(result.reason()).isNotBlank();
    }
  }

  @Test
  void nobody_there_means_that_the_server_is_away() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThat(handedTo(port, mail("lee@example.org")).outcome()).isEqualTo(Outcome.SERVER_AWAY);
  }

  private static Delivery.Result handedTo(int port, Mail mail) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    MailSettings settings = new MailSettings("http://127.0.0.1:8080", "almanac@example.org");
    LiveLinks links = mock(LiveLinks.class);
    when(links.in(mail)).thenReturn(new LiveLinks.Words(mail.plain(), mail.html(), null));
    return new Delivery(sender, links, mock(MailEnclosures.class), settings, CLOCK).hand(mail);
  }

  private static Mail mail(String to) {
    Letter letter =
        new Letter(to, "Jo", "jo@example.org", "Naïve · “quoted”", "Grüße", "<p>Grüße</p>");
    MailKey key = new MailKey("demo", "p0003", LocalDate.of(2026, 10, 6), Mail.DAILY);
    return new Mail(key, false, letter, "<lee@example.org>", CLOCK.instant());
  }
}
