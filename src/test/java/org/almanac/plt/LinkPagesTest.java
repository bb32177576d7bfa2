package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.almanac.engine.TaskForms;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Coming;
import org.almanac.meetings.Meeting;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.Persons;
import org.almanac.plans.PlanVersion;
import org.almanac.plans.Plans;
import org.almanac.rules.OwnTexts;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;

/** What stands behind a link: how much at once, in which language, and what needs sign-in. */
@SmallDistrictTest
class LinkPagesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @Autowired SmallDistrict district;
  @Autowired CalendarPost post;
  @Autowired OnAPhone phone;
  @Autowired Attendance attendance;
  @Autowired Announcements announcements;
  @Autowired Persons persons;
  @Autowired Plans plans;
  @Autowired TaskForms forms;
  @Autowired RepositoryService repository;
  @Autowired OwnTexts own;

  @Autowired
  @Qualifier("assignOpenTasks")
  JavaDelegate assignOpenTasks;

  Meeting meeting;

  @BeforeEach
  void aMeetingIsPrepared() {
    district.opens();
    meeting = post.prepared(DAY);
  }

  @Test
  void at_most_three_things_to_decide_at_once_also_with_two_schools() {
    district.leadsBoth(district.principal);
    post.cardsAreOut();
    district
        .jdbc
        .sql(
            "insert into next_step (id, organization, meeting_key, person_id, step_text, state,"
                + " taken_on) values (?, ?, 'PLT-2026-09', ?, ?, 'OPEN', ?)")
        .params(90_003, district.code, district.principal, "Ask", LocalDate.of(2026, 9, 16))
        .update();
    String card = phone.card(district.principal);
    assertThat(phone.read(card))
        .contains("Birch PS", "Cedar PS", "Your step now", "1 of 2", "Next")
        .doesNotContain("What you bring");
    String second =
        phone
            .send(card, "part-2", "plan", "moved", "moved", "Circles", "otherPlan", "nothing-new")
            .getRedirectedUrl();
    String page = html(phone.open(second));
    assertThat(page).contains("What you bring", "value=\"Circles\"").doesNotContain("type=\"radio");
    MockHttpServletResponse sent =
        phone.press(
            card,
            "plan",
            "moved",
            "moved",
            "Circles",
            "otherPlan",
            "nothing-new",
            "step",
            "done",
            "brings",
            "Photos");
    assertThat(sent.getStatus()).isEqualTo(302);
    assertThat(
            Stream.of("101", "102")
                .flatMap(school -> plans.of(district.code, school, "2026-27").stream())
                .flatMap(plan -> plans.versions(plan).stream())
                .map(PlanVersion::whatMoved))
        .containsExactly("Circles");
    district.jdbc.sql("delete from next_step where id > 90000").update();
  }

  @Test
  void the_page_is_in_the_language_of_whose_link_it_is() {
    persons.save(persons.findById(district.officer).orElseThrow().reading("fr"));
    post.cardsAreOut();
    Map<String, String> links = phone.links(district.officer);
    String cantCome = links.get("Je ne pourrai pas venir");
    assertThat(links).containsKey("Ce n’est pas à moi");
    assertThat(phone.read(cantCome)).contains("Je ne pourrai pas venir", "mercredi 14 octobre");
    assertThat(html(phone.open(cantCome))).contains("lang=\"fr");
    String after = phone.press(cantCome).getRedirectedUrl();
    assertThat(phone.read(after)).contains("Merci, c’est reçu", "14 octobre à 9");
    String form = phone.read(after + "?change=yes");
    assertThat(form).contains("Envoyer le changement").doesNotContain("see you there");
  }

  /** Edge case 57, behind a link. */
  @Test
  void a_form_with_a_text_in_english_only_says_so_in_the_readers_language() {
    persons.save(persons.findById(district.principal).orElseThrow().reading("fr"));
    own.write(
        district.code,
        new OwnTexts.Which("forms.plt-meeting-card.plan.label", "en"),
        "How is your plan?",
        district.coordinator,
        0);
    post.cardsAreOut();
    String card = phone.links(district.principal).get("Ouvrir ma fiche");
    assertThat(phone.read(card))
        .contains("Une partie de ce formulaire n’existe pas encore en français")
        .contains("How is your plan?", "Rien de nouveau");
  }

  @Test
  void what_no_program_opened_needs_sign_in() {
    post.goesOut(LocalDate.of(2026, 9, 24));
    district.moveTo(DAY, "12:30");
    Task record = district.task("Record who came", district.coordinator);
    assertThat(forms.linked(record.getId(), district.coordinator, district.code)).isEmpty();
    announcements.announce(
        Announcement.once(district.code, record.getId(), "task-still-open", district.coordinator)
            .about(record.getId()));
    post.goesOut(LocalDate.of(2026, 10, 15));
    assertThat(phone.links(district.coordinator).values())
        .contains("/go/" + record.getId(), "/tasks/" + record.getId() + "/not-mine")
        .noneMatch(path -> path.startsWith("/card/"));
  }

  @Test
  void approvals_and_anything_private_always_need_sign_in_whatever_the_form_says() {
    repository
        .createDeployment()
        .addString("signed-in.bpmn", model("required"))
        .addString("open.bpmn", model("offered"))
        .deploy();
    assertThat(linked("private-required")).isFalse();
    assertThat(linked("private-offered")).isTrue();
  }

  private boolean linked(String process) {
    String key = district.code + ":PLT-2026-10:" + district.officer;
    String instance =
        district.tenants.within(
            district.code, () -> district.runtime.startProcessInstanceByKey(process, key).getId());
    Task task = district.tasks.createTaskQuery().processInstanceId(instance).singleResult();
    return forms.linked(task.getId(), district.officer, district.code).isPresent();
  }

  private String model(String signIn) {
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
          <process id="private-%s" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/>
            <userTask id="t" camunda:formRef="plt-meeting-card-colleague"
                camunda:formRefBinding="latest">
              <extensionElements><camunda:properties>
                <camunda:property name="person" value="%s"/>
                <camunda:property name="signIn" value="%s"/>
              </camunda:properties></extensionElements>
            </userTask>
          </process>
        </definitions>"""
        .formatted(signIn, district.officer, signIn);
  }

  @Test
  void drafts_and_links_whose_time_is_over_are_forgotten() {
    post.cardsAreOut();
    String card = phone.card(district.principal);
    phone.send(card + "/draft", null, "brings", "Half");
    assertThat(count("answer_draft")).isEqualTo(1);
    district.moveTo(LocalDate.of(2026, 10, 2), "12:00");
    swept();
    assertThat(count("answer_draft")).isZero();
    assertThat(count("signed_link")).isPositive();
    district.moveTo(LocalDate.of(2026, 11, 12), "12:00");
    swept();
    assertThat(count("signed_link")).isZero();
    assertThat(phone.open(card).getStatus()).isEqualTo(404);
  }

  @Test
  void a_meeting_that_is_called_off_or_moved_takes_the_links_along() {
    post.cardsAreOut();
    String cantCome = phone.cantCome(district.officer);
    String after = phone.press(cantCome).getRedirectedUrl();
    assertThat(coming(district.officer)).isEqualTo(Coming.CANT_COME);
    district
        .jdbc
        .sql("update meeting set state = 'CANCELLED' where organization = ?")
        .param(district.code)
        .update();
    assertThat(phone.press(after, "step", "done").getStatus()).isEqualTo(410);
    assertThat(phone.read(after)).contains("can't be changed any more");
  }

  /** As the daily round does it. */
  private void swept() {
    DelegateExecution round = mock(DelegateExecution.class);
    when(round.getTenantId()).thenReturn(district.code);
    try {
      assignOpenTasks.execute(round);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Coming coming(String person) {
    return attendance.of(district.code, meeting.key(), person).orElseThrow().coming();
  }

  private int count(String table) {
    return district
        .jdbc
        .sql("select count(*) from " + table + " where organization = ?")
        .param(district.code)
        .query(Integer.class)
        .single();
  }

  private static String html(MockHttpServletResponse page) {
    return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
