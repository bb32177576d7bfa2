package org.almanac.notices;

import static org.almanac.notices.PostOffice.COORDINATOR;
import static org.almanac.notices.PostOffice.ORG;
import static org.almanac.notices.PostOffice.PRINCIPAL;
import static org.almanac.notices.PostOffice.SUPERINTENDENT;
import static org.almanac.notices.SendingTest.refused;
import static org.almanac.notices.SendingTest.stopped;
import static org.almanac.notices.SendingTest.to;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.almanac.engine.DueWork;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** What is the mail server's trouble spends no mail's tries, and everybody gets each mail once. */
@NoticesSlice
class MailServerAwayTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 10, 6);

  @Autowired PostOffice post;
  @Autowired Announcements announcements;
  @Autowired DailyMail dailyMail;
  @Autowired MailDispatch dispatch;
  @Autowired MailServerState state;
  @Autowired Turns turns;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void open() {
    post.open();
  }

  /** Edge case 48. */
  @Test
  void mail_server_down_for_a_day_retry_with_backoff_and_no_double_mail_on_recovery() {
    List<String> people = people(40);
    AtomicInteger knocks = new AtomicInteger();
    post.server.answer =
        mail -> {
          knocks.incrementAndGet();
          return stopped();
        };
    release(people);
    post.until("2026-10-07T06:59");
    assertThat(knocks.get()).as("one knock each quarter of an hour").isBetween(40, 100);
    assertThat(attempts()).as("no mail has spent a try").containsOnly(0);
    assertThat(state.away()).get().returns(MailServerState.What.AWAY, MailServerState.Away::what);
    post.server.answer = mail -> null;
    assertThat(post.until("2026-10-07T07:15")).isEqualTo(40);
    assertThat(state.away()).isEmpty();
    assertThat(post.until("2026-10-09T07:15")).isZero();
    assertThat(post.server.arrived.stream().map(SendingTest::to).toList())
        .doesNotHaveDuplicates()
        .hasSize(40);
    assertThat(post.server.arrived.stream().map(PostOffice::messageId).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void a_mail_that_never_reaches_the_server_doesnt_say_that_it_is_back() {
    post.server.answer = mail -> stopped();
    release(people(3));
    post.goRound();
    jdbc.update("update mail set recipient = 'nowhere' where id = (select min(id) from mail)");
    jdbc.update("update person set mail = '' where id = 'o0'");
    post.clock.plus(Duration.ofMinutes(1));
    post.goRound();
    assertThat(post.states("mail")).startsWith("UNDELIVERABLE");
    assertThat(state.away()).get().returns(MailServerState.What.AWAY, MailServerState.Away::what);
  }

  @Test
  void a_refused_sign_in_stops_the_queue_and_burns_no_mail() {
    post.server.answer =
        mail -> new MailAuthenticationException(new AuthenticationFailedException("535 5.7.8 no"));
    release(people(30));
    assertThat(post.until("2026-10-06T12:00")).isZero();
    assertThat(post.states("mail")).hasSize(30).containsOnly("WAITING");
    assertThat(state.away())
        .get()
        .returns(MailServerState.What.REFUSES_US, MailServerState.Away::what)
        .returns("535 5.7.8 no", MailServerState.Away::said);
  }

  @Test
  void one_refused_by_policy_ends_but_not_one_after_the_other() {
    post.server.answer = mail -> refused(mail, 554, "554 5.7.1 your address is on a list");
    release(people(30));
    post.until("2026-10-06T12:00");
    assertThat(post.states("mail").stream().filter("UNDELIVERABLE"::equals)).hasSize(2);
    assertThat(state.away()).get().returns(MailServerState.What.POLICY, MailServerState.Away::what);
    post.server.answer = mail -> null;
    assertThat(post.until("2026-10-07T12:00")).isEqualTo(28);
  }

  @Test
  void what_the_server_says_of_one_recipient_names_nobody_where_all_organizations_read_it() {
    post.server.answer =
        mail -> refused(mail, 550, "550 5.7.1 Unable to relay for <" + to(mail) + ">, sorry");
    release(people(5));
    post.until("2026-10-06T12:00");
    assertThat(state.away())
        .get()
        .returns(MailServerState.What.POLICY, MailServerState.Away::what)
        .returns("550 5.7.1 Unable to relay for …, sorry", MailServerState.Away::said);
  }

  @Test
  void a_server_that_asks_us_to_slow_down_gets_no_mail_for_a_while_and_another_one_first() {
    List<String> first = new ArrayList<>();
    post.server.answer =
        mail -> {
          first.add(to(mail));
          return refused(mail, 421, "421 4.7.28 unusual rate of mail");
        };
    release(people(5));
    assertThat(post.goRound()).isEqualTo(new DueWork.Done(0, 1));
    post.clock.plus(Duration.ofSeconds(59));
    assertThat(post.goRound()).isEqualTo(DueWork.Done.NOTHING);
    post.clock.plus(Duration.ofSeconds(1));
    post.goRound();
    assertThat(first).as("one mail can't keep all others").hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void a_mail_at_which_the_connection_breaks_keeps_no_other_waiting() {
    post.server.answer =
        mail ->
            to(mail).contains("o3@")
                ? new MailSendException(Map.of(mail, new MessagingException("[EOF]")))
                : null;
    release(people(9));
    assertThat(post.until("2026-10-06T09:00")).isEqualTo(8);
    post.server.answer =
        mail -> new MailSendException(Map.of(mail, new MessagingException("[EOF]")));
    announcements.announce(Announcement.once(ORG, "now", "news", PRINCIPAL).today());
    announcements.announce(Announcement.once(ORG, "now", "news", SUPERINTENDENT).today());
    announcements.announce(Announcement.once(ORG, "now", "news", COORDINATOR).today());
    assertThat(post.goRound().failed()).as("two in a row are the server's fault").isEqualTo(2);
    assertThat(state.away()).isPresent();
  }

  @Test
  void after_a_long_outage_the_first_not_yet_ends_no_mail() {
    post.server.answer = mail -> stopped();
    release(List.of(PRINCIPAL));
    post.until("2026-10-14T07:00");
    post.server.answer = mail -> refused(mail, 451, "451 4.7.1 greylisted");
    post.until("2026-10-14T07:20");
    post.server.answer = mail -> null;
    assertThat(post.until("2026-10-14T09:00")).isEqualTo(1);
  }

  @Test
  void greylisted_comes_again_soon_and_a_full_mailbox_later() {
    announcements.announce(Announcement.once(ORG, "a", "news", PRINCIPAL));
    announcements.announce(Announcement.once(ORG, "a", "news", SUPERINTENDENT));
    dailyMail.release(ORG, TUESDAY);
    post.server.answer =
        mail ->
            to(mail).contains("lee")
                ? refused(mail, 451, "451 4.7.1 greylisted")
                : refused(mail, 552, "552 5.2.2 mailbox full");
    post.goRound();
    post.server.answer = mail -> null;
    assertThat(post.until("2026-10-06T07:14")).isEqualTo(1);
    assertThat(post.until("2026-10-06T07:15")).isEqualTo(1);
  }

  @Test
  void what_is_about_today_leaves_before_all_else_and_organizations_take_turns() {
    release(people(25));
    assertThat(post.until("2026-10-06T07:00")).isEqualTo(25);
    jdbc.update("update mail set state = 'WAITING', claimed_at = null");
    jdbc.update("update mail set organization = 'small' where id in (select max(id) from mail)");
    jdbc.update("update mail set same_day = true where id in (select max(id) - 1 from mail)");
    String urgent =
        jdbc.queryForObject("select person from mail where same_day = true", String.class);
    List<Mail> taken = turns.claim(post.clock.instant());
    assertThat(taken).hasSize(10);
    assertThat(taken.get(0).person()).as("about today").isEqualTo(urgent);
    assertThat(taken).anyMatch(mail -> mail.organization().equals("small"));
  }

  @Test
  void whoever_gets_a_new_address_gets_there_what_waits_and_what_came_back() throws Exception {
    post.server.answer =
        mail ->
            to(mail).contains("lee@")
                ? refused(mail, 550, "550 5.1.1 no such user")
                : to(mail).contains("ana@") ? refused(mail, 451, "451 not yet") : null;
    announcements.announce(Announcement.once(ORG, "a", "news", PRINCIPAL));
    announcements.announce(Announcement.once(ORG, "b", "news", SUPERINTENDENT));
    dailyMail.release(ORG, TUESDAY);
    post.goRound();
    jdbc.update("update person set mail = 'l.ozturk@example.org' where id = ?", PRINCIPAL);
    jdbc.update("update person set mail = 'a.silva@example.org' where id = ?", SUPERINTENDENT);
    assertThat(post.until("2026-10-06T08:00")).as("what waited").isEqualTo(1);
    assertThat(to(post.server.arrived.get(0))).isEqualTo("a.silva@example.org");
    assertThat(post.states("mail")).as("written anew").contains("REPLACED", "SENT");
    post.clock.set("2026-10-07T07:00");
    dailyMail.release(ORG, TUESDAY.plusDays(1));
    post.goRound();
    MimeMessage again =
        post.server.arrived.stream().filter(m -> to(m).contains("ozturk")).findFirst().get();
    assertThat(DailyMailTest.text(again)).contains("News <a>");
  }

  private List<String> people(int many) {
    List<String> ids = IntStream.range(0, many).mapToObj(i -> "o" + i).toList();
    ids.forEach(id -> post.add(id, "N", id, id + "@example.org", Role.OFFICER, null));
    return ids;
  }

  private void release(List<String> people) {
    announcements.announceAll(
        people.stream().map(id -> Announcement.once(ORG, "a", "news", id)).toList());
    dailyMail.release(ORG, TUESDAY);
  }

  private List<Integer> attempts() {
    return jdbc.queryForList("select attempts from mail", Integer.class);
  }
}
