package org.almanac.notices;

import static org.almanac.notices.PostOffice.ORG;
import static org.almanac.notices.PostOffice.PRINCIPAL;
import static org.almanac.notices.PostOffice.SUPERINTENDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** What the daily round forgets of mails. */
@NoticesSlice
@Import(OldMails.class)
@TestPropertySource(properties = "almanac.mail.words-kept=30d")
class OldMailsTest {
  @Autowired PostOffice post;
  @Autowired Announcements announcements;
  @Autowired DailyMail dailyMail;
  @Autowired OldMails oldMails;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void open() {
    post.open();
    announcements.announce(Announcement.once(ORG, "card", "news", PRINCIPAL));
    announcements.announce(Announcement.once(ORG, "card", "news", SUPERINTENDENT));
    dailyMail.release(ORG, LocalDate.of(2026, 10, 6));
    post.server.answer =
        mail ->
            SendingTest.to(mail).contains("ana") ? SendingTest.refused(mail, 451, "not yet") : null;
    post.goRound();
  }

  @Test
  void what_a_mails_links_would_be_is_forgotten_when_its_day_is_over_and_it_is_not_under_way() {
    oldMails.sweep(ORG);
    assertThat(links()).isEqualTo(4);
    post.clock.set("2026-10-07T06:00");
    oldMails.sweep(ORG);
    assertThat(links()).as("hers is still under way").isEqualTo(2);
  }

  @Test
  void the_words_of_a_mail_are_forgotten_after_a_time_and_what_came_of_it_stays() {
    post.clock.set("2026-11-05T07:00");
    oldMails.sweep(ORG);
    assertThat(gone().get("plain").toString()).contains("A card");
    post.clock.set("2026-11-06T07:00");
    oldMails.sweep(ORG);
    assertThat(gone())
        .containsEntry("subject", "")
        .containsEntry("plain", "")
        .containsEntry("html", "")
        .containsEntry("state", "SENT")
        .containsEntry("recipient", "lee@example.org");
    assertThat(gone().get("sent_at")).isNotNull();
    assertThat(jdbc.queryForObject("select count(*) from mail where plain <> ''", Integer.class))
        .as("what is under way keeps its words")
        .isEqualTo(1);
  }

  private int links() {
    return jdbc.queryForObject("select count(*) from mail_link", Integer.class);
  }

  private Map<String, Object> gone() {
    return jdbc.queryForMap("select * from mail where person = ?", PRINCIPAL);
  }
}
