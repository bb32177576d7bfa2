package org.almanac.notices;

import static org.almanac.notices.PostOffice.ORG;
import static org.almanac.notices.PostOffice.PRINCIPAL;
import static org.almanac.notices.PostOffice.SUPERINTENDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What must hold on every database: noted once, claimed once, sent once. */
@NoticesSlice
class OutboxTest {
  @Autowired PostOffice post;
  @Autowired Announcements announcements;
  @Autowired DailyMail dailyMail;
  @Autowired Mails mails;
  @Autowired Turns turns;
  @Autowired JdbcTemplate jdbc;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void open() {
    post.open();
  }

  @Test
  void a_rerun_adds_nothing_and_leaves_the_transaction_whole() {
    List<Announcement> all =
        IntStream.range(0, 1200).mapToObj(i -> news("k" + i, PRINCIPAL)).toList();
    announcements.announceAll(all);
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              announcements.announceAll(all);
              announcements.announce(news("one more", PRINCIPAL));
            });
    assertThat(post.states("notice")).hasSize(1201).containsOnly("WAITING");
  }

  @Test
  void what_its_transaction_takes_back_was_never_announced() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              announcements.announce(news("k", PRINCIPAL));
              status.setRollbackOnly();
            });
    assertThat(post.states("notice")).isEmpty();
  }

  @Test
  void a_query_is_announced_in_one_statement_and_only_what_is_new() {
    announcements.announce(news("key-" + PRINCIPAL, PRINCIPAL));
    String everybody =
        "select p.organization, concat('key-', p.id) business_key, cast(? as varchar) kind,"
            + " p.id person, 1 occurrence, cast(null as varchar) task_id, false same_day"
            + " from person p where p.organization = ?";
    assertThat(announcements.announceFrom(everybody, "news", ORG)).isEqualTo(2);
    assertThat(announcements.announceFrom(everybody, "news", ORG)).isZero();
  }

  @Test
  void forgetting_takes_back_what_is_in_no_mail_yet() {
    announcements.announceAll(List.of(news("a", PRINCIPAL), news("b", PRINCIPAL)));
    announcements.forget(ORG, "a");
    announcements.forget(ORG, "b", "other");
    dailyMail.release(ORG, LocalDate.of(2026, 10, 6));
    post.goRound();
    announcements.forget(ORG, "b", "news");
    assertThat(post.states("notice")).containsExactly("MAILED");
  }

  @Test
  void two_nodes_take_different_mails_in_hand() {
    for (int i = 10; i < 35; i++) {
      store("p00" + i);
    }
    Instant now = post.clock.instant();
    List<Long> claimed = new ArrayList<>();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              claimed.addAll(ids(turns.claim(now)));
              // while the first still holds its handful
              claimed.addAll(ids(elsewhere(now)));
            });
    for (List<Mail> more = turns.claim(now); !more.isEmpty(); more = turns.claim(now)) {
      claimed.addAll(ids(more));
    }
    assertThat(claimed).hasSize(25).doesNotHaveDuplicates();
  }

  @Test
  void what_another_node_has_in_hand_keeps_nobody_else_waiting_and_is_written_once() {
    announcements.announceAll(List.of(news("a", PRINCIPAL), news("a", SUPERINTENDENT)));
    dailyMail.release(ORG, LocalDate.of(2026, 10, 6));
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              String theirs = "select id from notice where person = ? for update";
              jdbc.queryForList(theirs, PRINCIPAL);
              CompletableFuture.supplyAsync(post::goRound).join();
            });
    assertThat(post.server.arrived.stream().map(SendingTest::to))
        .containsExactly("ana@example.org");
    assertThat(post.goRound().done()).isEqualTo(1);
    assertThat(post.goRound().done()).isZero();
    assertThat(post.states("mail")).containsExactly("SENT", "SENT");
  }

  @Test
  void everything_waiting_goes_in_one_mail_once() {
    announcements.announceAll(
        List.of(news("a", PRINCIPAL), news("b", PRINCIPAL), news("c", SUPERINTENDENT)));
    assertThat(post.goRound().done()).isZero();
    assertThat(dailyMail.release(ORG, LocalDate.of(2026, 10, 6))).isEqualTo(3);
    assertThat(post.goRound().done()).isEqualTo(2);
    assertThat(post.goRound().done()).isZero();
    assertThat(post.states("mail")).containsExactly("SENT", "SENT");
    assertThat(post.server.arrived).hasSize(2);
  }

  @Test
  void killed_between_claim_and_send_it_goes_out_a_quarter_of_an_hour_later() {
    store(PRINCIPAL);
    turns.claim(post.clock.instant());
    assertThat(post.goRound().done()).isZero();
    assertThat(post.until("2026-10-06T07:14")).isZero();
    assertThat(post.until("2026-10-06T07:15")).isEqualTo(1);
    assertThat(post.server.arrived).hasSize(1);
  }

  private List<Mail> elsewhere(Instant now) {
    return CompletableFuture.supplyAsync(() -> turns.claim(now)).join();
  }

  private static List<Long> ids(List<Mail> of) {
    return of.stream().map(Mail::id).toList();
  }

  private void store(String person) {
    Letter letter =
        new Letter(post.address(person), "Jo Marsh", null, "News", "News", "<p>News</p>");
    MailKey key = new MailKey(ORG, person, LocalDate.of(2026, 10, 6), Mail.DAILY);
    mails.save(new Mail(key, false, letter, "<" + person + "@example.org>", post.clock.instant()));
  }

  private static Announcement news(String key, String person) {
    return Announcement.once(ORG, key, "news", person);
  }
}
