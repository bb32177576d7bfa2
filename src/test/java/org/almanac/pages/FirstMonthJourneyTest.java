package org.almanac.pages;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timeline;
import org.almanac.notices.FirstMails;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * A member and a mentor, each with a phone: from the register to the first word of being in touch.
 */
@EnabledIf("org.almanac.pages.Browser#isHere")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.generate-unique-process-engine-name=false")
@ActiveProfiles("test")
@DirtiesContext
class FirstMonthJourneyTest {
  private static final String ASSOC = "assoc";
  private static final LocalDate BEGINS = LocalDate.of(2026, 9, 21);
  private static final LocalDate UNTIL = LocalDate.of(2026, 9, 18);
  private static final String ANSWER = "userTask_answerProposal";
  private static final By COMPLETE = By.cssSelector("button[ng-click='complete()']");
  private static final By GOALS = By.id("text-goals");

  @LocalServerPort int port;
  @Autowired Timeline timeline;
  @Autowired Calendars calendars;
  @Autowired RoleHolders holders;
  @Autowired Persons persons;
  @Autowired FirstMails firstMails;
  @Autowired FormService forms;
  @Autowired TaskService tasks;
  @Autowired RepositoryService repository;
  @Autowired Tenants tenants;
  @Autowired MessageSource messages;

  @Test
  void a_member_and_a_mentor_do_their_first_month() throws Exception {
    Person coordinator = holders.holder(ASSOC, Role.COORDINATOR, null, BEGINS).orElseThrow();
    Person member = holders.all(ASSOC, Role.NEW_MEMBER, BEGINS).get(0);
    Map<String, Object> opened =
        Map.of("intake", "2026", "pairsBegin", "" + BEGINS, "answersUntil", "" + UNTIL);
    tenants.within(ASSOC, () -> forms.submitStartForm(matching(), opened));
    List.of("MATCH", "MENTORSHIP").forEach(p -> firstMails.go(ASSOC, p, coordinator.id()));
    try (Browser memberPhone = phone(member)) {
      registers(memberPhone);
      moveTo(LocalDate.of(2026, 9, 1));
      publishes();
      moveTo(LocalDate.of(2026, 9, 3));
      String proposal =
          asked(ANSWER).taskAssignee(member.id()).singleResult().getProcessInstanceId();
      Person mentor = besides(proposal, member);
      List<String> others = bothSayYes(two -> !asks(two, mentor));
      try (Browser mentorPhone = phone(mentor)) {
        readsTheProposal(memberPhone, member, mentor);
        saysYes(memberPhone, member, proposal);
        moveTo(LocalDate.of(2026, 9, 8));
        hearsOnlyOfTheCoffee(mentorPhone, mentor, member);
        readsTheProposal(mentorPhone, mentor, member);
        saysYes(mentorPhone, mentor, proposal);
        bothSayYes(two -> asks(two, mentor)); // a mentor of two hears of both together
        moveTo(LocalDate.of(2026, 9, 9));
        readsThatBothSaidYes(mentorPhone, mentor, member);
        readsThatBothSaidYes(memberPhone, member, mentor);
        moveTo(BEGINS.plusDays(1));
        agrees(memberPhone, member, mentor);
        seesTheRhythm(memberPhone, mentor);
        seesTheRhythm(mentorPhone, member);
        String page = "/my-pages/mentorship-agreement/" + member.id() + "-" + mentor.id();
        writes(memberPhone, page, "What I would like to learn first");
        assertThat(writes(mentorPhone, page, "Where I can open a door"))
            .contains("What I would like to learn first");
        moveTo(BEGINS.plusDays(28));
        saysInTouch(memberPhone, mentor);
        saysInTouch(mentorPhone, member);
        for (String other : List.of(others.get(0), others.get(1), coordinator.id())) {
          opensNothing(other, member, page);
        }
      }
    }
  }

