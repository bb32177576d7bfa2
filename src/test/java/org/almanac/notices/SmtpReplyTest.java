package org.almanac.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
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
    "RCPT, 550 no such user, NEVER",
    "RCPT, 450 mailbox busy, LATER",
    "RCPT, 552 mailbox full, NEVER",
    "MAIL, 451 try later, LATER",
    "MAIL, 553 not from here, NEVER",
    "DATA, 554 no thanks, NEVER",
    "DATA, 452 no room, LATER",
    "CONNECT, 554 closed, SERVER_AWAY",
    "CONNECT, 421 busy, SERVER_AWAY",
  })
  void five_is_for_good_and_four_waits(String command, String reply, Outcome outcome)
      throws Exception {
    try (Responder server = new Responder(Map.of(command, reply))) {
      Delivery.Result result = handedTo(server.port(), mail("lee@example.org"));
      assertThat(result.outcome()).isEqualTo(outcome);
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
    return new Delivery(sender, mock(MailEnclosures.class), settings, CLOCK).hand(mail);
  }

  private static Mail mail(String to) {
    Letter letter =
        new Letter(to, "Jo", "jo@example.org", "Naïve · “quoted”", "Grüße", "<p>Grüße</p>");
    Mail.Key key = new Mail.Key("demo", "p0003", LocalDate.of(2026, 10, 6), Mail.DAILY);
    return new Mail(key, false, letter, "example.org", CLOCK.instant());
  }

  /** A mail server that says yes to everything but what it was told to answer otherwise. */
  private static class Responder implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final Map<String, String> answers;

    Responder(Map<String, String> answers) throws IOException {
      this.answers = answers;
      Thread thread = new Thread(this::talk);
      thread.setDaemon(true);
      thread.start();
    }

    int port() {
      return socket.getLocalPort();
    }

    private void talk() {
      try (Socket client = socket.accept();
          OutputStream out = client.getOutputStream();
          BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
        say(out, answers.getOrDefault("CONNECT", "220 ready"));
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          String command = line.length() < 4 ? line : line.substring(0, 4);
          if (data) {
            data = !line.equals(".");
            if (!data) {
              say(out, answers.getOrDefault("DATA", "250 taken"));
            }
          } else {
            data = command.equals("DATA");
            String usual = data ? "354 go on" : command.equals("QUIT") ? "221 bye" : "250 fine";
            say(out, data ? usual : answers.getOrDefault(command, usual));
          }
        }
      } catch (IOException e) {
        // the client is gone: the conversation is over
      }
    }

    private static void say(OutputStream out, String line) throws IOException {
      out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
