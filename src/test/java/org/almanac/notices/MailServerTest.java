package org.almanac.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.almanac.FakeSmtp;
import org.almanac.notices.Delivery.Outcome;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** A relay, a password, a bearer token: by configuration, each against a server that checks. */
class MailServerTest {
  private static final String SECRET = "s3cret~of ours";

  private final PostOffice.TestClock clock = new PostOffice.TestClock();
  private final List<String> asked = new ArrayList<>();
  private FakeSmtp server;
  private HttpServer tokens;
  private int status = 200;
  private String body = "{\"access_token\":\"token-%d\",\"expires_in\":3600}";

  @BeforeEach
  void open() throws IOException {
    clock.set("2026-10-06T07:00");
    server = new FakeSmtp(Map.of());
    tokens = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    tokens.createContext(
        "/token",
        exchange -> {
          asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] answer = body.replace("%d", "" + asked.size()).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    tokens.start();
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    tokens.stop(0);
  }

  @Test
  void a_relay_is_told_no_password_and_keeps_one_connection_for_many_mails() {
    sending(
        sender -> {
          for (int i = 0; i < 7; i++) {
            send(sender);
          }
          ((MailServer) sender).hangUp();
        },
        "almanac.mail.a-connection=5");
    assertThat(server.taken).hasValue(7);
    assertThat(server.connections).as("five on one, two on the next").hasValue(2);
    assertThat(server.heard).noneMatch(line -> line.startsWith("AUTH"));
  }

  @Test
  void a_server_that_wants_fewer_mails_on_a_connection_gets_a_new_one_and_no_mail_twice() {
    server.answer =
        line ->
            line.startsWith("MAIL") && server.taken.get() % 3 == 2 && server.connections.get() < 2
                ? "421 4.4.2 too many on this connection"
                : null;
    sending(
        sender -> {
          for (int i = 0; i < 5; i++) {
            send(sender);
          }
        });
    assertThat(server.taken).hasValue(5);
    assertThat(server.connections).hasValue(2);
  }

  @Test
  void a_password_is_said_to_a_server_that_asks_for_it() {
    server.offers = "AUTH PLAIN LOGIN";
    sending(
        MailServerTest::send,
        "almanac.mail.sign-in=password",
        "almanac.mail.security=none",
        "spring.mail.username=almanac@example.org",
        "spring.mail.password=" + SECRET);
    assertThat(server.taken).hasValue(1);
    assertThat(server.heard).anyMatch(line -> line.startsWith("AUTH"));
  }

  @Test
  void a_bearer_token_is_fetched_once_and_said_in_the_way_of_xoauth2() {
    server.offers = "AUTH XOAUTH2 PLAIN";
    sending(
        sender -> {
          send(sender);
          ((MailServer) sender).hangUp();
          clock.plus(Duration.ofMinutes(54));
          send(sender);
          ((MailServer) sender).hangUp();
          clock.plus(Duration.ofMinutes(2));
          send(sender);
        },
        oauth2());
    assertThat(server.taken).hasValue(3);
    assertThat(asked).as("kept until shortly before it runs out").hasSize(2);
    assertThat(asked.get(0))
        .isEqualTo(
            "grant_type=client_credentials&client_id=almanac&client_secret=s3cret%7Eof+ours"
                + "&scope=https%3A%2F%2Foutlook.office365.com%2F.default");
    assertThat(said(0)).isEqualTo("user=almanac@example.org\u0001auth=Bearer token-1\u0001\u0001");
    assertThat(said(2)).contains("token-2");
  }

  @ParameterizedTest
  @CsvSource({"535 5.7.3 Authentication unsuccessful", "334 eyJzdGF0dXMiOiI0MDEifQ=="})
  void a_token_that_was_called_back_is_renewed_once(String refusal) {
    server.offers = "AUTH XOAUTH2";
    server.answer =
        line -> line.startsWith("AUTH") && !decoded(line).contains("token-2") ? refusal : null;
    sending(MailServerTest::send, oauth2());
    assertThat(server.taken).hasValue(1);
    assertThat(asked).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "535 5.7.3 Authentication unsuccessful, REFUSES_US",
    "454 4.7.0 not now, SERVER_AWAY"
  })
  void a_sign_in_that_is_refused_is_no_fault_of_the_mail(String refusal, Outcome outcome) {
    server.offers = "AUTH XOAUTH2";
    server.answer = line -> line.startsWith("AUTH") ? refusal : null;
    sending(sender -> assertThat(came(sender).outcome()).isEqualTo(outcome), oauth2());
  }

  @Test
  void whoever_gives_no_token_is_told_apart_from_who_is_away_and_no_secret_is_repeated() {
    server.offers = "AUTH XOAUTH2";
    sending(
        sender -> {
          status = 401;
          body = "{\"error\":\"invalid_client\",\"error_description\":\"not " + SECRET + "\"}";
          Delivery.Result result = came(sender);
          assertThat(result.outcome()).isEqualTo(Outcome.REFUSES_US);
          assertThat(result.reason()).contains("401 invalid_client").doesNotContain(SECRET);
          status = 503;
          body = "<html>";
          assertThat(came(sender).outcome()).isEqualTo(Outcome.SERVER_AWAY);
          status = 200;
          body = "{}";
          assertThat(came(sender).outcome()).isEqualTo(Outcome.REFUSES_US);
          tokens.stop(0);
          assertThat(came(sender).outcome()).isEqualTo(Outcome.SERVER_AWAY);
        },
        oauth2());
    assertThat(server.taken).hasValue(0);
  }

