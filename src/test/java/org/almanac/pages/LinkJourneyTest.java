package org.almanac.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.FormFields;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Timeline;
import org.almanac.notices.FirstMails;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * A principal with four minutes and a phone: from the mail to the card and back, signed in nowhere.
 */
@EnabledIf("org.almanac.pages.Browser#isHere")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
class LinkJourneyTest {
  private static final String DDSB = "ddsb";
  private static final Pattern CARD = Pattern.compile("(/card/[\\w-]+)");
  private static final By SEND = By.cssSelector("button[value='send']");

  @LocalServerPort int port;
  @Autowired Timeline timeline;
  @Autowired Calendars calendars;
  @Autowired RoleHolders holders;
  @Autowired FormService forms;
  @Autowired TaskService tasks;
  @Autowired RepositoryService repository;
  @Autowired IdentityService identity;
  @Autowired FirstMails firstMails;
  @Autowired JdbcClient jdbc;

  @Test
  void a_card_from_the_mail_typed_closed_opened_again_sent_and_changed() throws Exception {
    cardsAreInTheMail();
    Person zofia = holders.all(DDSB, Role.PRINCIPAL, today()).get(0);
    String card = card(zofia);
    try (Browser phone = Browser.phone(address())) {
      phone.open("/sandbox/inbox?to=" + zofia.mail());
      phone.see("two taps");
      phone.picture("link-inbox-390");
      phone.open(card);
      phone.see("Your plan");
      phone.picture("link-card-390");
      fits(phone);
      assertThat(phone.run("return document.querySelector('#moved').offsetParent")).isNull();
      phone.click(By.cssSelector("label:has([value=moved])"));
      phone.type(By.id("moved"), "Number talks in three classes");
      phone.see("Saved as you type");
      phone.picture("link-card-typed-390");
    }
    try (Browser phone = Browser.phone(address())) {
      phone.open(card);
      phone.see("Your plan");
      assertThat(phone.find(By.id("moved")).getDomProperty("value"))
          .isEqualTo("Number talks in three classes");
      phone.click(SEND);
      phone.see("paper is perfect");
      phone.picture("link-card-problem-390");
      fits(phone);
      phone.type(By.id("brings"), "Two photos");
      phone.click(SEND);
      phone.see("Thank you, it's in");
      phone.picture("link-thanks-390");
      fits(phone);
      phone.click(By.linkText("Change it"));
      phone.see("Send the change");
      phone.picture("link-change-390");
      phone.click(By.cssSelector("button[value='quick:cant-come']"));
      assertThat(phone.see("Thank you, it's in")).contains("I can't come");
      phone.open(card);
      assertThat(phone.see("This was sent already")).doesNotContain("Two photos");
      phone.picture("link-used-390");
      fits(phone);
    }
    try (Browser desk = Browser.desk(address())) {
      desk.open(card(holders.all(DDSB, Role.PRINCIPAL, today()).get(1)));
      desk.see("Your plan");
      desk.picture("link-card-1280");
      desk.open("/card/nothing");
      desk.see("This link opens nothing");
      desk.picture("link-unknown-1280");
    }
    quick();
  }

  /** Many open their mail in the same minute. */
  private void quick() throws Exception {
    List<Person> principals = holders.all(DDSB, Role.PRINCIPAL, today());
    HttpClient client = HttpClient.newHttpClient();
    List<String> cards = principals.stream().skip(2).limit(60).map(this::card).toList();
    long[] times = new long[cards.size() * 3];
    for (int i = 0; i < times.length; i++) {
      HttpRequest look =
          HttpRequest.newBuilder(URI.create(address() + cards.get(i % cards.size())))
              .header("Accept", "text/html")
              .build();
      long begun = System.nanoTime();
      assertThat(client.send(look, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
      times[i] = (System.nanoTime() - begun) / 1_000_000;
    }
    Arrays.sort(times);
    System.out.printf(
        "a card behind its link: median %d ms, p95 %d ms, of %d%n",
        times[times.length / 2], times[times.length * 95 / 100], times.length);
  }

  private static void fits(Browser phone) {
    assertThat(phone.run("return document.documentElement.scrollWidth"))
        .as("no scrolling to the side")
        .isEqualTo(390L);
  }

  private String card(Person person) {
    String mail =
        jdbc.sql(
                "select plain from captured_mail where recipient = ? order by id desc"
                    + " fetch first 1 rows only")
            .param(person.mail())
            .query(String.class)
            .single();
    Matcher found = CARD.matcher(mail);
    assertThat(found.find()).as(mail).isTrue();
    return found.group(1);
  }

  private void cardsAreInTheMail() {
    String process =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("plt-year")
            .latestVersion()
            .singleResult()
            .getId();
    as(jo(), () -> forms.submitStartForm(process, Map.of("schoolYear", "2026-27")));
    send("userTask_confirmDates", "plt-year-dates", Map.of());
    firstMails.go(DDSB, "PLT", jo().id());
    moveTo(LocalDate.of(2026, 8, 18));
    send(
        "userTask_prepareMeeting",
        "plt-meeting-prepare",
        Map.of("theme", "What our students tell us", "place", "Education Centre, Whitby"));
    moveTo(LocalDate.of(2026, 8, 28));
  }

  private void send(String task, String form, Map<String, Object> own) {
    Task open = tasks.createTaskQuery().taskDefinitionKey(task).singleResult();
    Set<String> asked = FormFields.of(form);
    as(
        jo(),
        () -> {
          Map<String, Object> values = new TreeMap<>(forms.getTaskFormVariables(open.getId()));
          values.keySet().retainAll(asked);
          values.putAll(own);
          forms.submitTaskForm(open.getId(), values);
        });
  }

  private void as(Person person, Runnable action) {
    List<String> groups =
        holders.rolesOf(person.id(), today()).stream().map(Role::groupId).toList();
    identity.setAuthentication(person.id(), groups, List.of(DDSB));
    try {
      action.run();
    } finally {
      identity.clearAuthentication();
    }
  }

  private void moveTo(LocalDate day) {
    timeline.moveTo(calendars.of(DDSB).at(day, LocalTime.of(9, 0)));
  }

  private Person jo() {
    return holders.holder(DDSB, Role.COORDINATOR, null, today()).orElseThrow();
  }

  private LocalDate today() {
    return calendars.of(DDSB).today();
  }

  private String address() {
    return "http://127.0.0.1:" + port;
  }
}
