package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.AlmanacTest;
import org.almanac.access.NoticeSeen;
import org.almanac.access.SignedIn;
import org.almanac.meetings.Meeting;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.FirstMails;
import org.almanac.notices.MailDesk;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A coordinator looks at tomorrow's mail, in the whole program. */
@AlmanacTest
@Import({SmallDistrict.class, TomorrowsMailTest.BetweenTwo.class})
class TomorrowsMailTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);
  private static final LocalDate CARDS_OUT = LocalDate.of(2026, 9, 22);

  @Autowired SmallDistrict district;
  @Autowired FirstMails firstMails;
  @Autowired MailDesk desk;
  @Autowired NoticeSeen notice;
  @Autowired Announcements announcements;
  @Autowired WebApplicationContext pages;

  private MockMvc web;

  /** What two people write: no coordinator reads it. */
  @TestComponent
  static class BetweenTwo implements NoticeText {
    @Override
    public String kind() {
      return "between-two";
    }

    @Override
    public Paragraph write(NoticeItem item) {
      return Paragraph.of("Between the two of you", "A word in confidence");
    }
  }

  @BeforeEach
  void aMeetingIsPrepared() {
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    district.opens();
    notice.seen(district.code, district.coordinator, "en", true);
    notice.seen("ddsb", "p0001", "en", true);
    for (String table : List.of("notice", "mail", "captured_mail", "mail_go", "mail_hold")) {
      district.jdbc.sql("delete from " + table).update();
    }
    Date tomorrow = Date.from(SmallDistrict.at(LocalDate.of(2026, 8, 18), "07:00"));
    district.tenants.within(
        district.code,
        () -> {
          district
              .runtime
              .createProcessInstanceByKey("daily-round")
              .businessKey(district.code + ":ROUND-2026-08-18")
              .setVariable("roundAt", tomorrow)
              .execute();
        });
    Meeting meeting = district.meets(DAY);
    district.settle();
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of("theme", "T", "place", "Education Centre", "learning", 120, "information", 60));
    district.settle();
    assertThat(meeting.key()).isEqualTo("PLT-2026-10");
  }

  @Test
  void what_the_page_shows_is_what_leaves_the_next_morning() {
    go();
    district.moveTo(CARDS_OUT.minusDays(1), "09:00");
    String page = look("/mail").text();
    assertThat(page).contains("Tuesday, 22 September, from 07:00: 4 mails");
    assertThat(subjects()).as("looking sends nothing").isEmpty();
    district.moveTo(CARDS_OUT, "09:00");
    assertThat(subjects()).hasSize(4).containsOnly("Wednesday, 14 October: two taps");
    assertThat(page.split("Wednesday, 14 October: two taps", -1)).hasSize(5);
  }

  @Test
  void a_reminder_of_the_next_round_is_shown_before_it_is_made() {
    go();
    LocalDate reminded = LocalDate.of(2026, 10, 8); // three school days before the 14th
    district.moveTo(reminded.minusDays(1), "09:00");
    district.jdbc.sql("delete from captured_mail").update();
    String page = look("/mail/to/" + district.principal).text();
    assertThat(page).contains("Coming up: Bring your card");
    assertThat(count("select count(*) from notice where kind = 'task-coming-up'")).isZero();
    district.moveTo(reminded, "09:00");
    assertThat(subjects()).contains("Coming up: Bring your card");
  }

  @Test
  void a_mail_is_opened_and_read_with_its_real_names_and_without_its_links() {
    go();
    district.moveTo(CARDS_OUT, "06:30");
    String page = look("/mail/to/" + district.principal).text();
    assertThat(page).contains("Hello Paula,", "Education Centre", "Cora Of " + district.code);
    assertThat(page).doesNotContain("/ticket/", "/go/");
  }

  @Test
  void what_is_between_two_people_is_not_shown_to_a_coordinator() {
    announcements.announce(
        Announcement.once(district.code, "x", "between-two", district.superintendent));
    String page = look("/mail").text() + look("/mail/to/" + district.superintendent).text();
    assertThat(page).contains("A personal item").doesNotContain("confidence", "Between the two");
  }

  @Test
  void before_the_first_mail_a_coordinator_reads_it_with_real_names_and_says_go() {
    district.moveTo(CARDS_OUT, "09:00");
    assertThat(subjects())
        .containsOnly("The first mails of the principal learning teams wait for you");
    assertThat(look("/").text()).contains("The first mails of the principal learning teams wait");
    String page = look("/mail/first/PLT").text();
    assertThat(page).contains("4 people would get a mail", "Hello Olga,", "Paula Of", "Piet Of");
    assertThat(send("/mail/first/PLT").to()).isEqualTo("/mail");
    assertThat(look("/").text()).doesNotContain("/mail/first/");
    district.moveTo(CARDS_OUT.plusDays(1), "09:00");
    assertThat(subjects()).hasSize(5).contains("Wednesday, 14 October: two taps");
    assertThat(look("/mail").text()).contains("let them go.");
  }

  @Test
  void a_held_mail_is_listed_with_who_held_it_and_when() {
    go();
    district.moveTo(CARDS_OUT.minusDays(1), "09:00");
    send("/mail/hold", "person", district.principal);
    assertThat(look("/mail").text())
        .contains("3 mails", "Held: one person")
        .contains("Held by Cora Of " + district.code + " since Monday, 21 September 2026, 09:00");
    district.moveTo(CARDS_OUT.plusDays(3), "09:00");
    assertThat(subjects()).hasSize(3);
    send("/mail/release", "person", district.principal);
    assertThat(look("/mail").text()).contains("one mail", "let the mail to Paula");
    district.moveTo(CARDS_OUT.plusDays(10), "09:00");
    assertThat(subjects()).hasSize(4);
  }

  @Test
  void a_paused_mention_is_not_spent() {
    go();
    district.moveTo(LocalDate.of(2026, 10, 7), "09:00");
    district.jdbc.sql("delete from captured_mail").update();
    send("/mail/pause");
    assertThat(look("/mail").text()).contains("All mail is paused.");
    assertThat(look("/").text()).contains("All mail is paused, by Cora");
    district.moveTo(LocalDate.of(2026, 10, 9), "09:00");
    assertThat(count("select count(*) from notice where kind like 'task-%'")).isZero();
    assertThat(subjects()).isEmpty();
    send("/mail/resume");
    district.moveTo(LocalDate.of(2026, 10, 13), "09:00");
    assertThat(subjects()).hasSize(4).containsOnly("Coming up: Bring your card");
  }

  @Test
  void who_wished_less_gets_what_is_new_and_no_reminder() {
    go();
    notice.seen(district.code, district.principal, "en", false);
    district.moveTo(LocalDate.of(2026, 10, 9), "09:00");
    assertThat(subjects()).filteredOn(s -> s.endsWith("two taps")).hasSize(4);
    assertThat(subjects()).filteredOn(s -> s.startsWith("Coming up")).hasSize(3);
  }

  @Test
  void nobody_but_the_organizations_coordinators_sees_or_does_any_of_it() {
    String own = district.principal;
    List<String> sees = List.of("/mail", "/mail/to/" + own, "/mail/first/PLT");
    List<String> does =
        List.of("/mail/pause", "/mail/resume", "/mail/hold", "/mail/release", "/mail/first/PLT");
    for (Role role : Role.values()) {
      if (role != Role.COORDINATOR) {
        RequestPostProcessor somebody = as(own, district.code, role);
        sees.forEach(p -> assertThat(show(get(p).with(somebody)).status()).as(p).isEqualTo(403));
        does.forEach(
            p ->
                assertThat(show(post(p).param("person", own).with(csrf()).with(somebody)).status())
                    .as(p)
                    .isEqualTo(403));
      }
    }
    RequestPostProcessor other = as("p0001", "ddsb", Role.COORDINATOR);
    assertThat(show(get("/mail/to/" + own).with(other)).status()).isEqualTo(404);
    assertThat(show(get("/mail").with(other)).text()).doesNotContain("Paula");
    assertThat(show(get("/mail/first/PLT").with(other)).text()).doesNotContain("Paula");
    for (String path : List.of("/mail/hold", "/mail/release")) {
      var sent = post(path).param("person", own).with(csrf()).with(other);
      assertThat(show(sent).status()).isEqualTo(404);
    }
    assertThat(show(post("/mail/pause").with(as(own, district.code, Role.COORDINATOR))).status())
        .as("without the token of the form")
        .isEqualTo(403);
    assertThat(count("select count(*) from mail_hold")).isZero();
    assertThat(desk.paused(district.code)).isFalse();
  }

  @Test
  void an_address_that_leads_nowhere_is_not_found() {
    assertThat(look("/mail/to/p9999").status()).isEqualTo(404);
    assertThat(look("/mail/first/XYZ").status()).isEqualTo(404);
    assertThat(send("/mail/first/XYZ").status()).isEqualTo(404);
    assertThat(send("/mail/hold", "person", "p9999").status()).isEqualTo(404);
    assertThat(send("/mail/hold").status()).isEqualTo(400);
  }

  private void go() {
    firstMails.go(district.code, PltProgram.CODE, district.coordinator);
  }

  private List<String> subjects() {
    return district
        .jdbc
        .sql("select subject from captured_mail where organization = ?")
        .param(district.code)
        .query(String.class)
        .list();
  }

  private long count(String sql) {
    return district.jdbc.sql(sql).query(Long.class).single();
  }

  private Shown look(String path) {
    return show(get(path).with(as(district.coordinator, district.code, Role.COORDINATOR)));
  }

  private Shown send(String path, String... fields) {
    var sent = post(path).with(as(district.coordinator, district.code, Role.COORDINATOR));
    for (int i = 0; i < fields.length; i += 2) {
      sent.param(fields[i], fields[i + 1]);
    }
    return show(sent.with(csrf()));
  }

  private Shown show(MockHttpServletRequestBuilder request) {
    try {
      MockHttpServletResponse response =
          web.perform(request.accept("text/html")).andReturn().getResponse();
      String text = response.getContentAsString().replace("&#39;", "'");
      return new Shown(response.getStatus(), text, response.getRedirectedUrl());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static RequestPostProcessor as(String person, String organization, Role role) {
    SignedIn me = new SignedIn(person, organization, "Somebody", Set.of(role));
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            me, null, List.of(new SimpleGrantedAuthority("ROLE_" + role.name()))));
  }

  /** What came back. */
  record Shown(int status, String text, String to) {}
}
