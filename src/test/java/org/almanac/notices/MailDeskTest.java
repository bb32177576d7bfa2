package org.almanac.notices;

import static org.almanac.notices.PostOffice.COORDINATOR;
import static org.almanac.notices.PostOffice.ORG;
import static org.almanac.notices.PostOffice.PRINCIPAL;
import static org.almanac.notices.PostOffice.SUPERINTENDENT;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailSendException;

/** Mail under control: held, paused, looked at first; and nothing lost or doubled by it. */
@NoticesSlice
class MailDeskTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 10, 6);

  @Autowired PostOffice post;
  @Autowired Announcements announcements;
  @Autowired DailyMail dailyMail;
  @Autowired MailDispatch dispatch;
  @Autowired MailDesk desk;
  @Autowired MailStops stops;
  @Autowired MailAudit audit;
  @Autowired FirstMails firstMails;

  @BeforeEach
  void open() {
    post.open();
  }

  @Test
  void a_held_mail_is_not_sent_until_it_is_released_then_once() throws Exception {
    announce("a", PRINCIPAL, SUPERINTENDENT);
    desk.hold(ORG, PRINCIPAL, COORDINATOR);
    assertThat(round(TUESDAY)).isEqualTo(1);
    announce("b", PRINCIPAL);
    assertThat(round(TUESDAY.plusDays(1))).isZero();
    assertThat(stops.holds(ORG))
        .singleElement()
        .returns(PRINCIPAL, MailStops.Stop::person)
        .returns(COORDINATOR, MailStops.Stop::by)
        .returns(PostOffice.TestClock.at("2026-10-06T07:00"), MailStops.Stop::since);
    desk.release(ORG, PRINCIPAL, COORDINATOR);
    assertThat(post.goRound().done()).as("not before the next round").isZero();
    assertThat(round(TUESDAY.plusDays(2))).isEqualTo(1);
    assertThat(DailyMailTest.text(post.server.arrived.get(1))).contains("News <a>", "News <b>");
    assertThat(round(TUESDAY.plusDays(3))).isZero();
  }

  @Test
  void what_is_settled_while_it_was_held_is_not_said() {
    announce("settled", PRINCIPAL);
    desk.hold(ORG, PRINCIPAL, COORDINATOR);
    round(TUESDAY);
    desk.release(ORG, PRINCIPAL, COORDINATOR);
    assertThat(round(TUESDAY.plusDays(1))).isZero();
    assertThat(post.states("notice")).containsExactly("DROPPED");
  }

  @Test
  void a_mail_that_was_written_and_has_not_left_can_still_be_held() {
    announce("a", PRINCIPAL);
    post.server.answer = mail -> stopped();
    round(TUESDAY);
    desk.hold(ORG, PRINCIPAL, COORDINATOR);
    post.server.answer = mail -> null;
    assertThat(post.until("2026-10-07T06:59")).isZero();
    assertThat(dispatch.nextDue()).as("nothing runs in circles").isEmpty();
    desk.release(ORG, PRINCIPAL, COORDINATOR);
    assertThat(round(TUESDAY.plusDays(1))).isEqualTo(1);
    assertThat(post.states("mail")).containsExactly("REPLACED", "SENT");
  }

  @Test
  void a_change_on_the_same_day_passes_a_hold_but_no_pause() {
    desk.hold(ORG, PRINCIPAL, COORDINATOR);
    announcements.announce(Announcement.once(ORG, "moved", "news", PRINCIPAL).today());
    assertThat(post.goRound().done()).isEqualTo(1);
    desk.pause(ORG, COORDINATOR);
    announcements.announce(Announcement.once(ORG, "moved-again", "news", PRINCIPAL).today());
    assertThat(post.goRound().done()).isZero();
    assertThat(dispatch.nextDue()).as("nothing runs in circles").isEmpty();
    desk.resume(ORG, COORDINATOR);
    assertThat(post.goRound().done()).as("the same day: at once").isEqualTo(1);
  }

  @Test
  void a_change_on_the_same_day_passes_a_hold_though_it_stood_in_the_daily_mail() throws Exception {
    writtenWithAChangeOfToday();
    desk.hold(ORG, PRINCIPAL, COORDINATOR);
    assertThat(post.goRound().done()).isEqualTo(1);
    assertThat(DailyMailTest.text(post.server.arrived.get(0)))
        .contains("News <moved>")
        .doesNotContain("News <a>");
    assertThat(round(TUESDAY.plusDays(1))).as("the rest is held").isZero();
    desk.release(ORG, PRINCIPAL, COORDINATOR);
    assertThat(round(TUESDAY.plusDays(2))).isEqualTo(1);
    assertThat(DailyMailTest.text(post.server.arrived.get(1)))
        .contains("News <a>")
        .doesNotContain("News <moved>");
  }

  @Test
  void a_change_on_the_same_day_that_stood_in_the_daily_mail_leaves_at_once_after_a_pause()
      throws Exception {
    writtenWithAChangeOfToday();
    desk.pause(ORG, COORDINATOR);
    desk.resume(ORG, COORDINATOR);
    assertThat(post.goRound().done()).isEqualTo(1);
    assertThat(DailyMailTest.text(post.server.arrived.get(0)))
        .contains("News <moved>")
        .doesNotContain("News <a>");
  }

  /** A daily mail that could not leave yet, with a change of today in it. */
  private void writtenWithAChangeOfToday() {
    announce("a", PRINCIPAL);
    announcements.announce(Announcement.once(ORG, "moved", "news", PRINCIPAL).today());
    post.server.answer = mail -> stopped();
    round(TUESDAY);
    post.server.answer = mail -> null;
    post.clock.plus(Duration.ofMinutes(1)); // and then the server is tried again
  }

  @Test
  void after_a_pause_people_get_one_mail_with_what_is_still_true() throws Exception {
    announce("a", PRINCIPAL);
    post.server.answer = mail -> stopped();
    round(TUESDAY);
    desk.pause(ORG, COORDINATOR);
    post.server.answer = mail -> null;
    announcements.announce(Announcement.once(ORG, "moved", "news", PRINCIPAL).today());
    for (int day = 1; day < 3; day++) {
      announce("news-of-day-" + day, PRINCIPAL);
      announce("settled-" + day, PRINCIPAL);
      assertThat(round(TUESDAY.plusDays(day))).isZero();
    }
    desk.resume(ORG, COORDINATOR);
    assertThat(post.goRound().done()).as("yesterday's change is no change of today").isZero();
    assertThat(round(TUESDAY.plusDays(3))).isEqualTo(1);
    assertThat(post.server.arrived).hasSize(1);
    assertThat(DailyMailTest.text(post.server.arrived.get(0)))
        .contains("News <a>", "News <moved>", "News <news-of-day-1>", "News <news-of-day-2>")
        .doesNotContain("settled");
  }

  @Test
  void after_the_pause_is_answered_nothing_new_leaves() {
    announce("a", PRINCIPAL, SUPERINTENDENT, COORDINATOR);
    dailyMail.release(ORG, TUESDAY);
    post.server.answer =
        mail -> {
          desk.pause(ORG, COORDINATOR); // while the first of three is on its way
          return null;
        };
    assertThat(post.goRound().done()).isEqualTo(1);
    assertThat(post.states("mail")).containsOnlyOnce("SENT").contains("WAITING", "WAITING");
    assertThat(post.until("2026-10-06T17:00")).isZero();
  }

  @Test
  void one_organizations_pause_is_not_anothers() {
    desk.pause("other", COORDINATOR);
    desk.hold("other", PRINCIPAL, COORDINATOR);
    firstMails.go("other", "NEW", COORDINATOR);
    announce("a", PRINCIPAL);
    announce(ORG + ":NEW-1", SUPERINTENDENT);
    dailyMail.release(ORG, TUESDAY);
    assertThat(post.goRound().done()).as("the principal's, and the coordinator's").isEqualTo(2);
    assertThat(firstMails.pending(ORG)).hasSize(1);
  }

  @Test
  void the_first_mails_of_a_program_wait_until_a_coordinator_said_go() throws Exception {
    announce(ORG + ":NEW-2026-10", PRINCIPAL, SUPERINTENDENT);
    announce("a", PRINCIPAL);
    assertThat(round(TUESDAY)).as("another matter, and the coordinator's").isEqualTo(2);
    assertThat(all()).doesNotContain("NEW-2026-10").contains("News <a>");
    assertThat(all()).contains("The first mails of the new program wait for you");
    assertThat(round(TUESDAY.plusDays(1))).as("asked once a week").isZero();
    firstMails.go(ORG, "NEW", COORDINATOR);
    assertThat(round(TUESDAY.plusDays(2))).isEqualTo(2);
    assertThat(all()).contains("NEW-2026-10");
    assertThat(round(TUESDAY.plusDays(3))).isZero();
  }

  @Test
  void a_change_on_the_same_day_waits_for_the_first_look_as_well() {
    announcements.announce(Announcement.once(ORG, ORG + ":NEW-1", "news", PRINCIPAL).today());
    assertThat(post.goRound().done()).isZero();
    assertThat(dispatch.nextDue()).as("nothing runs in circles").isEmpty();
    assertThat(round(TUESDAY.plusDays(1))).as("the coordinator is asked").isEqualTo(1);
  }

  @Test
  void who_did_what_and_when_is_kept() {
    for (int twice = 0; twice < 2; twice++) {
      desk.pause(ORG, COORDINATOR);
      desk.hold(ORG, PRINCIPAL, COORDINATOR);
    }
    desk.resume(ORG, COORDINATOR);
    desk.release(ORG, PRINCIPAL, COORDINATOR);
    desk.release(ORG, PRINCIPAL, COORDINATOR);
    firstMails.go(ORG, "NEW", COORDINATOR);
    assertThat(audit.latest(ORG, 10))
        .extracting(entry -> entry.deed().name())
        .containsExactly("GO", "RELEASED", "RESUMED", "HELD", "PAUSED");
    assertThat(audit.latest("other", 10)).isEmpty();
  }

  private void announce(String key, String... people) {
    for (String person : people) {
      announcements.announce(Announcement.once(ORG, key, "news", person));
    }
  }

  /** The round of a day at seven, and what leaves then. */
  private int round(LocalDate day) {
    post.clock.set(day + "T07:00");
    dailyMail.release(ORG, day);
    return post.goRound().done();
  }

  private String all() {
    return String.join("\n", post.server.arrived.stream().map(MailDeskTest::text).toList());
  }

  private static String text(MimeMessage mail) {
    try {
      return DailyMailTest.text(mail);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static RuntimeException stopped() {
    return new MailSendException(
        "Mail server connection failed", new ConnectException("Connection refused"));
  }
}
