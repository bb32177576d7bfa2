package org.almanac.notices;

import static org.almanac.notices.PostOffice.ORG;
import static org.almanac.notices.PostOffice.PRINCIPAL;
import static org.almanac.notices.PostOffice.SUPERINTENDENT;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import org.almanac.access.NoticeSeen;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** One-click stop for what is not needed (RFC 8058), and for nothing else. */
@NoticesSlice
@Import(StopLinksTest.Nudge.class)
class StopLinksTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 10, 6);

  @Autowired PostOffice post;
  @Autowired Announcements announcements;
  @Autowired DailyMail dailyMail;
  @Autowired StopLinks links;
  @Autowired NoticeSeen wishes;
  @Autowired JdbcTemplate jdbc;

  /** Reminds, and says nothing that wasn't told. */
  @TestComponent
  static class Nudge implements NoticeText {
    @Override
    public String kind() {
      return "nudge";
    }

    @Override
    public Paragraph write(NoticeItem item) {
      return Paragraph.of("Still open", "No rush.");
    }

    @Override
    public boolean needed() {
      return false;
    }
  }

  @BeforeEach
  void open() {
    post.open();
    jdbc.update("delete from stop_link");
    jdbc.update("delete from person_wish");
  }

  @Test
  void a_mail_of_reminders_alone_offers_to_stop_them_in_its_head_and_in_both_its_forms()
      throws Exception {
    MimeMessage mail = sent("nudge");
    String[] ways = mail.getHeader("List-Unsubscribe")[0].split(", ");
    String token = ways[0].replaceAll("^<http://127.0.0.1:8080/stop/|>$", "");
    assertThat(token).matches("[A-Za-z0-9_-]{43}");
    assertThat(ways[1]).isEqualTo("<mailto:almanac@example.org?subject=stop%20" + token + ">");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    String line = "http://127.0.0.1:8080/stop/" + token;
    assertThat(DailyMailTest.text(mail)).contains("stop reminders with one click: " + line);
    assertThat(DailyMailTest.html(mail)).contains("href=\"" + line + "\"");
    assertThat(links.whose(token)).contains(new StopLinks.Whose(ORG, PRINCIPAL));
  }

  @Test
  void a_mail_that_holds_anything_needed_carries_no_such_address() throws Exception {
    MimeMessage mail = sent("nudge", "news");
    assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
    assertThat(DailyMailTest.text(mail)).doesNotContain("/stop/");
    assertThat(jdbc.queryForObject("select count(*) from stop_link", Integer.class)).isZero();
  }

  @Test
  void only_a_hash_of_the_address_is_kept() throws Exception {
    String token = token(sent("nudge"));
    assertThat(jdbc.queryForObject("select token_hash from stop_link", String.class))
        .hasSize(64)
        .doesNotContain(token);
    assertThat(jdbc.queryForList("select concat(plain, html, stop_path) from mail", String.class))
        .as("nor does our own copy of the mail have it")
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("/stop/")
        .doesNotContain(token);
    assertThat(links.whose("x" + token.substring(1))).isEmpty();
    assertThat(links.whose("")).isEmpty();
  }

  @Test
  void the_click_stops_reminders_of_this_person_and_what_is_needed_still_comes() throws Exception {
    StopLinks.Whose whose = links.whose(token(sent("nudge"))).orElseThrow();
    announcements.announce(Announcement.once(ORG, "b", "nudge", PRINCIPAL));
    announcements.announce(Announcement.once(ORG, "b", "nudge", SUPERINTENDENT));
    announcements.announce(Announcement.once(ORG, "b", "news", PRINCIPAL));
    links.stop(whose);
    links.stop(whose);
    assertThat(wishes.reminds(ORG, PRINCIPAL)).isFalse();
    assertThat(wishes.reminds(ORG, SUPERINTENDENT)).isTrue();
    post.clock.set("2026-10-07T07:00");
    dailyMail.release(ORG, TUESDAY.plusDays(1));
    post.goRound();
    assertThat(post.server.arrived).hasSize(3);
    MimeMessage mail =
        post.server.arrived.stream().filter(m -> SendingTest.to(m).contains("lee")).toList().get(1);
    assertThat(DailyMailTest.text(mail)).contains("News <b>").doesNotContain("Still open");
    links.goOn(whose);
    assertThat(wishes.reminds(ORG, PRINCIPAL)).isTrue();
  }

  @Test
  void a_reminder_that_is_written_and_has_not_left_is_stopped_too() {
    post.server.answer = mail -> SendingTest.stopped();
    announce("nudge");
    dailyMail.release(ORG, TUESDAY);
    post.goRound();
    links.stop(new StopLinks.Whose(ORG, PRINCIPAL));
    post.server.answer = mail -> null;
    assertThat(post.until("2026-10-06T12:00")).isZero();
  }

  @Test
  void an_address_in_an_old_mail_works_for_more_than_a_year_and_then_is_forgotten()
      throws Exception {
    String token = token(sent("nudge"));
    post.clock.set("2027-09-01T07:00");
    assertThat(links.whose(token)).isPresent();
    links.keep(links.make(), ORG, PRINCIPAL);
    assertThat(links.whose(token)).isPresent();
    post.clock.set("2028-01-10T07:00");
    links.keep(links.make(), ORG, PRINCIPAL);
    assertThat(links.whose(token)).isEmpty();
  }

  private MimeMessage sent(String... kinds) {
    announce(kinds);
    dailyMail.release(ORG, TUESDAY);
    post.goRound();
    return post.server.arrived.get(0);
  }

  private void announce(String... kinds) {
    for (String kind : kinds) {
      announcements.announce(Announcement.once(ORG, "a", kind, PRINCIPAL));
    }
  }

  private static String token(MimeMessage mail) throws Exception {
    return mail.getHeader("List-Unsubscribe")[0].replaceAll("^<.*?/stop/|>,.*$", "");
  }
}
