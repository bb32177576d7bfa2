package org.almanac.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Invitee;
import org.almanac.meetings.Meeting;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** Before a cohort meeting, on a phone: a line, a thumb, what came up, and the session built. */
@EnabledIf("org.almanac.pages.Browser#isHere")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
class SuggestionsJourneyTest {
  private static final String ASSOC = "assoc";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

  @LocalServerPort int port;
  @Autowired Convening convening;
  @Autowired Attendance attendance;
  @Autowired RoleHolders holders;
  @Autowired Calendars calendars;

  @Test
  void a_line_a_thumb_by_keyboard_an_issue_and_the_session() throws Exception {
    Person member = first(Role.NEW_MEMBER);
    Person mentor = first(Role.MENTOR);
    Meeting meeting =
        convening.plan(ASSOC, "COHORT-2026-11", "cohort", DAY, LocalTime.of(9, 0), 180);
    attendance.open(
        ASSOC, meeting.key(), List.of(card(member, "new-member"), card(mentor, "mentor")));
    String page = "/meetings/" + meeting.key();
    try (Browser phone = Browser.phone("http://localhost:" + port)) {
      phone.signInAs(member.mail());
      phone.open(page + "/suggestions");
      phone.see("What would help you most in November?");
      phone.type(By.id("help"), "How others begin with their board");
      phone.click(By.cssSelector("form.card button"));
      phone.see("yours");
      fits(phone);
      phone.picture("cohort-suggestions-own-390");
      phone.open(page + "/issues");
      phone.type(By.id("issue"), "Buses in winter");
      phone.click(By.cssSelector("form.card button"));
      phone.see("Buses in winter");
      fits(phone);
      phone.picture("cohort-issues-390");
      phone.open(page);
      phone.see("Emergent issues");
      fits(phone);
      phone.picture("cohort-meeting-390");
    }
    try (Browser phone = Browser.phone("http://localhost:" + port)) {
      phone.signInAs(mentor.mail());
      phone.open(page + "/suggestions");
      phone.find(By.cssSelector("button[aria-pressed='false']")).sendKeys(Keys.ENTER);
      phone.see("One thumb.");
      assertThat(phone.find(By.cssSelector("button[aria-pressed='true']")).isDisplayed()).isTrue();
      fits(phone);
      phone.picture("cohort-suggestions-thumb-390");
      phone.open(page + "/session");
      phone.see("Place and hour come first");
      fits(phone);
    }
  }

  private Person first(Role role) {
    return holders.all(ASSOC, role, calendars.of(ASSOC).today()).get(0);
  }

  private static Invitee card(Person person, String role) {
    return new Invitee(person.id(), role, "cohort-meeting-card");
  }

  private static void fits(Browser phone) {
    assertThat(phone.run("return document.documentElement.scrollWidth"))
        .as("no scrolling to the side")
        .isEqualTo(390L);
  }
}