  @Test
  void a_server_that_cant_close_the_connection_hears_no_password() {
    server.offers = "AUTH PLAIN";
    sending(
        sender -> assertThat(came(sender).outcome()).isEqualTo(Outcome.SERVER_AWAY),
        "almanac.mail.sign-in=password",
        "spring.mail.username=almanac@example.org",
        "spring.mail.password=" + SECRET);
    assertThat(server.heard).noneMatch(line -> line.startsWith("AUTH"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spring.mail.username | spring.mail.username=
          almanac.mail.oauth2.client-id | almanac.mail.oauth2.client-id=
          almanac.mail.oauth2.client-secret | almanac.mail.oauth2.client-secret=
          almanac.mail.oauth2.token-address | almanac.mail.oauth2.token-address=
          almanac.mail.oauth2.token-address | almanac.mail.oauth2.token-address=http://192.0.2.1/t
          almanac.mail.security | spring.mail.host=192.0.2.1
          spring.mail.password | almanac.mail.sign-in=password
          almanac.mail.sign-in | almanac.mail.sign-in=none,spring.mail.password=x
          almanac.mail.sign-in | almanac.mail.sign-in=carrier-pigeon
          almanac.mail.a-minute | almanac.mail.a-minute=-1
          almanac.mail.soon | almanac.mail.soon=
          mail.smtp.timeout | spring.mail.properties.mail.smtp.timeout=0
          mail.smtp.writetimeout | spring.mail.properties.mail.smtp.writetimeout=-1
          mail.smtp.connectiontimeout | spring.mail.properties.mail.smtp.connectiontimeout=10s
          mail.smtp.timeout | spring.mail.properties.mail.smtp.timeout=600000
          """)
  void what_is_missing_or_wrong_is_named_at_the_start(String property, String set) {
    runner(oauth2())
        .withPropertyValues(set.split(","))
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .satisfies(
                        failure ->
                            assertThat(ExceptionUtils.getStackTrace(failure))
                                .contains(property)
                                .doesNotContain(SECRET)));
  }

  @Test
  void a_timeout_of_the_installation_replaces_that_one_and_no_other() {
    sending(
        sender ->
            assertThat(((MailServer) sender).getJavaMailProperties())
                .containsEntry("mail.smtp.connectiontimeout", "10000")
                .containsEntry("mail.smtp.timeout", "20000")
                .containsEntry("mail.smtp.writetimeout", "10000")
                .containsEntry("mail.smtp.localhost", "almanac.example.org"),
        "spring.mail.properties.mail.smtp.timeout=20000",
        "spring.mail.properties.mail.smtp.writetimeout=",
        "spring.mail.properties.mail.smtp.localhost=almanac.example.org");
  }

  @Test
  void a_secret_is_not_printed_with_its_settings() {
    assertThat(new DeliverySettings.OAuth2(null, "id", SECRET, "").toString())
        .doesNotContain(SECRET);
  }

  private String[] oauth2() {
    return new String[] {
      "almanac.mail.sign-in=oauth2",
      "almanac.mail.security=none",
      "spring.mail.username=almanac@example.org",
      "almanac.mail.oauth2.token-address=http://127.0.0.1:"
          + tokens.getAddress().getPort()
          + "/token",
      "almanac.mail.oauth2.client-id=almanac",
      "almanac.mail.oauth2.client-secret=" + SECRET,
      "almanac.mail.oauth2.scope=https://outlook.office365.com/.default"
    };
  }

  private String said(int nth) {
    return decoded(server.heard.stream().filter(line -> line.startsWith("AUTH")).toList().get(nth));
  }

  private static String decoded(String line) {
    String[] words = line.split(" ");
    return new String(Base64.getDecoder().decode(words[words.length - 1]), StandardCharsets.UTF_8);
  }

  private void sending(java.util.function.Consumer<JavaMailSender> with, String... properties) {
    runner(properties).run(context -> with.accept(context.getBean(JavaMailSender.class)));
  }

  private ApplicationContextRunner runner(String... properties) {
    return new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
        .withUserConfiguration(MailServerConfiguration.class)
        .withBean(Clock.class, () -> clock)
        .withPropertyValues("spring.mail.host=127.0.0.1", "spring.mail.port=" + server.port())
        .withPropertyValues(properties);
  }

  private static void send(JavaMailSender sender) {
    assertThat(came(sender).outcome()).isEqualTo(Outcome.GONE);
  }

  private static Delivery.Result came(JavaMailSender sender) {
    try {
      MimeMessage mail = sender.createMimeMessage();
      mail.setFrom(new InternetAddress("almanac@example.org"));
      mail.setRecipients(MimeMessage.RecipientType.TO, "lee@example.org");
      mail.setText("Hello at " + Instant.EPOCH);
      sender.send(mail);
      return Delivery.Result.GONE;
    } catch (MailException | jakarta.mail.MessagingException e) {
      return SmtpReply.in(e);
    }
  }
}
