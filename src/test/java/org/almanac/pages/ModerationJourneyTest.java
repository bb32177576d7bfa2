package org.almanac.pages;

import static org.almanac.pages.TasksInABrowser.fits;
import static org.almanac.pages.TasksInABrowser.opens;
import static org.almanac.pages.TasksInABrowser.sends;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.notices.FirstMails;
import org.almanac.people.Person;
import org.almanac.people.Unit;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** Superintendents read, write and approve together; a principal reads it in the window. */
@EnabledIf("org.almanac.pages.Browser#isHere")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.generate-unique-process-engine-name=false")
@ActiveProfiles("test")
@DirtiesContext
@Import(ASummerToRead.class)
class ModerationJourneyTest {
  private static final String READ = "Read the bundle";
  private static final String AGREE = "Agree on the feedback";
  private static final String APPROVE = "Approve own schools’ plans";
  private static final String ANSWER = "Answer the feedback";
  private static final String WONDER = "Who reads to whom at home?";
  private static final String OTHER = "Ten minutes, and which ten?";
  private static final String STRENGTH = "You ask the children first.";
  private static final String QUESTION = "What did they say?";
  private static final By QUESTIONS = By.cssSelector("textarea[id$='-question']");
  private static final By NOTES = By.cssSelector("textarea[id$='-note']");
  private static final By SEARCH = By.cssSelector("[cam-widget-search] input.main-field");
  private static final By DIAGRAM = By.cssSelector("[cam-widget-bpmn-viewer] .djs-shape");

  /** The number of each place of the diagram, by its id. */
  private static final String BADGES =
      """
      return Object.fromEntries([...document.querySelectorAll('.djs-overlays')]
          .map(place => [place.dataset.containerId, place.innerText.trim()])
          .filter(([, number]) => number))""";

  private static final String MARKED =
      """
      return [...document.querySelectorAll('[aria-invalid=true]')]
          .map(field => document.getElementById(field.getAttribute('aria-describedby')).innerText.trim())""";

  private static final String LISTED =
      """
      return new Set([...document.querySelectorAll("td.instance-id a[href*='process-instance']")].map(a => a.href)).size""";

  private static final By INSTANCES = By.cssSelector("td.instance-id a");

  @LocalServerPort int port;
  @Autowired ASummerToRead summer;
  @Autowired FirstMails firstMails;
  @Autowired TaskService tasks;
  @Autowired JdbcClient jdbc;

  @Test
  void plans_are_read_and_approved_in_july_and_their_feedback_is_read_in_august() throws Exception {
    summer.comes();
    Person own = summer.firstSuperintendent();
    Person other = summer.secondSuperintendent();
    try (Browser jo = desk(summer.coordinator())) {
      jo.open("/moderation/2027-28/draft");
      jo.click(By.xpath("//button[contains(.,'Publish these groups')]"));
      jo.see("The groups are published");
      summer.settles();
      try (Browser desk = desk(own);
          Browser phone = phone(other)) {
        readsAtADesk(desk);
        readsOnAPhone(phone);
        desk.open("/");
        notesAreIn(desk, own);
        phone.open("/");
        phone.click(By.linkText("The bundle"));
        phone.see("5 plans to read together");
        assertThat(said(phone)).as("READ FIRST").contains(OTHER).doesNotContain(WONDER);
        notesAreIn(phone, other);
        phone.open("/");
        phone.click(By.linkText("The bundle"));
        assertThat(phone.see("What the group noted")).contains(WONDER, OTHER);
        phone.picture("moderation-both-390");
        desk.open("/");
        desk.click(By.linkText("The bundle"));
        assertThat(desk.see("What the group noted")).contains(WONDER, OTHER);
        desk.picture("moderation-both-1280");
        agree(desk, own);
        approves(desk, own);
      }
      follows(jo);
      otherApproves(other);
      summer.sleepsUntil(LocalDate.of(2027, 8, 24));
      beforeTheWindow(own);
      jo.open("/");
      jo.click(By.cssSelector("[data-clock] button[data-by='P1D']"));
      jo.see("25 August");
      releases(own);
      jo.open("/");
      jo.click(By.cssSelector("[data-clock] button[data-by='P1D']"));
      jo.see("26 August");
      answers();
      isReminded();
    }
  }

  private void readsAtADesk(Browser desk) throws Exception {
    desk.picture("moderation-home-1280");
    opens(desk, READ);
    desk.open("/");
    desk.click(By.linkText("The bundle"));
    desk.see("5 plans to read together");
    desk.picture("moderation-bundle-1280");
    desk.type(NOTES, WONDER);
    desk.see("Read and noted: 1 of 5");
    taps(desk);
    desk.see("Read and noted: 5 of 5");
    desk.run("window.scrollTo(0, document.querySelectorAll('section.card')[1].offsetTop)");
    desk.picture("moderation-noted-1280");
    desk.open("/");
    desk.click(By.linkText("The bundle"));
    assertThat(desk.find(NOTES).getDomProperty("value")).as("saved as typed").isEqualTo(WONDER);
  }

