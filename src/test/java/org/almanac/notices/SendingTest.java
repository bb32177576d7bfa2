package org.almanac.notices;

import static org.almanac.notices.PostOffice.COORDINATOR;
import static org.almanac.notices.PostOffice.ORG;
import static org.almanac.notices.PostOffice.PRINCIPAL;
import static org.almanac.notices.PostOffice.SUPERINTENDENT;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almanac.engine.DueWork;
import org.almanac.people.Role;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailSendException;

/** Patience with the mail server, quiet for people, and what can't arrive is told. */
@NoticesSlice
class SendingTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 10, 6);

  @Autowired PostOffice post;
  @Autowired Announcements announcements;
  @Autowired DailyMail dailyMail;
  @Autowired MailDispatch dispatch;
  @Autowired Undelivered undelivered;

  @BeforeEach
  void open() {
    post.open();
  }

  @Test
  void mails_wait_while_the_server_is_stopped_and_go_out_later_once() {
    announce("a", PRINCIPAL, SUPERINTENDENT, COORDINATOR);
    dailyMail.release(ORG, TUESDAY);
    post.server.answer = mail -> stopped();
    assertThat(post.goRound()).isEqualTo(new DueWork.Done(0, 1));
    assertThat(dispatch.nextDue()).contains(PostOffice.TestClock.at("2026-10-06T07:01"));
    assertThat(post.until("2026-10-06T09:30")).isZero();
    post.server.answer = mail -> null;
    assertThat(post.until("2026-10-06T10:00")).isEqualTo(3);
    assertThat(post.until("2026-10-08T10:00")).isZero();
    assertThat(post.server.arrived).hasSize(3);
    assertThat(post.states("mail")).containsExactly("SENT", "SENT", "SENT");
  }

  @Test
  void after_days_without_a_server_people_get_one_mail_not_the_missed_ones() throws Exception {
    post.server.answer = mail -> stopped();
    announce("a", PRINCIPAL);
    dailyMail.release(ORG, TUESDAY);
    post.until("2026-10-07T07:00");
    announce("b", PRINCIPAL);
    dailyMail.release(ORG, TUESDAY.plusDays(1));
    post.goRound();
    post.server.answer = mail -> null;
    assertThat(post.until("2026-10-07T12:00")).isEqualTo(1);
    assertThat(DailyMailTest.text(post.server.arrived.get(0))).contains("News <a>", "News <b>");
    assertThat(post.states("mail")).containsExactly("REPLACED", "SENT");
  }

  @Test
  void each_try_bears_the_same_message_id() {
    announce("a", PRINCIPAL);
    dailyMail.release(ORG, TUESDAY);
    List<String> tried = new ArrayList<>();
    post.server.answer =
        mail -> {
          tried.add(PostOffice.messageId(mail));
          return tried.size() < 4 ? refused(mail, 451, "try later") : null;
        };
    assertThat(post.until("2026-10-06T12:00")).isEqualTo(1);
    assertThat(tried).hasSize(4).containsOnly(tried.get(0));
    assertThat(tried.get(0)).matches("<demo.p0003.2026-10-06.daily.[\\w-]{16}@example.org>");
  }

  @Test
  void a_mail_that_has_to_wait_keeps_no_other_waiting() {
    announce("a", PRINCIPAL, SUPERINTENDENT);
    dailyMail.release(ORG, TUESDAY);
    post.server.answer =
        mail -> to(mail).contains("ana") ? refused(mail, 452, "mailbox busy") : null;
    assertThat(post.goRound()).isEqualTo(new DueWork.Done(1, 1));
  }

  @Test
  void what_is_refused_for_good_ends_and_the_coordinator_is_told_once() throws Exception {
    announce("a", PRINCIPAL);
    dailyMail.release(ORG, TUESDAY);
    post.server.answer =
        mail -> to(mail).contains("lee") ? refused(mail, 550, "550 5.1.1 no such user") : null;
    assertThat(post.goRound()).isEqualTo(new DueWork.Done(0, 0));
    assertThat(undelivered.of(ORG))
        .singleElement()
        .returns("lee@example.org", Undelivered.Returned::address)
        .returns("550 5.1.1 no such user", Undelivered.Returned::reason);
    post.clock.set("2026-10-07T07:00");
    dailyMail.release(ORG, TUESDAY.plusDays(1));
    assertThat(post.goRound().done()).isEqualTo(1);
    MimeMessage told = post.server.arrived.get(0);
    assertThat(to(told)).isEqualTo("jo@example.org");
    assertThat(told.getSubject()).isEqualTo("A mail to Lee Öztürk came back");
    assertThat(DailyMailTest.text(told))
        .contains("Lee Öztürk, lee@example.org: nobody has this address.", "/mail/returned");
  }

  @Test
  void an_address_that_is_none_ends_without_a_try_and_blocks_nobody() {
    post.add("p0010", "No", "At", "nowhere", Role.OFFICER, null);
    post.add("p0011", "No", "Thing", "", Role.OFFICER, null);
    announce("a", "p0010", "p0011", PRINCIPAL);
    dailyMail.release(ORG, TUESDAY);
    assertThat(post.goRound().done()).isEqualTo(1);
    assertThat(undelivered.of(ORG)).hasSize(2);
    assertThat(post.states("notice"))
        .as("one item for both, to the one who coordinates")
        .containsExactly("MAILED", "MAILED", "MAILED", "WAITING");
  }

  @Test
  void five_days_of_patience_then_it_ends() {
    announce("a", PRINCIPAL);
    dailyMail.release(ORG, TUESDAY);
    post.server.answer = mail -> refused(mail, 451, "try later");
    post.until("2026-10-11T06:00");
    assertThat(post.states("mail")).containsExactly("WAITING");
    post.until("2026-10-13T12:00");
    assertThat(post.states("mail")).containsExactly("UNDELIVERABLE");
  }

  @Test
  void nothing_leaves_in_quiet_hours_but_a_change_on_the_same_day() {
    post.clock.set("2026-10-06T18:00");
    announce("a", PRINCIPAL);
    dailyMail.release(ORG, TUESDAY);
    announcements.announce(Announcement.once(ORG, "moved", "news", SUPERINTENDENT).today());
    assertThat(post.goRound().done()).isEqualTo(1);
    assertThat(to(post.server.arrived.get(0))).isEqualTo("ana@example.org");
    assertThat(post.until("2026-10-07T07:09")).isZero();
    assertThat(post.until("2026-10-07T07:10")).isEqualTo(1);
  }

  @Test
  void what_waited_through_the_night_goes_into_the_mornings_mail_and_makes_no_second_one()
      throws Exception {
    post.clock.set("2026-10-06T23:00"); // the program was stopped, and its round is made up for
    announce("a", PRINCIPAL, SUPERINTENDENT);
    dailyMail.release(ORG, TUESDAY);
    assertThat(post.until("2026-10-07T07:00")).isZero();
    announce("b", PRINCIPAL);
    dailyMail.release(ORG, TUESDAY.plusDays(1));
    assertThat(post.until("2026-10-07T17:00")).isEqualTo(2);
    assertThat(post.server.arrived).hasSize(2);
    assertThat(DailyMailTest.text(post.server.arrived.get(0))).contains("News <a>", "News <b>");
  }

  @Test
  void what_waited_over_a_weekend_leaves_on_the_next_working_day() {
    post.clock.set("2026-10-09T17:59");
    announce("a", PRINCIPAL);
    dailyMail.release(ORG, LocalDate.of(2026, 10, 9));
    post.server.answer = mail -> refused(mail, 451, "try later");
    post.goRound();
    post.server.answer = mail -> null;
    assertThat(post.until("2026-10-13T07:09")).isZero(); // Monday the 12th is Thanksgiving
    assertThat(post.until("2026-10-13T07:10")).isEqualTo(1);
  }

  private void announce(String key, String... people) {
    for (String person : people) {
      announcements.announce(Announcement.once(ORG, key, "news", person));
    }
  }

  static String to(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static RuntimeException stopped() {
    return new MailSendException(
        "Mail server connection failed", new ConnectException("Connection refused"));
  }

  static RuntimeException refused(MimeMessage mail, int code, String reply) {
    return new MailSendException(
        Map.of(
            mail,
            new SendFailedException(
                "Invalid Addresses",
                new SMTPAddressFailedException(null, "RCPT TO", code, reply))));
  }
}
