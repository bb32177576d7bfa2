package org.almanac.notices;

import static org.almanac.notices.PostOffice.ORG;
import static org.almanac.notices.PostOffice.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The mailbox is read: what came back, what calendars answer; everything else is a person's. */
@NoticesSlice
@Import(InboxTest.Calendar.class)
class InboxTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 10, 6);
  private static final String GUESSED = "<demo.p0003.2026-10-06.daily@example.org>";
  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

  @DynamicPropertySource
  static void mailbox(DynamicPropertyRegistry properties) {
    SERVER.start();
    properties.add("almanac.mail.inbox.host", () -> "127.0.0.1");
    properties.add("almanac.mail.inbox.port", () -> SERVER.getImap().getPort());
    properties.add("almanac.mail.inbox.security", () -> "none");
    properties.add("almanac.mail.inbox.username", () -> "almanac");
    properties.add("almanac.mail.inbox.password", () -> "secret");
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  /** Takes the answers to UID "ours" and breaks at "broken". */
  @TestComponent
  static class Calendar implements CalendarReplies {
    final List<CalendarReply> all = new ArrayList<>();

    @Override
    public boolean replied(CalendarReply reply) {
      if (reply.uid().equals("broken")) {
        throw new IllegalStateException("broken");
      }
      all.add(reply);
      return reply.uid().equals("ours");
    }
  }

  @Autowired PostOffice post;
  @Autowired Announcements announcements;
  @Autowired DailyMail dailyMail;
  @Autowired Undelivered undelivered;
  @Autowired Inbox inbox;
  @Autowired InboxState state;
  @Autowired Calendar calendar;
  @Autowired StopLinks links;
  @Autowired JdbcTemplate jdbc;

  private GreenMailUser user;
  private String id;

  @BeforeEach
  void open() throws Exception {
    post.open();
    calendar.all.clear();
    SERVER.purgeEmailFromAllMailboxes();
    user = SERVER.setUser("almanac@example.org", "almanac", "secret");
    state.end(post.clock.instant());
    announcements.announce(Announcement.once(ORG, "a", "news", PRINCIPAL));
    dailyMail.release(ORG, TUESDAY);
    post.goRound();
    assertThat(post.states("mail")).containsExactly("SENT");
    id = PostOffice.messageId(post.server.arrived.get(0));
  }

  @Test
  void a_mail_that_came_back_for_good_is_undeliverable_and_the_coordinator_is_told()
      throws Exception {
    arrives(report("failed", "5.1.1", "smtp; 550 5.1.1 no such user", "lee@example.org", id));
    assertThat(inbox.read()).isEqualTo(1);
    assertThat(undelivered.of(ORG))
        .singleElement()
        .returns("ADDRESS", Undelivered.Returned::trouble)
        .returns("550 5.1.1 no such user", Undelivered.Returned::reason);
    assertThat(post.states("notice")).containsExactly("MAILED", "WAITING");
    assertThat(flags(0).contains(Flags.Flag.SEEN)).isTrue();
    assertThat(inbox.read()).as("read once").isZero();
  }

  @Test
  void a_delay_is_noted_only_and_a_full_mailbox_is_no_news() throws Exception {
    arrives(report("delayed", "4.4.1", "smtp; 451 4.4.1 timed out", "lee@example.org", id));
    assertThat(inbox.read()).isEqualTo(1);
    assertThat(post.states("mail")).containsExactly("SENT");
    arrives(report("failed", "5.2.2", "smtp; 552 5.2.2 mailbox full", "lee@example.org", id));
    assertThat(inbox.read()).isEqualTo(1);
    assertThat(undelivered.of(ORG)).singleElement().returns("FULL", b -> b.trouble());
    assertThat(post.states("notice")).as("nobody is told").containsExactly("MAILED");
  }

  @Test
  void a_report_that_names_no_mail_of_ours_or_another_address_is_left_to_a_person()
      throws Exception {
    arrives(report("failed", "5.1.1", "x", "lee@example.org", "<forged@example.org>"));
    arrives(report("failed", "5.1.1", "x", "mallory@example.org", id));
    arrives("From: a@b.c\r\nSubject: Undeliverable: something\r\n\r\nNo proper report.\r\n");
    arrives("Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n\r\nempty\r\n--b--\r\n");
    assertThat(inbox.read()).isZero();
    assertThat(post.states("mail")).containsExactly("SENT");
    for (int i = 0; i < 4; i++) {
      assertThat(flags(i).contains(Flags.Flag.SEEN)).isFalse();
    }
  }

  @Test
  void a_report_of_who_never_saw_the_mail_is_not_believed() throws Exception {
    arrives(report("failed", "5.1.1", "x", "lee@example.org", GUESSED));
    String forged = "Authentication-Results: mx; dmarc=fail\r\n";
    arrives(forged + report("failed", "5.1.1", "x", "lee@example.org", id));
    assertThat(inbox.read()).isZero();
    jdbc.update("update mail set message_id = ?", GUESSED); // sent before there was a mark
    arrives(report("failed", "5.1.1", "x", "lee@example.org", GUESSED));
    assertThat(inbox.read()).isZero();
    assertThat(post.states("mail")).containsExactly("SENT");
  }

  @Test
  void an_auto_reply_is_ignored_and_a_word_from_a_person_stays_unread() throws Exception {
    String away = "From: lee@example.org\r\nSubject: Away\r\n%s\r\n\r\nBack on Monday.\r\n";
    arrives(away.formatted("Auto-Submitted: auto-replied"));
    arrives(away.formatted("X-Autoreply: yes"));
    arrives(away.formatted("Precedence: auto_reply"));
    arrives(away.formatted("In-Reply-To: " + id));
    assertThat(inbox.read()).isZero();
    assertThat(post.states("mail")).containsExactly("SENT");
    assertThat(flags(3).contains(Flags.Flag.SEEN)).isFalse();
  }

  @Test
  void a_calendars_answer_is_taken_from_the_attendee_alone() throws Exception {
    arrives(reply("Lee <LEE@example.org>", "", "ours", "DECLINED"));
    arrives(reply("mallory@example.org", "", "ours", "ACCEPTED"));
    arrives(reply("lee@example.org", "Authentication-Results: x; dmarc=fail\r\n", "ours", "x"));
    arrives(reply("lee@example.org", "", "elsewhere", "TENTATIVE"));
    arrives(reply("lee@example.org", "", "ours", "DELEGATED"));
    assertThat(inbox.read()).isEqualTo(1);
    assertThat(calendar.all).hasSize(2);
    assertThat(calendar.all.get(0))
        .returns("lee@example.org", CalendarReply::attendee)
        .returns(CalendarReply.Answer.DECLINED, CalendarReply::answer)
        .returns(3, CalendarReply::sequence);
    assertThat(calendar.all.get(0).at()).isEqualTo("2026-10-06T12:00:00Z");
  }

  @Test
  void a_mail_program_that_asks_to_stop_by_mail_is_heard() throws Exception {
    String path = links.make();
    links.keep(path, ORG, PRINCIPAL);
    arrives("From: lee@example.org\r\nSubject: stop " + path.substring(6) + "\r\n\r\n\r\n");
    arrives("From: lee@example.org\r\nSubject: stop it\r\n\r\nplease\r\n");
    assertThat(inbox.read()).isEqualTo(1);
    assertThat(links.reminded(new StopLinks.Whose(ORG, PRINCIPAL))).isFalse();
  }

  @Test
  void a_mailbox_that_is_made_anew_is_read_once_more_and_nothing_is_done_again() throws Exception {
    StopLinks.Whose lee = new StopLinks.Whose(ORG, PRINCIPAL);
    String path = links.make();
    links.keep(path, ORG, PRINCIPAL);
    String stop = "From: lee@example.org\r\nSubject: stop " + path.substring(6) + "\r\n";
    arrives("Message-ID: <one@example.org>\r\n" + stop + "\r\n\r\n");
    arrives(report("delayed", "4.4.1", "smtp; 451 4.4.1 later", "lee@example.org", id));
    arrives(reply("lee@example.org", "", "ours", "DECLINED"));
    assertThat(inbox.read()).isEqualTo(3);
    links.goOn(lee);
    jdbc.update("update mail set reason = null");
    jdbc.update("update mail_inbox set uid_validity = 7");
    assertThat(inbox.read()).isZero();
    assertThat(links.reminded(lee)).as("asked for again since").isTrue();
    assertThat(jdbc.queryForList("select reason from mail", String.class)).containsOnlyNulls();
    assertThat(calendar.all).hasSize(1);
    arrives("Message-ID: <two@example.org>\r\n" + stop + "\r\n\r\n");
    assertThat(inbox.read()).as("a wish of its own").isEqualTo(1);
    assertThat(links.reminded(lee)).isFalse();
  }

  @Test
  void a_mail_that_breaks_us_gets_a_flag_and_the_next_one_is_read() throws Exception {
    arrives(reply("lee@example.org", "", "broken", "DECLINED"));
    arrives(reply("lee@example.org", "", "ours", "DECLINED"));
    assertThat(inbox.read()).isEqualTo(1);
    assertThat(flags(0).contains(Flags.Flag.FLAGGED)).isTrue();
    assertThat(inbox.read()).isZero();
  }

  @Test
  void hostile_mail_is_bounded_and_never_stops_us() throws Exception {
    String head = "From: lee@example.org\r\n";
    arrives(head + "X: " + "x".repeat(2_000_000) + "\r\n\r\nhuge\r\n");
    StringBuilder parts = new StringBuilder(head + "Content-Type: multipart/mixed; boundary=b\r\n");
    for (int i = 0; i < 3000; i++) {
      parts.append("\r\n--b\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n");
    }
    arrives(parts.toString());
    StringBuilder deep = new StringBuilder(head);
    for (int i = 0; i < 2000; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n--b");
      deep.append(i).append("\r\n");
    }
    arrives(deep.toString());
    arrives(head + "Content-Type: multipart/mixed\r\n\r\nno boundary\r\n");
    arrives(head + "Content-Type: ;;;=\"\r\nContent-Transfer-Encoding: nonsense\r\n\r\n\u0000\r\n");
    arrives(reply("lee@example.org", "", "x".repeat(100_000), "DECLINED"));
    arrives(reply("lee@example.org", "", "ours", "DECLINED\r\n" + "X:\r\n ".repeat(100_000)));
    arrives(report("failed", "5.1.1", "x".repeat(100_000), "lee@example.org", id + id.repeat(500)));
    arrives(reply("lee@example.org", "", "ours", "ACCEPTED"));
    inbox.read();
    assertThat(calendar.all.get(calendar.all.size() - 1))
        .returns("ours", CalendarReply::uid)
        .returns(CalendarReply.Answer.ACCEPTED, CalendarReply::answer);
    assertThat(inbox.read()).isZero();
  }

  @Test
  void one_node_reads_at_a_time_and_one_that_died_is_replaced() throws Exception {
    arrives(reply("lee@example.org", "", "ours", "DECLINED"));
    assertThat(state.begin(post.clock.instant())).as("another node").isTrue();
    assertThat(inbox.read()).isZero();
    post.clock.set("2026-10-06T07:11");
    assertThat(inbox.read()).isEqualTo(1);
  }

  private Flags flags(int nth) throws Exception {
    return SERVER
        .getManagers()
        .getImapHostManager()
        .getInbox(user)
        .getMessages()
        .get(nth)
        .getFlags();
  }

  private void arrives(String mail) throws Exception {
    user.deliver(
        new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
  }

  private static String reply(String from, String headers, String uid, String answer) {
    return "From: "
        + from
        + "\r\n"
        + headers
        + "Subject: Declined\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\nNo\r\n--b\r\n"
        + "Content-Type: text/calendar; method=REPLY; charset=UTF-8\r\n\r\nBEGIN:VCALENDAR\r\n"
        + "METHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:"
        + uid
        + "\r\nSEQUENCE:3\r\n"
        + "DTSTAMP:20261006T120000Z\r\nATTENDEE;CN=\"Lee: Ö\";PARTSTAT="
        + answer
        + ":mailto:\r\n Lee@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n--b--\r\n";
  }

  private static String report(
      String action, String status, String said, String recipient, String id) {
    return "From: MAILER-DAEMON@example.org\r\nAuto-Submitted: auto-replied\r\n"
        + "Subject: Undelivered\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\n"
        + "Sorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        + "Reporting-MTA: dns; mx.example.org\r\n\r\nFinal-Recipient: rfc822; "
        + recipient
        + "\r\nAction: "
        + action
        + "\r\nStatus: "
        + status
        + "\r\nDiagnostic-Code: "
        + said
        + "\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: "
        + id
        + "\r\nSubject: Two taps\r\n\r\nHello\r\n--b--\r\n";
  }
}