  private void readsOnAPhone(Browser phone) throws Exception {
    phone.click(By.linkText("The bundle"));
    phone.see("5 plans to read together");
    fits(phone);
    phone.picture("moderation-bundle-390");
    assertThat(
            phone.run(
                "return [...document.querySelectorAll('.one-at-a-time > section')].filter(s => s.offsetHeight > 0).length"))
        .as("one plan at a time")
        .isEqualTo(1L);
    assertThat(said(phone)).doesNotContain(WONDER);
    phone.type(NOTES, OTHER);
    phone.see("Read and noted: 1 of 5");
    phone.picture("moderation-note-390");
    phone.click(By.cssSelector("section:first-of-type .next-plan a:last-of-type"));
    phone.picture("moderation-second-390");
    assertThat(
            phone.run(
                "return [...document.querySelectorAll('.one-at-a-time > section')].filter(s => s.offsetHeight > 0).length"))
        .as("one plan at a time")
        .isEqualTo(1L);
    fits(phone);
    taps(phone);
    phone.see("Read and noted: 5 of 5");
  }

  /** One look-for of each plan, as a tap. */
  private void taps(Browser browser) {
    browser.run(
        "document.querySelectorAll('.one-at-a-time > section').forEach(s =>"
            + " s.querySelectorAll('.thumbs input')[1].click())");
  }

  private String said(Browser browser) {
    return (String) browser.run("return document.body.textContent");
  }

  private void notesAreIn(Browser browser, Person person) {
    opens(browser, READ);
    sends(browser, asked(READ).taskAssignee(person.id()));
    summer.settles();
  }

  private void agree(Browser desk, Person own) throws Exception {
    opens(desk, AGREE);
    desk.open("/");
    desk.click(By.linkText("The bundle"));
    desk.click(By.linkText("To the feedback"));
    desk.see("5 plans still want one of the three");
    desk.picture("moderation-feedback-1280");
    desk.type(By.cssSelector("textarea[id$='-strength']"), STRENGTH);
    desk.type(QUESTIONS, QUESTION);
    fill(desk, 1);
    desk.see("One plan still wants one of the three");
    desk.picture("moderation-feedback-one-1280");
    opens(desk, AGREE);
    desk.click(By.cssSelector("button[ng-click='complete()']"));
    assertThat(desk.see("Not whole yet")).contains("(a next step)").doesNotContain("(all three)");
    desk.picture("moderation-refused-1280");
    desk.click(By.partialLinkText("Write the feedback here"));
    desk.see("One plan still wants one of the three");
    assertThat(desk.run(MARKED))
        .as("the one field, and why, for whoever hears the page")
        .isEqualTo(List.of("A next step: still wanted here."));
    assertThat(desk.find(QUESTIONS).getDomProperty("value")).isEqualTo(QUESTION);
    desk.picture("moderation-wanted-1280");
    desk.click(By.cssSelector("nav a.wanted"));
    assertThat(desk.run("return location.hash")).asString().endsWith("-nextStep");
    desk.type(By.cssSelector("textarea[id$='-nextStep']"), "Ask the grandparents.");
    desk.see("Every plan has all three");
    opens(desk, AGREE);
    sends(desk, asked(AGREE).taskAssignee(own.id()));
    summer.settles();
  }

  /** The other plans. */
  private void fill(Browser desk, int from) {
    desk.run(
        "[...document.querySelectorAll('form section.card')].slice(arguments[0]).forEach(s =>"
            + " s.querySelectorAll('textarea').forEach(field => {"
            + " field.value = 'We see it at your school, too.';"
            + " field.dispatchEvent(new Event('input', {bubbles: true})); }))",
        from);
  }

  private void approves(Browser desk, Person own) throws Exception {
    opens(desk, APPROVE);
    desk.picture("moderation-approve-1280");
    String talk = summer.ofFirst().get(2).name();
    desk.click(By.cssSelector(".fjs-taglist-input"));
    desk.picture("moderation-approve-list-1280");
    desk.click(
        By.xpath("//*[contains(@class,'fjs-dropdownlist-item')][contains(.,'" + talk + "')]"));
    desk.picture("moderation-approve-talk-1280");
    sends(desk, asked(APPROVE).taskAssignee(own.id()));
    summer.settles();
  }

  /** Where the plans are, and one of them by its key. */
  private void follows(Browser jo) throws Exception {
    jo.open("/camunda/app/cockpit/default/#/processes");
    jo.click(By.linkText("School improvement plan"));
    jo.find(DIAGRAM);
    jo.find(INSTANCES);
    assertThat(jo.run(BADGES))
        .as("where the plans are, on the diagram")
        .isEqualTo(
            Map.of(
                "userTask_draftPlan", "15",
                "receiveTask_waitForApproval", "2",
                "timer_releaseWindow", "1",
                "event_released", "2"));
    assertThat(jo.run(LISTED)).as("instances before the search").isEqualTo(20L);
    jo.picture("moderation-cockpit-1280");
    jo.type(SEARCH, ASummerToRead.key(summer.ofFirst().get(0)));
    jo.find(SEARCH).sendKeys(Keys.ENTER);
    jo.until(d -> jo.run(LISTED).equals(1L) ? true : null);
    jo.picture("moderation-cockpit-found-1280");
  }

