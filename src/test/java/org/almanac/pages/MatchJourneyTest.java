package org.almanac.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Tenants;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** A coordinator reads every reason of a match, chooses otherwise once, and publishes it. */
@EnabledIf("org.almanac.pages.Browser#isHere")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.generate-unique-process-engine-name=false")
@ActiveProfiles("test")
@DirtiesContext
class MatchJourneyTest {
  private static final String ASSOC = "assoc";
  private static final String PAGE = "/matches/2026";

  @LocalServerPort int port;
  @Autowired Calendars calendars;
  @Autowired RoleHolders holders;
  @Autowired FormService forms;
  @Autowired RepositoryService repository;
  @Autowired TaskService tasks;
  @Autowired Tenants tenants;

  @Test
  void a_coordinator_reads_every_reason_and_publishes_the_match() throws Exception {
    opened();
    Person alma =
        holders.holder(ASSOC, Role.COORDINATOR, null, calendars.of(ASSOC).today()).orElseThrow();
    try (Browser desk = Browser.desk("http://127.0.0.1:" + port)) {
      desk.signInAs(alma.mail());
      nextDay(desk);
      desk.open(PAGE);
      desk.see("The match of intake 2026");
      desk.click(By.xpath("//button[contains(.,'Begin with the draft now')]"));
      desk.see("The registers are closed");
      nextDay(desk);
      desk.open(PAGE);
      String page = desk.see("Publish, with a look first");
      assertThat(page).contains("Needs", "Distance", "Experience", "Next best: with");
      desk.picture("match-1280");
      int read = 0;
      for (int n = 1; n <= 2; n++) {
        desk.open(PAGE + "?page=" + n);
        desk.see("of 100 together");
        read += reasons(desk);
      }
      assertThat(read).as("every reason of every pair").isGreaterThan(100);

      desk.click(By.xpath("(//a[contains(.,'Choose another mentor')])[1]"));
      desk.click(By.xpath("(//a[contains(.,'See what it costs')])[1]"));
      desk.see("Members with a mentor");
      desk.picture("match-edit-1280");
      desk.click(By.xpath("//button[contains(.,'Do exactly this')]"));
      desk.see("Done, and locked");
      desk.open(PAGE + "/publish");
      desk.see("pairs are asked to have a coffee");
      desk.picture("match-publish-1280");
      desk.click(By.xpath("//button[contains(.,'Publish exactly this')]"));
      desk.see("Published");
      nextDay(desk);
      assertThat(coffees()).isGreaterThan(40);
      desk.open(PAGE);
      desk.see("Not heard from yet");
      desk.picture("match-asked-1280");
    }
    try (Browser phone = Browser.phone("http://127.0.0.1:" + port)) {
      phone.signInAs(alma.mail());
      phone.open(PAGE);
      phone.see("Not heard from yet");
      assertThat(phone.run("return document.documentElement.scrollWidth")).isEqualTo(390L);
      phone.picture("match-390");
    }
  }

  private static int reasons(Browser desk) {
    Object found =
        desk.run(
            "return [...document.querySelectorAll('.pair dl.criteria dd')]"
                + ".filter(dd => dd.innerText.length > 10).length");
    return ((Long) found).intValue();
  }

  private static void nextDay(Browser desk) {
    desk.open("/");
    String before = desk.text(By.cssSelector(".whenwhere .date"));
    desk.click(By.cssSelector("[data-clock] button[data-by='P1D']"));
    desk.until(
        d ->
            d.findElement(By.cssSelector(".whenwhere .date")).getText().equals(before)
                ? null
                : true);
  }

  private long coffees() {
    return tasks
        .createTaskQuery()
        .tenantIdIn(ASSOC)
        .taskDefinitionKey("userTask_answerProposal")
        .count();
  }

  private void opened() {
    List<String> ids =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("mentor-matching")
            .latestVersion()
            .list()
            .stream()
            .map(found -> found.getId())
            .toList();
    Map<String, Object> sent =
        Map.of("intake", "2026", "pairsBegin", "2026-10-01", "answersUntil", "2026-09-25");
    tenants.within(ASSOC, () -> forms.submitStartForm(ids.get(0), sent));
  }
}
