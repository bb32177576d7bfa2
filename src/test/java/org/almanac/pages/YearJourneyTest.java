package org.almanac.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.calendar.Calendars;
import org.almanac.meetings.Meetings;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** A coordinator opens a year, from Tasklist to Cockpit, the page by keyboard alone. */
@EnabledIf("org.almanac.pages.Browser#isHere")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.generate-unique-process-engine-name=false")
@ActiveProfiles("test")
@DirtiesContext
class YearJourneyTest {
  private static final String DDSB = "ddsb";
  private static final String HDSB = "hdsb";
  private static final String PAGE = "/years/2026-27";
  private static final By COMPLETE = By.cssSelector("button[ng-click='complete()']");

  @LocalServerPort int port;
  @Autowired Calendars calendars;
  @Autowired RoleHolders holders;
  @Autowired Meetings meetings;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;

  @Test
  void a_year_is_opened_changed_by_keyboard_confirmed_and_its_cycle_starts() throws Exception {
    Person jo =
        holders.holder(DDSB, Role.COORDINATOR, null, calendars.of(DDSB).today()).orElseThrow();
    try (Browser desk = Browser.desk("http://127.0.0.1:" + port)) {
      desk.signInAs(jo.mail());
      openInTasklist(desk);
      desk.open(PAGE);
      desk.see("Wednesday, 14 October");
      somebodyElseAddsABoardMeeting(jo);
      tabTo(desk, "PLT, day in October").sendKeys("10122026", Keys.TAB, Keys.TAB);
      desk.see("Board of trustees");
      desk.see("is taken (Thanksgiving Day)");
      desk.picture("year-refused-1280");
      tabTo(desk, "PLT, day in October").sendKeys("10212026", Keys.TAB, Keys.TAB);
      desk.see("Wednesday, 21 October");
      tabTo(desk, "Confirm all dates").sendKeys(Keys.ENTER);
      desk.see("These dates stand");
      desk.picture("year-confirmed-1280");
      assertThat(meetings.named(DDSB, "PLT-2026-10").date()).isEqualTo("2026-10-21");
      assertThat(running("plt-year")).isZero();

      desk.open("/");
      desk.click(By.cssSelector("[data-clock] button[data-by='P1D']"));
      desk.until(d -> running("plt-year") == 1 ? true : null);
      cockpitShows(desk, "A school year: all programs", DDSB + ":YEAR-2026-27");
      desk.picture("year-cockpit-1280");
      cockpitShows(desk, "PLT: a year of meetings", DDSB + ":PLT-2026-27");
    }
  }

  /** The form says by itself what it showed: a year that changed meanwhile would be refused. */
  @Test
  void a_year_is_settled_in_tasklist_by_its_own_button_too() throws Exception {
    Person jo =
        holders.holder(HDSB, Role.COORDINATOR, null, calendars.of(HDSB).today()).orElseThrow();
    try (Browser desk = Browser.desk("http://127.0.0.1:" + port)) {
      desk.signInAs(jo.mail());
      openInTasklist(desk);
      desk.click(By.partialLinkText("Settle the year"));
      desk.see("Look at them all");
      desk.until(d -> d.findElements(COMPLETE).stream().anyMatch(WebElement::isEnabled));
      desk.click(COMPLETE);
      desk.until(d -> settling() == 0 ? true : null);
      desk.open(PAGE);
      desk.see("These dates stand");
      desk.picture("year-settled-in-tasklist-1280");
    }
  }

  private long settling() {
    return tasks.createTaskQuery().processInstanceBusinessKey(HDSB + ":YEAR-2026-27").count();
  }

  private static void openInTasklist(Browser desk) {
    desk.open("/camunda/app/tasklist/default/");
    desk.click(By.partialLinkText("Start process"));
    desk.click(By.xpath("//*[contains(@class,'modal')]//a[contains(.,'A school year')]"));
    desk.type(By.cssSelector(".modal .fjs-form input[type=text]"), "2026-27");
    desk.run("document.activeElement.blur()");
    desk.click(By.cssSelector(".modal button[ng-click='startProcessInstance()']"));
    desk.until(d -> d.findElements(By.cssSelector(".modal")).isEmpty() ? true : null);
    desk.open("/");
    desk.see("Settle the year");
  }

  /** While the page is open: it is to be shown there before it counts as seen. */
  private void somebodyElseAddsABoardMeeting(Person jo) {
    try (Browser other = Browser.phone("http://127.0.0.1:" + port)) {
      other.signInAs(jo.mail());
      other.open(PAGE);
      other.run(
          """
          const at = id => document.getElementById(id);
          at('title').value = 'Board of trustees';
          at('on').value = '2026-10-20';
          at('from').value = '18:00';
          at('until').value = '20:00';
          at('title').form.querySelector('[name=roles]').checked = true;
          at('title').form.requestSubmit();""");
      other.see("Board of trustees");
    }
  }

  /** Where the tabulator leads, pressed as often as it takes. */
  private static WebElement tabTo(Browser desk, String what) {
    desk.run("document.activeElement.blur(); window.scrollTo(0, 0)");
    for (int i = 0; i < 200; i++) {
      WebElement now = desk.until(d -> d.switchTo().activeElement());
      if (what.equals(now.getDomAttribute("aria-label")) || what.equals(now.getText())) {
        return now;
      }
      now.sendKeys(Keys.TAB);
    }
    throw new AssertionError("the keyboard does not lead to: " + what);
  }

  private static void cockpitShows(Browser desk, String process, String key) {
    desk.open("/camunda/app/cockpit/default/#/processes");
    desk.click(By.linkText(process));
    desk.see(key);
  }

  private long running(String process) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(process)
        .tenantIdIn(DDSB)
        .count();
  }
}