  private void registers(Browser phone) throws Exception {
    looks(phone, "home");
    phone.open("/my-register/member");
    looks(phone, "register");
    phone.click(By.cssSelector("input[name=needs]"));
    phone.click(By.cssSelector("main form .actions button"));
    phone.see(say("registers.mine.kept"));
    looks(phone, "registered");
  }

  /** Into the mail and by its link to the form. */
  private void readsTheProposal(Browser phone, Person reader, Person other) throws Exception {
    String coffee = say("intake.notice.proposal.heading", other.name());
    opensMail(phone, reader, coffee);
    looks(phone, name(reader, "proposal-mail"));
    phone.follow(coffee, say("intake.notice.proposal.link"));
    phone.find(By.cssSelector(".fjs-form-field-radio"));
    assertThat(phone.text(By.cssSelector(".fjs-form"))).contains(other.name(), other.mail());
    phone.picture("first-month-" + name(reader, "proposal-390"));
  }

  private void saysYes(Browser phone, Person person, String proposal) throws Exception {
    phone.click(By.cssSelector(".fjs-form-field-radio input[type=radio]"));
    sends(phone, name(person, "yes"), answer(proposal, person));
  }

  /** The form takes a choice over after a short pause: whoever is quicker sends it again. */
  private void sends(Browser phone, String name, TaskQuery open) throws Exception {
    phone.until(d -> d.findElement(COMPLETE).isEnabled() ? true : null);
    phone.picture("first-month-" + name + "-390");
    phone.until(
        d -> {
          if (open.count() == 0) {
            return true;
          }
          phone.run("document.querySelector(\"button[ng-click='complete()']\")?.click()");
          return null;
        });
    phone.picture("first-month-" + name + "-sent-390");
  }

  /** One of the two has answered: the other can't tell. */
  private void hearsOnlyOfTheCoffee(Browser phone, Person mentor, Person member) {
    opensMail(phone, mentor, say("intake.notice.proposal.heading", member.name()));
    assertThat(phone.text(By.tagName("main")))
        .doesNotContain(say("mentorship.begun.heading", member.name()));
    phone.open("/mentorship");
    phone.see(say("mentorship.none"));
  }

  private void readsThatBothSaidYes(Browser phone, Person reader, Person other) throws Exception {
    opensMail(phone, reader, say("mentorship.begun.heading", other.name()));
    looks(phone, name(reader, "both-said-yes"));
  }

  private void agrees(Browser phone, Person member, Person mentor) throws Exception {
    String pair = say("mentorship.begun.heading", mentor.name());
    opensMail(phone, member, pair);
    phone.follow(pair, say("mentorship.begun.first.link"));
    for (String choice : List.of("Every four weeks", "Telephone")) {
      phone.click(
          By.xpath("//*[contains(@class,'fjs-form')]//label[contains(.,'" + choice + "')]"));
    }
    sends(phone, "agree", asked("userTask_agreeRhythm").taskAssignee(member.id()));
  }

  private void seesTheRhythm(Browser phone, Person other) throws Exception {
    phone.open("/mentorship");
    phone.see(say("mentorship.card.pair", other.name()));
    phone.see("In touch every 4 weeks: telephone.");
    looks(phone, "rhythm");
  }

  /** What the page says once it is saved. */
  private String writes(Browser phone, String page, String text) throws Exception {
    phone.open("/my-pages");
    looks(phone, "my-pages");
    phone.click(By.cssSelector("main a[href='" + page + "']"));
    phone.type(GOALS, text);
    phone.click(By.cssSelector("form[data-writing] button[type=submit]"));
    phone.open(page);
    assertThat(phone.find(GOALS).getDomProperty("value")).isEqualTo(text);
    looks(phone, "agreement");
    return phone.text(By.tagName("main"));
  }

