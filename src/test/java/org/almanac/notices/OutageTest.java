package org.almanac.notices;

import static org.almanac.notices.PostOffice.COORDINATOR;
import static org.almanac.notices.PostOffice.ORG;
import static org.almanac.notices.PostOffice.PRINCIPAL;
import static org.almanac.notices.SendingTest.stopped;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** After an outage people get one mail with what is still true, not the missed ones. */
@NoticesSlice
class OutageTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 10, 6);

  @Autowired PostOffice post;
  @Autowired Announcements announcements;
  @Autowired DailyMail dailyMail;
  @Autowired MailDesk desk;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void open() {
    post.open();
  }

  /** Edge case 49: what has been settled meanwhile is said no more. */
  @Test
  void after_an_outage_of_two_weeks_people_get_one_mail_with_what_is_still_true() throws Exception {
    fourMailsThatNeverLeft();
    post.until("2026-10-07T07:00");
    dailyMail.release(ORG, TUESDAY.plusDays(1));
    post.until("2026-10-20T09:00");
    // while the server was away one of them was done
    jdbc.update("update notice set business_key = 'settled' where business_key = 'moved-2'");
    post.until("2026-10-21T06:00");
    post.server.answer = mail -> null;
    assertThat(post.until("2026-10-23T12:00")).isEqualTo(1);
    assertThat(DailyMailTest.text(post.server.arrived.get(0)))
        .contains("News <a>", "News <moved-1>", "News <moved-3>")
        .doesNotContain("moved-2", "settled");
    assertThat(jdbc.queryForList("select send_day from mail where state = 'SENT'", LocalDate.class))
        .containsExactly(LocalDate.of(2026, 10, 21));
  }

  @Test
  void what_is_new_on_the_day_the_server_is_back_stands_in_the_same_mail() throws Exception {
    fourMailsThatNeverLeft();
    post.until("2026-10-20T06:59");
    post.server.answer = mail -> null;
    announce("new");
    post.clock.set("2026-10-20T07:00");
    dailyMail.release(ORG, LocalDate.of(2026, 10, 20));
    post.goRound();
    post.until("2026-10-22T12:00");
    assertThat(post.server.arrived).hasSize(1);
    assertThat(DailyMailTest.text(post.server.arrived.get(0)))
        .contains("News <a>", "News <moved-1>", "News <moved-2>", "News <moved-3>", "News <new>");
  }

  @Test
  void a_change_of_an_earlier_day_wakes_nobody_at_night() {
    post.server.answer = mail -> stopped();
    post.clock.set("2026-10-06T22:00");
    announcements.announce(Announcement.once(ORG, "moved", "news", PRINCIPAL).today());
    post.goRound();
    post.until("2026-10-07T00:10");
    post.server.answer = mail -> null;
    assertThat(post.until("2026-10-07T06:59")).isZero();
    post.clock.set("2026-10-07T07:00");
    dailyMail.release(ORG, TUESDAY.plusDays(1));
    assertThat(post.goRound().done()).isEqualTo(1);
  }

  @Test
  void a_pause_keeps_the_missed_mails_until_it_ends() {
    fourMailsThatNeverLeft();
    desk.pause(ORG, COORDINATOR);
    List<String> before = post.states("mail");
    post.until("2026-10-09T12:00");
    assertThat(post.states("mail")).isEqualTo(before);
    assertThat(post.server.arrived).isEmpty();
  }

  private void fourMailsThatNeverLeft() {
    post.server.answer = mail -> stopped();
    announce("a");
    dailyMail.release(ORG, TUESDAY);
    post.goRound();
    for (int i = 1; i <= 3; i++) {
      post.until("2026-10-06T1" + i + ":00");
      announcements.announce(Announcement.once(ORG, "moved-" + i, "news", PRINCIPAL).today());
      post.goRound();
    }
    assertThat(post.states("mail")).hasSize(4).containsOnly("WAITING");
  }

  private void announce(String key) {
    announcements.announce(Announcement.once(ORG, key, "news", PRINCIPAL));
  }
}
