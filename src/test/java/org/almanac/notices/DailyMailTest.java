package org.almanac.notices;

import static org.almanac.notices.PostOffice.COORDINATOR;
import static org.almanac.notices.PostOffice.ORG;
import static org.almanac.notices.PostOffice.PRINCIPAL;
import static org.almanac.notices.PostOffice.SUPERINTENDENT;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

/** What a person's one mail of the day holds, and on which days it comes. */
@NoticesSlice
class DailyMailTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 10, 6);

  @Autowired PostOffice post;
  @Autowired Announcements announcements;
  @Autowired DailyMail dailyMail;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void open() {
    post.open();
  }

  @Test
  void school_staff_hear_on_school_days_and_system_staff_on_weekdays() {
    announce("a", PRINCIPAL, SUPERINTENDENT);
    assertThat(dailyMail.release(ORG, LocalDate.of(2027, 7, 6))).isEqualTo(1); // a day in July
    assertThat(post.states("notice")).containsExactly("WAITING", "READY");
    assertThat(dailyMail.release(ORG, LocalDate.of(2026, 10, 10))).isZero(); // a Saturday
    assertThat(dailyMail.release(ORG, TUESDAY)).isEqualTo(1);
  }

  @Test
  void a_principal_who_is_a_mentor_too_keeps_the_schools_days() {
    post.also(PRINCIPAL, Role.MENTOR);
    announce("a", PRINCIPAL);
    assertThat(dailyMail.release(ORG, LocalDate.of(2027, 7, 6))).isZero();
  }

  @Test
  void several_items_are_one_mail_with_one_subject() throws Exception {
    announce("a", PRINCIPAL);
    announce("b", PRINCIPAL);
    announce("settled", PRINCIPAL);
    release();
    MimeMessage mail = post.server.arrived.get(0);
    assertThat(post.server.arrived).hasSize(1);
    assertThat(mail.getSubject()).isEqualTo("Two things: News <a> & more · News <b> & more");
    assertThat(text(mail)).contains("Hello Lee,", "News <a> & more", "News <b> & more");
    assertThat(text(mail)).contains("Open it: http://127.0.0.1:8080/go/a\n");
    assertThat(post.states("notice")).containsExactly("MAILED", "MAILED", "DROPPED");
  }

  @Test
  void it_comes_from_a_named_person_who_gets_the_replies() throws Exception {
    announce("a", PRINCIPAL);
    release();
    MimeMessage mail = post.server.arrived.get(0);
    assertThat(mail.getFrom()[0]).hasToString("Jo Marsh <almanac@example.org>");
    assertThat(mail.getReplyTo()[0]).hasToString("Jo Marsh <jo@example.org>");
    assertThat(mail.getMessageID()).matches("<demo.p0003.2026-10-06.daily.[\\w-]{16}@example.org>");
    assertThat(mail.getSubject()).isEqualTo("News <a> & more");
  }

  @Test
  void text_and_html_say_the_same() throws Exception {
    announce("a", PRINCIPAL);
    announce("b", PRINCIPAL);
    release();
    MimeMessage mail = post.server.arrived.get(0);
    String html = html(mail);
    assertThat(words(html.replaceAll("(?s)<head>.*</head>", "").replaceAll("<[^>]+>", " ")))
        .containsExactlyElementsOf(words(HtmlUtils.htmlEscape(withoutAddresses(text(mail)))));
    assertThat(html).contains("href=\"http://127.0.0.1:8080/go/a\"");
    assertThat(html).contains("href=\"https://example.org/x?a=1&amp;b=2\"");
  }

  @Test
  void no_line_is_too_long_for_a_mail_server() throws Exception {
    announce("x".repeat(90), PRINCIPAL);
    release();
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    post.server.arrived.get(0).writeTo(sent);
    String body = sent.toString(StandardCharsets.US_ASCII);
    assertThat(body.substring(body.indexOf("\r\n\r\n")).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
  }

  @Test
  void where_nothing_is_left_to_say_no_mail_is_written() {
    announce("settled", PRINCIPAL);
    assertThat(release()).isZero();
    assertThat(post.states("mail")).isEmpty();
    assertThat(post.states("notice")).containsExactly("DROPPED");
  }

  @Test
  void who_is_gone_is_not_written_to() {
    announcements.announce(Announcement.once(ORG, "a", "news", "p9999").today());
    assertThat(post.goRound().done()).isZero();
    assertThat(post.states("notice")).containsExactly("DROPPED");
  }

  @Test
  void a_notice_without_words_keeps_no_other_from_its_mail() {
    announce("broken", PRINCIPAL);
    announcements.announce(Announcement.once(ORG, "x", "nobody-writes-these", PRINCIPAL));
    announce("a", PRINCIPAL, SUPERINTENDENT);
    assertThat(release()).isEqualTo(2);
    assertThat(post.states("notice")).containsExactly("WAITING", "WAITING", "MAILED", "MAILED");
  }

  @Test
  void a_mail_that_cannot_be_written_keeps_no_other_person_waiting() {
    announce("endless", PRINCIPAL);
    announce("a", PRINCIPAL, SUPERINTENDENT);
    assertThat(release()).isEqualTo(1);
    assertThat(post.states("notice")).containsExactly("WAITING", "WAITING", "MAILED");
  }

  @Test
  void there_is_no_second_daily_mail_on_a_day() {
    announce("a", PRINCIPAL);
    release();
    announce("b", PRINCIPAL);
    assertThat(release()).isZero();
    assertThat(post.states("notice")).containsExactly("MAILED", "WAITING");
    post.clock.set("2026-10-07T07:00");
    dailyMail.release(ORG, TUESDAY.plusDays(1));
    assertThat(post.goRound().done()).isEqualTo(1);
  }

  @Test
  void what_changes_on_the_same_day_is_told_at_once_each_time() throws Exception {
    announce("a", PRINCIPAL);
    release();
    for (String change : List.of("moved", "moved-again")) {
      announcements.announce(Announcement.once(ORG, change, "news", PRINCIPAL).today());
      assertThat(post.goRound().done()).isEqualTo(1);
    }
    assertThat(post.server.arrived.stream().map(PostOffice::messageId))
        .extracting(id -> id.replaceFirst("[.][\\w-]{16}@", "@"))
        .containsExactly(
            "<demo.p0003.2026-10-06.daily@example.org>",
            "<demo.p0003.2026-10-06.same-day-1@example.org>",
            "<demo.p0003.2026-10-06.same-day-2@example.org>");
  }

  @Test
  void where_no_link_may_be_made_any_more_the_button_leads_to_the_task_by_sign_in()
      throws Exception {
    announce("card", PRINCIPAL);
    post.server.answer = mail -> SendingTest.refused(mail, 451, "not yet");
    release();
    jdbc.update("update person set shares_mailbox = true where id = ?", PRINCIPAL);
    post.server.answer = mail -> null;
    assertThat(post.until("2026-10-06T08:00")).isEqualTo(1);
    MimeMessage mail = post.server.arrived.get(0);
    assertThat(text(mail)).contains("I come: http://127.0.0.1:8080/go/t1\n");
    assertThat(text(mail) + html(mail)).doesNotContain("/card/");
  }

  @Test
  void a_change_today_keeps_its_day_whatever_became_of_the_mails_before_it() {
    for (String change : List.of("a", "b", "c")) {
      announcements.announce(Announcement.once(ORG, change, "news", PRINCIPAL).today());
      if (change.equals("c")) {
        // the first is taken apart for a new address
        jdbc.update("update mail set kind = 'moved-1' where kind = 'same-day-1'");
      }
      post.goRound();
    }
    assertThat(post.server.arrived).hasSize(3);
    announcements.announce(Announcement.once(ORG, "endless", "news", SUPERINTENDENT).today());
    post.goRound();
    assertThat(post.states("notice")).endsWith("READY");
  }

  @Test
  void without_a_coordinator_the_organization_signs() throws Exception {
    post.leaves(COORDINATOR);
    announce("a", PRINCIPAL);
    release();
    assertThat(post.server.arrived.get(0).getFrom()[0])
        .hasToString("Demo District <almanac@example.org>");
  }

  private void announce(String key, String... people) {
    for (String person : people) {
      announcements.announce(Announcement.once(ORG, key, "news", person));
    }
  }

  private int release() {
    dailyMail.release(ORG, TUESDAY);
    return post.goRound().done();
  }

  static String text(MimeMessage mail) throws Exception {
    return part(mail, 0).getContent().toString();
  }

  static String html(MimeMessage mail) throws Exception {
    return part(mail, 1).getContent().toString();
  }

  private static BodyPart part(MimeMessage mail, int i) throws Exception {
    return ((MimeMultipart) mail.getContent()).getBodyPart(i);
  }

  private static String withoutAddresses(String text) {
    return text.replaceAll(": https?://\\S+", "");
  }

  private static List<String> words(String html) {
    return Arrays.stream(HtmlUtils.htmlUnescape(html).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