  private void saysInTouch(Browser phone, Person other) throws Exception {
    phone.open("/mentorship");
    looks(phone, "after-a-month");
    phone.click(By.cssSelector("main a[href^='/in-touch/']"));
    phone.see(say("mentorship.touch.page.you", other.name()));
    phone.click(By.cssSelector("main form button"));
    phone.see(say("mentorship.touch.said.yes"));
    looks(phone, "in-touch");
  }

  /** The addresses of the two are nobody else's. */
  private void opensNothing(String other, Person member, String page) {
    try (Browser phone = phone(persons.findById(other).orElseThrow())) {
      for (String theirs :
          List.of(
              page,
              page + "/of/" + member.id(),
              "/in-touch/" + member.id(),
              "/in-touch/" + member.id() + "/time",
              "/mentorship/" + member.id() + "/other")) {
        assertThat(phone.status(theirs, "GET")).as(theirs).isIn(403L, 404L);
      }
      assertThat(phone.status(page, "POST")).isIn(403L, 404L);
      assertThat(phone.status("/in-touch/" + member.id(), "POST")).isIn(403L, 404L);
    }
  }

  private void opensMail(Browser phone, Person reader, String heading) {
    phone.open("/sandbox/inbox?person=" + reader.id());
    phone.see(heading);
    phone.run("arguments[0].scrollIntoView()", phone.find(By.cssSelector("iframe.inbox-body")));
  }

  private Browser phone(Person person) {
    Browser phone = Browser.phone("http://127.0.0.1:" + port);
    phone.signInAs(person.mail());
    return phone;
  }

  private static void looks(Browser phone, String name) throws Exception {
    phone.picture("first-month-" + name + "-390");
    assertThat(phone.run("return document.documentElement.scrollWidth")).isEqualTo(390L);
  }

  private String name(Person person, String what) {
    return holders.rolesOf(person.id(), BEGINS).contains(Role.MENTOR) ? "mentor-" + what : what;
  }

  /** As the coordinator looked at it. */
  private void publishes() {
    String task = asked("userTask_publishMatch").singleResult().getId();
    tenants.within(
        ASSOC,
        () -> {
          Object seen = forms.getTaskFormVariables(task).get("seen");
          forms.submitTaskForm(task, Map.of("answersUntil", "" + UNTIL, "seen", seen));
        });
  }

  private List<String> bothSayYes(Predicate<List<Task>> which) {
    Map<String, List<Task>> pairs =
        asked(ANSWER).list().stream().collect(groupingBy(Task::getProcessInstanceId));
    List<Task> both = pairs.values().stream().filter(which).findFirst().orElse(List.of());
    both.forEach(
        task ->
            tenants.within(
                ASSOC, () -> forms.submitTaskForm(task.getId(), Map.of("answer", "yes"))));
    return both.stream().map(Task::getAssignee).toList();
  }

  private static boolean asks(List<Task> two, Person mentor) {
    return two.stream().anyMatch(task -> task.getAssignee().equals(mentor.id()));
  }

  /** Who is asked beside {@code member}. */
  private Person besides(String proposal, Person member) {
    return asked(ANSWER).processInstanceId(proposal).list().stream()
        .map(Task::getAssignee)
        .filter(id -> !id.equals(member.id()))
        .findFirst()
        .flatMap(persons::findById)
        .orElseThrow();
  }

  private TaskQuery answer(String proposal, Person person) {
    return asked(ANSWER).processInstanceId(proposal).taskAssignee(person.id());
  }

  private TaskQuery asked(String task) {
    return tasks.createTaskQuery().tenantIdIn(ASSOC).taskDefinitionKey(task);
  }

  private void moveTo(LocalDate day) {
    assertThat(timeline.moveTo(calendars.of(ASSOC).at(day, LocalTime.NOON)).failed()).isZero();
  }

  private String say(String key, Object... values) {
    return messages.getMessage(key, values, Locale.CANADA);
  }

  private String matching() {
    var all = repository.createProcessDefinitionQuery().processDefinitionKey("mentor-matching");
    return all.latestVersion().singleResult().getId();
  }
}