  private void otherApproves(Person other) {
    summer.sends(asked(APPROVE).taskAssignee(other.id()).singleResult(), Map.of());
  }

  private void beforeTheWindow(Person own) throws Exception {
    Unit school = summer.ofFirst().get(0);
    Person principal = summer.principal(school);
    try (Browser phone = phone(principal)) {
      assertThat(phone.see("Nothing waits for you")).doesNotContain("feedback");
      phone.open("/school-plan/2027-28/" + school.code());
      assertThat(phone.see("Handed in on")).doesNotContain("Ready for fall", "feedback");
      phone.picture("moderation-waiting-390");
      assertThat(phone.status("/school-plan/2027-28/" + school.code() + "/feedback", "GET"))
          .isEqualTo(404);
      assertThat(tasks.createTaskQuery().taskAssignee(principal.id()).count()).isZero();
      phone.open("/sandbox/inbox?person=" + principal.id());
      phone.see("Mail");
      phone.picture("moderation-inbox-before-390");
    }
    assertThat(mails(principal)).noneMatch(one -> one.contains("feedback"));
    try (Browser desk = desk(own)) {
      desk.open("/moderation/2027-28/release");
      desk.see("Nothing reaches a school before Wednesday, 25 August");
      desk.picture("moderation-release-closed-1280");
    }
  }

  private List<String> mails(Person person) {
    return jdbc.sql("select plain from captured_mail where lower(recipient) like ?")
        .param("%" + person.mail().toLowerCase() + "%")
        .query(String.class)
        .list();
  }

  private void releases(Person own) throws Exception {
    try (Browser desk = desk(own)) {
      desk.picture("moderation-release-home-1280");
      desk.click(By.linkText("Release it"));
      desk.see("Release to these schools");
      desk.picture("moderation-release-1280");
      desk.click(By.xpath("//button[contains(.,'Release to these schools')]"));
      desk.see("The feedback is with 2 schools.");
      desk.picture("moderation-released-1280");
      summer.settles();
    }
  }

  private void answers() throws Exception {
    Unit school = summer.ofFirst().get(0);
    Person principal = summer.principal(school);
    try (Browser phone = phone(principal)) {
      phone.picture("moderation-answer-home-390");
      phone.open("/sandbox/inbox?person=" + principal.id());
      phone.picture("moderation-inbox-390");
      phone.open("/school-plan/2027-28/" + school.code());
      phone.picture("moderation-plan-released-390");
      phone.click(By.linkText("Read the feedback"));
      phone.see("A next step");
      fits(phone);
      phone.picture("moderation-for-school-390");
      phone.click(By.linkText("Answer in one line"));
      phone.find(By.cssSelector(".fjs-form"));
      fits(phone);
      phone.picture("moderation-answer-390");
      String task = asked(ANSWER).taskAssignee(principal.id()).singleResult().getId();
      phone.type(By.cssSelector(".fjs-form input[id$='_keeps']"), "Reading aloud stays.");
      phone.type(By.cssSelector(".fjs-form input[id$='_changes']"), "The measure.");
      phone.picture("moderation-answered-390");
      sends(phone, asked(ANSWER).taskAssignee(principal.id()));
      phone.see("what you sent has arrived");
      phone.open("/");
      phone.open("/camunda/app/tasklist/default/#/?task=" + task);
      phone.see("You sent it on");
      phone.open("/school-plan/2027-28/" + school.code());
      phone.see("Reading aloud stays.");
      fits(phone);
      phone.picture("moderation-plan-answered-390");
    }
  }

  /** Of the two schools the other one lets it rest, and hears of it once before it is due. */
  private void isReminded() throws Exception {
    Person principal = summer.principal(summer.ofFirst().get(1));
    assertThat(mails(principal)).as("nothing on the day of the release").isEmpty();
    firstMails
        .pending(ASummerToRead.DDSB)
        .forEach(one -> firstMails.go(ASummerToRead.DDSB, one.code(), summer.coordinator().id()));
    summer.sleepsUntil(LocalDate.of(2027, 9, 20));
    assertThat(mails(principal))
        .hasSize(1)
        .allMatch(mail -> mail.contains("Answer the feedback"))
        .noneMatch(mail -> mail.contains(QUESTION) || mail.contains(STRENGTH));
    try (Browser phone = phone(principal)) {
      phone.open("/sandbox/inbox?person=" + principal.id());
      phone.see("Answer the feedback");
      fits(phone);
      phone.picture("moderation-mail-390");
    }
  }

  private TaskQuery asked(String name) {
    return tasks.createTaskQuery().tenantIdIn(ASummerToRead.DDSB).taskName(name);
  }

  private Browser desk(Person person) {
    Browser desk = Browser.desk(address());
    desk.be(person.id());
    return desk;
  }

  private Browser phone(Person person) {
    Browser phone = Browser.phone(address());
    phone.be(person.id());
    return phone;
  }

  private String address() {
    return "http://127.0.0.1:" + port;
  }
}
