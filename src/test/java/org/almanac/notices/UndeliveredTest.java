package org.almanac.notices;

import static org.almanac.notices.PostOffice.COORDINATOR;
import static org.almanac.notices.PostOffice.ORG;
import static org.almanac.notices.PostOffice.PRINCIPAL;
import static org.almanac.notices.PostOffice.SUPERINTENDENT;
import static org.almanac.notices.SendingTest.refused;
import static org.almanac.notices.SendingTest.to;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What can't arrive stands on the coordinator's list with what to do, until it is seen to. */
@NoticesSlice
class UndeliveredTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 10, 6);
  private static final String UNKNOWN = "550 5.1.1 no such user";

  @Autowired PostOffice post;
  @Autowired Announcements announcements;
  @Autowired DailyMail dailyMail;
  @Autowired Undelivered undelivered;
  @Autowired MailAudit audit;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void open() {
    post.open();
  }

  @Test
  void the_coordinator_gets_one_item_for_all_that_came_back_and_none_once_they_are_seen_to()
      throws Exception {
    List<String> people = IntStream.range(0, 7).mapToObj(i -> "o" + i).toList();
    people.forEach(id -> post.add(id, "N", id, id + "@example.org", Role.OFFICER, null));
    comesBack("o", UNKNOWN);
    round(TUESDAY, "a", people.toArray(String[]::new));
    assertThat(undelivered.of(ORG)).hasSize(7);
    round(TUESDAY.plusDays(1), "b");
    MimeMessage told = post.server.arrived.get(0);
    assertThat(post.server.arrived).hasSize(1);
    assertThat(told.getSubject()).isEqualTo("7 mails came back");
    assertThat(DailyMailTest.text(told)).contains("And 2 more.", "nobody has this address");
    round(TUESDAY.plusDays(2), "c", "o1");
    undelivered
        .of(ORG)
        .forEach(back -> assertThat(undelivered.settle(ORG, back.id(), COORDINATOR)).isPresent());
    round(TUESDAY.plusDays(3), "d");
    assertThat(post.server.arrived).as("nothing left to say").hasSize(1);
  }

  @Test
  void try_again_now_sends_todays_mail_once_more_to_the_address_as_it_is_now() {
    comesBack("lee@", UNKNOWN);
    round(TUESDAY, "a", PRINCIPAL);
    long id = undelivered.of(ORG).get(0).id();
    jdbc.update("update person set mail = 'l.o@example.org' where id = ?", PRINCIPAL);
    assertThat(undelivered.again(ORG, id, COORDINATOR)).contains(PRINCIPAL);
    assertThat(undelivered.again(ORG, id, COORDINATOR)).as("a second click").isEmpty();
    assertThat(post.goRound().done()).isEqualTo(1);
    assertThat(to(post.server.arrived.get(0))).isEqualTo("l.o@example.org");
    assertThat(post.states("mail")).as("written anew").containsExactly("REPLACED", "SENT");
    assertThat(undelivered.of(ORG)).isEmpty();
    assertThat(audit.latest(ORG, 5))
        .singleElement()
        .returns(MailAudit.Deed.TRIED_AGAIN, MailAudit.Entry::deed);
  }

  @Test
  void try_again_later_says_only_what_is_still_true() throws Exception {
    comesBack("lee@", "554 5.7.1 blocked");
    round(TUESDAY, "a", PRINCIPAL);
    announcements.announce(Announcement.once(ORG, "settled", "news", PRINCIPAL));
    post.server.answer = mail -> null;
    post.clock.set("2026-10-08T10:00");
    assertThat(undelivered.of(ORG)).singleElement().returns("POLICY", b -> b.trouble());
    undelivered.again(ORG, undelivered.of(ORG).get(0).id(), COORDINATOR);
    assertThat(post.goRound().done()).isEqualTo(1);
    assertThat(DailyMailTest.text(post.server.arrived.get(0))).contains("News <a>");
    assertThat(post.states("mail")).containsExactly("REPLACED", "SENT");
  }

  @Test
  void a_corrected_address_gets_what_it_missed_though_the_coordinator_said_done_at_once() {
    comesBack("lee@", UNKNOWN);
    round(TUESDAY, "a", PRINCIPAL);
    long id = undelivered.of(ORG).get(0).id();
    jdbc.update("update person set mail = 'l.o@example.org' where id = ?", PRINCIPAL);
    undelivered.settle(ORG, id, COORDINATOR);
    assertThat(undelivered.of(ORG)).isEmpty();
    round(TUESDAY.plusDays(1), "b");
    assertThat(post.server.arrived.stream().map(SendingTest::to))
        .containsExactlyInAnyOrder("l.o@example.org");
  }

  @Test
  void who_has_no_address_stands_on_the_list_once_with_all_that_they_should_know()
      throws Exception {
    post.add("p0011", "No", "Thing", "", Role.OFFICER, null);
    round(TUESDAY, "a", "p0011");
    round(TUESDAY.plusDays(1), "b", "p0011");
    round(TUESDAY.plusDays(2), "c", "p0011");
    assertThat(undelivered.of(ORG))
        .singleElement()
        .returns("ADDRESS", Undelivered.Returned::trouble)
        .returns(TUESDAY.plusDays(2), Undelivered.Returned::day);
    assertThat(post.server.arrived).as("the coordinator heard of it once").hasSize(1);
    jdbc.update("update person set mail = 'no@example.org' where id = 'p0011'");
    post.goRound();
    round(TUESDAY.plusDays(3), "d", "p0011");
    assertThat(undelivered.of(ORG)).isEmpty();
    MimeMessage first = post.server.arrived.get(1);
    assertThat(to(first)).isEqualTo("no@example.org");
    assertThat(DailyMailTest.text(first)).contains("News <a>", "News <b>", "News <c>", "News <d>");
  }

  @Test
  void who_has_no_address_and_was_told_otherwise_comes_back_with_the_next_thing_only() {
    post.add("p0011", "No", "Thing", "", Role.OFFICER, null);
    round(TUESDAY, "a", "p0011");
    undelivered.settle(ORG, undelivered.of(ORG).get(0).id(), COORDINATOR);
    assertThat(undelivered.of(ORG)).isEmpty();
    round(TUESDAY.plusDays(1), "b", "p0011");
    assertThat(undelivered.of(ORG))
        .singleElement()
        .returns("News <b> & more", Undelivered.Returned::subject);
  }

  @Test
  void another_organizations_list_is_its_own() {
    comesBack("lee@", UNKNOWN);
    round(TUESDAY, "a", PRINCIPAL);
    long id = undelivered.of(ORG).get(0).id();
    assertThat(undelivered.of("other")).isEmpty();
    assertThat(undelivered.again("other", id, COORDINATOR)).isEmpty();
    assertThat(undelivered.settle("other", id, COORDINATOR)).isEmpty();
    assertThat(undelivered.of(ORG)).hasSize(1);
  }

  @Test
  void who_cant_be_reached_is_not_told_by_mail_of_others_who_cant() {
    post.add("p0009", "Pat", "Roy", "pat@example.org", Role.COORDINATOR, null);
    comesBack("@", UNKNOWN);
    round(TUESDAY, "a", COORDINATOR);
    round(TUESDAY.plusDays(1), "b", PRINCIPAL, SUPERINTENDENT);
    assertThat(
            jdbc.queryForList(
                "select person from notice where kind = ?", String.class, Undelivered.KIND))
        .as("Jo's own mail came back; Pat is told, and then comes back too")
        .containsOnly("p0009");
  }

  private void comesBack(String address, String said) {
    int code = Integer.parseInt(said.substring(0, 3));
    post.server.answer =
        mail ->
            to(mail).contains(address) && !to(mail).startsWith("jo@")
                    || to(mail).contains(address) && address.equals("@")
                ? refused(mail, code, said)
                : null;
  }

  private void round(LocalDate day, String key, String... people) {
    post.clock.set(day + "T07:00");
    for (String person : people) {
      announcements.announce(Announcement.once(ORG, key, "news", person));
    }
    dailyMail.release(ORG, day);
    post.goRound();
  }
}
