package org.almanac.notices;

import static org.almanac.notices.PostOffice.ORG;
import static org.almanac.notices.PostOffice.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is out of order in one organization is no other's trouble. */
@NoticesSlice
class BrokenOrganizationTest {
  private static final String BROKEN = "aaa";

  @Autowired PostOffice post;
  @Autowired Announcements announcements;
  @Autowired DailyMail dailyMail;
  @Autowired MailDispatch dispatch;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void open() {
    post.open();
    jdbc.update(
        "insert into setting (organization, setting_key, setting_value, from_school_year)"
            + " values (?, 'calendar.zone', 'Nowhere/Never', '')",
        BROKEN);
  }

  @AfterEach
  void mend() {
    jdbc.update("delete from setting where organization = ?", BROKEN);
  }

  @Test
  void one_broken_organization_keeps_no_other_from_its_mails_and_is_tried_again() {
    announcements.announce(Announcement.once(BROKEN, "a", "news", "x1").today());
    announcements.announce(Announcement.once(ORG, "a", "news", PRINCIPAL));
    dailyMail.release(ORG, LocalDate.of(2026, 10, 6));
    assertThat(post.goRound().done()).isEqualTo(1);
    assertThat(post.states("notice")).containsExactly("READY", "MAILED");
    assertThat(dispatch.nextDue()).contains(PostOffice.TestClock.at("2026-10-06T07:05"));
  }

  @Test
  void a_mail_of_a_broken_organization_waits_and_the_others_leave() {
    announcements.announce(Announcement.once(ORG, "a", "news", PRINCIPAL));
    dailyMail.release(ORG, LocalDate.of(2026, 10, 6));
    post.server.answer = mail -> SendingTest.refused(mail, 451, "not yet");
    post.goRound();
    jdbc.update(
        "insert into mail (organization, person, send_day, kind, same_day, state, recipient,"
            + " sender_name, subject, plain, html, message_id, attempts, due_at, created_at)"
            + " select ?, person, send_day, kind, same_day, state, recipient, sender_name,"
            + " subject, plain, html, 'other', attempts, due_at, created_at from mail",
        BROKEN);
    post.server.answer = mail -> null;
    assertThat(post.until("2026-10-06T07:04")).isEqualTo(1);
    assertThat(post.states("mail")).containsExactly("SENT", "WAITING");
  }
}
