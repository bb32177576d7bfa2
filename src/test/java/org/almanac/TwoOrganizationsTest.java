package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * Halton goes in from files beside Durham and runs its own year at the same time; nobody of one
 * sees anything of the other.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoOrganizationsTest extends TwoOrganizations {
  @Test
  void both_run_their_own_year_at_the_same_time() {
    for (String organization : List.of(DDSB, HDSB)) {
      assertThat(
              runtime
                  .createProcessInstanceQuery()
                  .processInstanceBusinessKey(organization + ":PLT-2026-09")
                  .tenantIdIn(organization)
                  .count())
          .as("the September meeting of " + organization)
          .isEqualTo(1);
    }
    assertThat(tasks.createTaskQuery().tenantIdIn(DDSB).taskName("Bring your card").count())
        .isGreaterThanOrEqualTo(133);
    assertThat(tasks.createTaskQuery().tenantIdIn(HDSB).taskName("Bring your card").count())
        .isGreaterThanOrEqualTo(108);
    assertThat(runtime.createIncidentQuery().count()).isZero();
  }

  @Test
  void no_page_shows_anything_of_the_other() throws Exception {
    Visitor principal = new Visitor(port, someone(HDSB, Role.PRINCIPAL).mail());
    for (Visitor halton : List.of(robin, principal)) {
      for (String page : List.of("/", "/meetings", "/meetings/PLT-2026-09", "/import")) {
        assertThat(halton.page(page).body())
            .as(page)
            .doesNotContain("Durham", "ddsb", "Jo Mensah", "Ajax");
      }
    }
    for (String page : List.of("/", "/meetings", "/meetings/PLT-2026-09", "/import")) {
      assertThat(jo.page(page).body())
          .as(page)
          .doesNotContain("Halton", "hdsb", "Robin", "Oakville");
    }
    for (String kind : List.of("units", "people", "roles", "pairs")) {
      assertThat(robin.page("/import/" + kind + ".csv").body()).doesNotContain("Ajax", "p0001");
      assertThat(jo.page("/import/" + kind + ".csv").body()).doesNotContain("Oakville", "H1001");
    }
    long run =
        jdbc.sql("select max(id) from import_run where organization = 'hdsb'")
            .query(Long.class)
            .single();
    assertThat(jo.page("/import/" + run).statusCode()).isEqualTo(404);
    assertThat(jo.form("/import", "/import/" + run, "shown", "x").statusCode()).isEqualTo(404);
    assertThat(jo.status("/import/" + run + "/progress")).isEqualTo(404);
  }

  @Test
  void the_sandboxs_own_pages_show_the_own_people_and_mails_only() throws Exception {
    assertThat(jo.data("/sandbox/people").findValuesAsText("organization")).containsOnly(DDSB);
    assertThat(robin.data("/sandbox/people").findValuesAsText("organization")).containsOnly(HDSB);
    Person ours = someone(HDSB, Role.PRINCIPAL);
    assertThat(jo.data("/sandbox/mail?to=" + ours.mail())).isEmpty();
    assertThat(jo.status("/sandbox/inbox?person=" + ours.id())).isEqualTo(404);
  }

  @Test
  void tasklist_and_cockpit_show_the_own_organization_only() throws Exception {
    for (Visitor visitor : List.of(jo, robin)) {
      String own = visitor == jo ? DDSB : HDSB;
      for (String list : List.of("/task", "/process-instance", "/history/process-instance")) {
        JsonNode rows = visitor.data(api(list + "?maxResults=2000"));
        assertThat(rows.findValuesAsText("tenantId")).as(own + list).containsOnly(own);
      }
      String other = someone(own.equals(DDSB) ? HDSB : DDSB, Role.PRINCIPAL).id();
      assertThat(visitor.status(api("/user/" + other + "/profile"))).isGreaterThanOrEqualTo(400);
    }
  }

  @Test
  void a_task_or_an_instance_of_the_other_cannot_be_opened_or_sent_by_its_id() throws Exception {
    Task theirs = tasks.createTaskQuery().tenantIdIn(HDSB).listPage(0, 1).get(0);
    String instance = theirs.getProcessInstanceId();
    jo.data(api("/task"));
    for (String path :
        List.of(
            "/task/" + theirs.getId(),
            "/task/" + theirs.getId() + "/form-variables",
            "/process-instance/" + instance,
            "/process-instance/" + instance + "/activity-instances",
            "/history/process-instance/" + instance)) {
      assertThat(jo.status(api(path))).as(path).isGreaterThanOrEqualTo(400);
    }
    assertThat(jo.post(api("/task/" + theirs.getId() + "/submit-form"), "{\"variables\":{}}"))
        .isGreaterThanOrEqualTo(400);
    assertThat(jo.post(api("/task/" + theirs.getId() + "/assignee"), "{\"userId\":\"p0001\"}"))
        .isGreaterThanOrEqualTo(400);
    assertThat(jo.page("/go/" + theirs.getId()).body()).doesNotContain("Halton", "@hdsb");
    assertThat(tasks.createTaskQuery().taskId(theirs.getId()).count()).isEqualTo(1);
  }

  @Test
  void a_principal_can_not_import() throws Exception {
    Visitor principal = new Visitor(port, someone(HDSB, Role.PRINCIPAL).mail());
    assertThat(principal.page("/import").statusCode()).isEqualTo(403);
    assertThat(principal.page("/import/people.csv").statusCode()).isEqualTo(403);
    assertThat(principal.upload(Map.of("x.csv", new byte[] {1})).statusCode()).isEqualTo(403);
  }

  @Test
  void when_a_principal_moves_on_by_file_work_session_and_record_follow() throws Exception {
    Person leaves = holders.all(HDSB, Role.PRINCIPAL, today()).get(5);
    Person comes = holders.all(HDSB, Role.VICE_PRINCIPAL, today()).get(5);
    String school = holders.schoolOf(leaves.id(), today()).orElseThrow().code();
    Visitor session = new Visitor(port, leaves.mail());
    assertThat(session.page("/").body()).contains("<span class=\"pill\">Principal</span>");
    assertThat(cards(leaves)).isEqualTo(1);
    String held =
        new String(resource("roles.csv"), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith(leaves.key() + ",principal," + school))
            .findFirst()
            .orElseThrow();
    String roles =
        "person,role,unit,portfolio,from,to\n"
            + held
            + today().minusDays(1)
            + "\n"
            + comes.key()
            + ",principal,"
            + school
            + ",,"
            + today()
            + ",\n";

    assertThat(take(robin, Map.of("roles.csv", bytes(roles))))
        .contains("1 new, 0 changed, 1 ended");
    timeline.moveTo(clock.instant());

    assertThat(cards(leaves)).isZero();
    assertThat(cards(comes)).isEqualTo(1);
    assertThat(session.page("/").body()).doesNotContain("<span class=\"pill\">Principal</span>");
    assertThat(robin.page("/import").body()).contains("roles.csv", "Robin Thistlethwaite");
  }

  @Test
  void what_changed_in_between_is_shown_again_and_nothing_is_written() throws Exception {
    Person one = holders.all(HDSB, Role.OFFICER, today()).get(0);
    String people =
        "key,given_name,family_name,mail,language\n%s,%s,Otherwise,%s,en\n"
            .formatted(one.key(), one.givenName(), one.mail());
    String look = robin.upload(Map.of("people.csv", bytes(people))).body();
    jdbc.sql("update person set given_name = 'Meanwhile' where id = ?").param(one.id()).update();

    String again = press(robin, look);

    assertThat(again).contains("no longer as it was when you looked", "Meanwhile");
    assertThat(persons.findById(one.id()).orElseThrow().familyName()).isEqualTo(one.familyName());
    assertThat(press(robin, again)).contains("0 new, 1 changed, 0 ended");
    assertThat(persons.findById(one.id()).orElseThrow().name())
        .isEqualTo(one.givenName() + " Otherwise");
  }

  @Test
  void ten_megabytes_are_turned_away_with_a_word() throws Exception {
    String answer = robin.upload(Map.of("people.csv", new byte[10_000_000])).body();
    assertThat(answer).contains("That is more than 5 MB");
  }
}
