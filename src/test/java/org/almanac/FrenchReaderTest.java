package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Timeline;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.OwnTexts;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** A principal who reads French, from the first page to the card that is sent. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrenchReaderTest {
  private static final String DDSB = "ddsb";

  @LocalServerPort private int port;
  @Autowired private Timeline timeline;
  @Autowired private Calendars calendars;
  @Autowired private RoleHolders holders;
  @Autowired private Persons persons;
  @Autowired private ProcessEngine engine;
  @Autowired private FormService forms;
  @Autowired private TaskService tasks;
  @Autowired private RepositoryService repository;
  @Autowired private IdentityService identity;
  @Autowired private JdbcClient jdbc;
  @Autowired private OwnTexts own;

  private Person francois;
  private Visitor there;

  @BeforeAll
  void the_first_cards_are_out() {
    Person jo = holders.all(DDSB, Role.COORDINATOR, today()).get(0);
    jdbc.sql(
            "insert into mail_go (organization, program, by_person, since)"
                + " values ('ddsb', 'PLT', ?, current_timestamp)")
        .param(jo.id())
        .update();
    as(jo, () -> forms.submitStartForm(latest("plt-year"), Map.of("schoolYear", "2026-27")));
    as(jo, () -> send(jo, "plt-year-dates", Map.of()));
    timeline.moveTo(calendars.of(DDSB).at(LocalDate.of(2026, 8, 18), LocalTime.NOON));
    Map<String, Object> prepared = Map.of("theme", "Nos élèves", "place", "Whitby");
    as(jo, () -> send(jo, "plt-meeting-prepare", prepared));
    timeline.moveTo(calendars.of(DDSB).at(LocalDate.of(2026, 8, 27), LocalTime.NOON));
    francois =
        holders.all(DDSB, Role.PRINCIPAL, today()).stream()
            .filter(person -> person.language().equals("fr"))
            .findFirst()
            .orElseThrow();
    there = new Visitor(port, francois.mail());
  }

  @Test
  void the_sandbox_has_a_principal_and_a_superintendent_who_read_french() {
    assertThat(holders.all(DDSB, Role.SUPERINTENDENT, today()))
        .filteredOn(person -> person.language().equals("fr"))
        .hasSize(1);
    assertThat(francois.language()).isEqualTo("fr");
  }

  @Test
  void the_first_page_says_in_french_what_waits() throws Exception {
    assertThat(there.page("/").body())
        .contains("<html lang=\"fr\"", "Bonjour " + francois.givenName())
        .contains(
            "Apportez votre fiche", "mercredi 16 septembre", "tout ce qu’il y a à faire avant")
        .doesNotContain("Bring your card", "September");
  }

  @Test
  void the_mail_with_the_card_is_in_french_with_its_calendar_entry() {
    Map<String, Object> mail =
        jdbc.sql("select subject, plain, html from mail where person = ? order by id desc")
            .param(francois.id())
            .query()
            .listOfRows()
            .get(0);
    assertThat(mail.get("SUBJECT").toString())
        .contains("Le mercredi 16 septembre\u00a0: deux clics");
    assertThat(mail.get("PLAIN").toString())
        .contains("Bonjour " + francois.givenName(), "9\u00a0h · Whitby", "Ouvrir ma fiche")
        .doesNotContain("Your card", "September");
    assertThat(mail.get("HTML").toString()).contains("lang=\"fr\"", "Ouvrir ma fiche");
    String entry =
        jdbc.sql(
                "select e.content from mail_enclosure e join mail m on m.id = e.mail_id"
                    + " where m.person = ? and e.method = 'REQUEST'")
            .param(francois.id())
            .query(String.class)
            .list()
            .get(0)
            .replaceAll("\r?\n ", "");
    assertThat(entry).contains("Votre fiche pour cette rencontre").doesNotContain("Your card");
  }

  @Test
  void tasklist_gets_the_task_its_filter_and_its_form_in_french() throws Exception {
    JsonNode task = there.data(api("/task?assignee=" + francois.id())).get(0);
    assertThat(task.path("name").asText()).isEqualTo("Apportez votre fiche");
    assertThat(task.path("description").asText()).contains("tout ce qu’il y a à faire avant");
    assertThat(there.data(api("/filter")).get(0).path("name").asText()).isEqualTo("Mes tâches");
    String id = task.path("id").asText();
    assertThat(there.data(api("/task/" + id + "/deployed-form")).toString())
        .contains("Rien de nouveau", "Je ne peux pas venir")
        .doesNotContain("Nothing new", "I can't come");
    assertThat(there.data(api("/task/" + id + "/form-variables")).toString())
        .contains("mercredi 16 septembre")
        .doesNotContain("September");
    assertThat(there.data("/language").path("language").asText()).isEqualTo("fr");
  }

  /** Edge case 57, on a form. */
  @Test
  void a_form_with_a_text_in_english_only_says_so_before_anything_else() throws Exception {
    String label = "forms.plt-meeting-card.cantCome.label";
    String form =
        api(
                "/task/"
                    + there.data(api("/task?assignee=" + francois.id())).get(0).path("id").asText())
            + "/deployed-form";
    own.write(DDSB, new OwnTexts.Which(label, "en"), "Not this time", francois.id(), 0);
    JsonNode served = there.data(form);
    assertThat(served.toString()).contains("Not this time", "Rien de nouveau");
    JsonNode first = served.path("components").get(0);
    assertThat(first.path("type").asText()).isEqualTo("text");
    assertThat(first.path("text").asText())
        .isEqualTo(
            "Une partie de ce formulaire n’existe pas encore en français; elle est donc en"
                + " anglais.");

    own.write(DDSB, new OwnTexts.Which(label, "fr"), "Pas cette fois", francois.id(), 0);
    assertThat(there.data(form).toString()).contains("Pas cette fois").doesNotContain("en anglais");
    for (String language : List.of("en", "fr")) {
      own.write(DDSB, new OwnTexts.Which(label, language), null, francois.id(), 1);
    }
    assertThat(there.data(form).toString())
        .contains("Je ne peux pas venir")
        .doesNotContain("en anglais");
  }

  @Test
  void what_is_sent_back_and_what_is_closed_is_said_in_french() throws Exception {
    String id = tasks.createTaskQuery().taskAssignee(francois.id()).singleResult().getId();
    String submit = api("/task/" + id + "/submit-form");
    assertThat(there.answer(submit, "{\"variables\":{\"plan\":{\"value\":\"sideways\"}}}"))
        .contains("Votre plan", "ne fait plus partie des choix");
    assertThat(there.answer(submit, "{\"variables\":{\"plan\":{\"value\":\"moved\"}}}"))
        .contains("Une ligne, s’il vous plaît");
    assertThat(there.answer(api("/task/nothing/submit-form"), "{\"variables\":{}}"))
        .contains("Rien ne vous attend ici");
    assertThat(there.data(api("/user")).path("message").asText())
        .contains("Ceci n’est pas ouvert ici");
    assertThat(there.page("/nowhere").body()).contains("Il n’y a rien à cette adresse");
  }

  @Test
  void the_engine_keeps_the_models_words_and_everybody_else_reads_english() throws Exception {
    assertThat(tasks.createTaskQuery().taskAssignee(francois.id()).singleResult().getName())
        .isEqualTo("Bring your card");
    Person zofia =
        holders.all(DDSB, Role.PRINCIPAL, today()).stream()
            .filter(person -> person.language().equals("en"))
            .findFirst()
            .orElseThrow();
    Visitor other = new Visitor(port, zofia.mail());
    JsonNode task = other.data(api("/task?assignee=" + zofia.id())).get(0);
    assertThat(task.path("name").asText()).isEqualTo("Bring your card");
    assertThat(other.data(api("/task/" + task.path("id").asText() + "/deployed-form")).toString())
        .contains("Nothing new");
  }

  private String api(String path) {
    return "/camunda/api/engine/engine/" + engine.getName() + path;
  }

  private void send(Person who, String form, Map<String, Object> more) {
    Task task = tasks.createTaskQuery().taskAssignee(who.id()).singleResult();
    Map<String, Object> sent = new LinkedHashMap<>();
    forms
        .getTaskFormVariables(task.getId())
        .forEach(
            (name, value) -> {
              if (FormFields.of(form).contains(name)) {
                sent.put(name, value);
              }
            });
    sent.putAll(more);
    forms.submitTaskForm(task.getId(), sent);
  }

  private void as(Person who, Runnable doing) {
    identity.setAuthentication(who.id(), List.of(Role.COORDINATOR.groupId()), List.of(DDSB));
    try {
      doing.run();
    } finally {
      identity.clearAuthentication();
    }
  }

  private String latest(String process) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .singleResult()
        .getId();
  }

  private LocalDate today() {
    return calendars.of(DDSB).today();
  }
}
