package org.almanac.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Timeline;
import org.almanac.meetings.Convening;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** A director at a desk and an officer on a phone try ideas on, and the room says it was heard. */
@EnabledIf("org.almanac.pages.Browser#isHere")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
class BoardPlanIdeasJourneyTest {
  private static final String DDSB = "ddsb";
  private static final String PLAN = "/board-plan/2026-27";
  private static final LocalDate DAY = LocalDate.of(2026, 8, 19);
  private static final By LINE = By.cssSelector("textarea[name^='heard-']");

  @LocalServerPort int port;
  @Autowired Convening convening;
  @Autowired RoleHolders holders;
  @Autowired Calendars calendars;
  @Autowired Timeline timeline;
  @Autowired JdbcClient jdbc;

  @Test
  void a_director_at_a_desk_and_an_officer_on_a_phone_do_their_parts() throws Exception {
    jdbc.sql(
            "insert into board_plan (id, version, organization, school_year, state, reach_district)"
                + " values (-1, 0, 'ddsb', '2026-27', 'MEETING', true)")
        .update();
    Meeting meeting =
        convening.plan(DDSB, "BIP-2026-27-W01", "boardplan", DAY, LocalTime.of(9, 0), 180);
    String address = "http://localhost:" + port;
    try (Browser desk = Browser.desk(address)) {
      theDirectorKeepsTheList(desk);
      try (Browser phone = Browser.phone(address)) {
        theOfficerSaysWhatWasHeard(phone);
        theRoomSaysWhetherItWasHeard(phone, meeting);
      }
    }
  }

  private void theDirectorKeepsTheList(Browser desk) throws Exception {
    desk.signInAs(first(Role.DIRECTOR).mail());
    desk.open(PLAN + "/ideas");
    desk.type(By.id("idea"), "Three goals, and no more");
    desk.find(By.id("idea")).sendKeys(Keys.ENTER);
    desk.see("The list says so now");
    desk.see("Three goals, and no more");
    desk.picture("board-ideas-director-1280");
    desk.open(PLAN + "/results");
    desk.see("Grade 6 mathematics (invented)");
    assertThat(desk.find(By.cssSelector("svg[role='img']")).getDomAttribute("aria-label"))
        .contains("Elementary: from");
    desk.picture("board-results-1280");
  }

  private void theOfficerSaysWhatWasHeard(Browser phone) throws Exception {
    phone.signInAs(first(Role.OFFICER).mail());
    phone.open(PLAN + "/ideas");
    phone.see("Three goals, and no more");
    phone.type(LINE, "Schools ask what goes, not what comes");
    phone.see("Saved at");
    phone.click(By.cssSelector(".tried summary"));
    phone.click(By.cssSelector(".tried .thumbs label"));
    phone.until(d -> phone.text(By.cssSelector(".saved")).contains("Saved at") ? true : null);
    assertThat(((Number) height(phone, ".tried .thumbs label")).intValue())
        .as("a choice is as high as a thumb")
        .isGreaterThanOrEqualTo(44);
    fits(phone);
    phone.picture("board-ideas-390");
    phone.open(PLAN + "/ideas");
    assertThat(phone.find(LINE).getDomProperty("value"))
        .isEqualTo("Schools ask what goes, not what comes");
    phone.open(PLAN + "/results");
    phone.see("Grade 3 reading (invented)");
    fits(phone);
    phone.picture("board-results-390");
  }

  private void theRoomSaysWhetherItWasHeard(Browser phone, Meeting meeting) throws Exception {
    timeline.moveTo(meeting.endsAt().minusSeconds(120));
    phone.open("/t/" + meeting.roomCode());
    phone.see("Whose voice is missing?");
    phone.picture("board-heard-390");
    phone.click(By.cssSelector("form[action$='/heard'] button"));
    phone.see("With which voice did you sit at the table?");
    phone.click(By.cssSelector("label:has(input[value='OFFICERS'])"));
    phone.click(By.cssSelector("label:has(input[value='yes'])"));
    phone.click(By.cssSelector("label:has(input[value='students'])"));
    fits(phone);
    phone.click(By.cssSelector("form[action$='/heard'] button"));
    phone.see("It opens the next meeting, without a name");
    fits(phone);
  }

  private static Object height(Browser phone, String place) {
    return phone.run(
        "return Math.round(document.querySelector(arguments[0]).getBoundingClientRect().height)",
        place);
  }

  private Person first(Role role) {
    return holders.all(DDSB, role, calendars.of(DDSB).today()).get(0);
  }

  private static void fits(Browser phone) {
    assertThat(phone.run("return document.documentElement.scrollWidth"))
        .as("no scrolling to the side")
        .isEqualTo(390L);
  }
}
