package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.AlmanacTest;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Coming;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.TicketText;
import org.almanac.meetings.Tickets;
import org.almanac.people.Role;
import org.almanac.plans.PlanVersion;
import org.almanac.plans.Plans;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

@AlmanacTest
@Import({SmallDistrict.class, AtTheDesk.class})
class MeetingOwnPageTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);
  private static final LocalDate CARDS_OUT = LocalDate.of(2026, 9, 23);

  @Autowired SmallDistrict district;
  @Autowired AtTheDesk desk;
  @Autowired Attendance attendance;
  @Autowired Tickets tickets;
  @Autowired Plans plans;
  @Autowired PltMonths months;
  @Autowired JdbcClient jdbc;

  private Meeting meeting;
  private String page;

  @BeforeEach
  void aMeetingIsPlanned() {
    district.opens();
    meeting = district.meets(DAY);
    district.settle();
    page = "/meetings/" + meeting.key();
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
  }

  @Test
  void the_checklist_says_what_is_done_and_what_comes_next_each_with_its_day_and_its_page() {
    String early = desk.read(page);
    assertThat(early)
        .contains("now Theme, place and agenda prepared · until ")
        .contains("later Cards out to all members · Tuesday, 22 September")
        .contains("later Tables made · Tuesday, 13 October")
        .contains("later Code on the screen · Wednesday, 14 October, 11:50")
        .contains("later Summary sent · until Wednesday, 21 October")
        .contains("Nobody is invited yet. The cards go out three weeks before the meeting");
    Task prepare = district.task("Prepare the meeting", district.coordinator);
    assertThat(html(page)).contains("/go/" + prepare.getId());

    prepare();
    district.moveTo(CARDS_OUT, "07:00");
    assertThat(desk.read(page))
        .contains("done Theme, place and agenda prepared · Monday, 17 August")
        .contains("done Cards out to all members · Tuesday, 22 September")
        .contains("now Cards in · 0 of 4");

    district.moveTo(LocalDate.of(2026, 10, 13), "09:00");
    assertThat(desk.read(page)).contains("done Tables made · Tuesday, 13 October");
    assertThat(html(page)).contains(page + "/tables", page + "/questions", page + "/room");
    district.moveTo(DAY, "12:05");
    assertThat(desk.read(page))
        .contains("now Code on the screen")
        .contains("now Attendance taken · until Friday, 16 October");
    Task attendanceTask = district.task("Record who came", district.coordinator);
    assertThat(html(page)).contains("/go/" + attendanceTask.getId());
  }

  @Test
  void to_the_end_the_checklist_tells_what_was_done() {
    prepare();
    district.moveTo(DAY, "12:05");
    for (int i = 0; i < 5; i++) {
      tickets.leaveInRoom(meeting, UUID.randomUUID(), new TicketText("calm", null, null));
    }
    assertThat(desk.read(page)).contains("now Exit tickets in · ");
    Task who = district.task("Record who came", district.coordinator);
    district.send(who, Map.of("headCount", 5, "away", List.of()));
    district.moveTo(LocalDate.of(2026, 10, 17), "07:00");
    assertThat(desk.read(page)).contains("done No questions this time", "done Answers in");
    Task write = district.task("Write the summary", district.coordinator);
    district.send(write, Map.of("summary", "Thank you."));
    district.settle();
    assertThat(desk.read(page))
        .contains("done Attendance taken · Wednesday, 14 October")
        .contains("done Summary sent · Saturday, 17 October")
        .contains("5 heads were counted in the room")
        .doesNotContain("later ");
  }

  @Test
  void place_head_count_and_totals_are_told() {
    cardsOut();
    sends(district.principal, false);
    sends(district.superintendent, true);
    assertThat(desk.read(page))
        .contains("Education Centre")
        .contains("Head count 3 expected")
        .contains("Elementary 0, secondary 0, whole district 3.")
        .contains("Cards 2 of 4 in")
        .contains("Tickets in the room None yet.");
  }

  @Test
  void who_cant_come_and_who_has_not_been_heard_from_is_named_to_the_coordinator_only() {
    cardsOut();
    sends(district.principal, true);
    assertThat(desk.read(page))
        .contains("Can't come (1) Paula Of")
        .contains("Not heard from yet (3)")
        .contains("Piet Of " + district.code + " · Cedar PS");
    desk.as(district.colleague, district.code, Role.PRINCIPAL);
    assertThat(desk.read(page)).doesNotContain("Paula", "Olga", "not heard", "Cards by family");
    for (String hidden : List.of("/people", "/people.csv", "/for/" + district.principal)) {
      assertThat(desk.look(page + hidden).getStatus()).as(hidden).isEqualTo(403);
    }
    assertThat(desk.send(page + "/for/" + district.principal + "/card", "coming", "no").getStatus())
        .isEqualTo(403);
  }

  @Test
  void addresses_are_there_to_copy_to_print_and_as_a_file_without_formulas() throws Exception {
    jdbc.sql("update person set given_name = ? where id = ?")
        .params("=HYPERLINK(\"http://x.example.org\")", district.colleague)
        .update();
    cardsOut();
    sends(district.principal, false);
    assertThat(html(page + "/people"))
        .contains("Copy 3 addresses", "data-print", "<textarea id=\"addresses\"")
        .contains(district.officer + "@" + district.code + ".example.org; ")
        .doesNotContain(district.principal + "@");
    MockHttpServletResponse file = desk.look(page + "/people.csv?who=not-heard");
    assertThat(file.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"PLT-2026-10-not-heard.csv\"");
    assertThat(new String(file.getContentAsByteArray(), StandardCharsets.UTF_8))
        .startsWith("\uFEFF\"Family name\",\"Given name\",\"Mail\"")
        .contains("\"'=HYPERLINK(\"\"http://x.example.org\"\")\"")
        .doesNotContain("\"=", "Paula");
    assertThat(html(page + "/people?who=cant-come")).contains("Nobody has said that");
    assertThat(desk.look(page + "/people?who=%3Cscript%3E").getStatus()).isEqualTo(200);
  }

  @Test
  void told_by_phone_the_own_task_is_done_and_everybody_sees_who_recorded_it() {
    cardsOut();
    Task card = district.task("Bring your card", district.principal);
    String form = page + "/for/" + district.principal;
    assertThat(desk.read(form)).contains("Nothing was heard from Paula yet.", "Birch PS");
    assertThat(desk.send(form + "/card", "coming", "no").getStatus()).isEqualTo(302);
    assertThat(district.open("Bring your card", district.principal)).isEmpty();
    assertThat(coming(district.principal)).isEqualTo(Coming.CANT_COME);
    assertThat(district.ends("meeting-participation")).contains("Can't come");
    String told = "Cora Of " + district.code + " wrote this down for Paula Of " + district.code;
    assertThat(desk.read(form)).contains(told, "as told by phone: can't come.");

    desk.as(district.principal, district.code, Role.PRINCIPAL);
    assertThat(desk.read(page)).contains(told);
    assertThat(desk.read("/go/" + card.getId()))
        .contains("Cora Of " + district.code + " wrote down for you");
    assertThat(
            jdbc.sql("select recorded_by from behalf_record where organization = ? and what = ?")
                .params(district.code, "CANT_COME")
                .query(String.class)
                .single())
        .isEqualTo(district.coordinator);
  }

  @Test
  void a_plan_told_by_phone_is_a_version_that_says_who_recorded_it_for_whom() {
    cardsOut();
    String form = page + "/for/" + district.principal + "/card";
    String refused = AtTheDesk.text(desk.send(form, "coming", "yes", "plan", "moved"));
    assertThat(refused).contains("One line, please: what moved");
    String kept = html(desk.send(form, "coming", "yes", "plan", "moved", "moved", "We read aloud"));
    assertThat(kept).contains("We read aloud", "What do you bring");
    assertThat(coming(district.principal)).isEqualTo(Coming.UNKNOWN);
    desk.send(form, "coming", "yes", "plan", "moved", "moved", "We read aloud", "brings", "A film");
    assertThat(coming(district.principal)).isEqualTo(Coming.COMING);
    List<PlanVersion> versions =
        plans.versions(plans.of(district.code, "101", "2026-27").orElseThrow());
    assertThat(versions).extracting(PlanVersion::whatMoved).containsExactly("We read aloud");
    assertThat(versions.get(0).by()).isEqualTo(district.principal);
    assertThat(versions.get(0).recordedBy()).contains(district.coordinator);
  }

  @Test
  void the_step_stays_with_its_owner() {
    cardsOut();
    jdbc.sql(
            "insert into next_step (id, organization, meeting_key, person_id, step_text, state,"
                + " taken_on) values (nextval('next_step_seq'), ?, 'PLT-2026-09', ?, ?, 'OPEN',"
                + " date '2026-09-16')")
        .params(district.code, district.principal, "ask more, tell less")
        .update();
    String form = page + "/for/" + district.principal;
    assertThat(html(form)).doesNotContain("ask more", "name=\"step\"");
    desk.send(form + "/card", "coming", "no", "step", "done");
    assertThat(
            jdbc.sql("select state from next_step where person_id = ?")
                .param(district.principal)
                .query(String.class)
                .single())
        .isEqualTo("OPEN");
  }

  @Test
  void whoever_changes_their_mind_is_recorded_too_and_a_free_seat_is_free() {
    cardsOut();
    sends(district.principal, false);
    district.moveTo(LocalDate.of(2026, 10, 13), "09:00");
    String form = page + "/for/" + district.principal;
    assertThat(desk.read(form)).contains("Paula is coming.").doesNotContain("The plan");
    desk.send(form + "/card", "coming", "no");
    assertThat(coming(district.principal)).isEqualTo(Coming.CANT_COME);
    assertThat(desk.read(page + "/tables")).doesNotContain("Paula");
    desk.send(form + "/card", "coming", "yes");
    assertThat(desk.read(form)).contains("Paula is coming.", "can't come.", "is coming.");
    assertThat(district.incidents()).isZero();
  }

  @Test
  void a_ticket_is_told_by_phone_once_and_says_nothing_of_its_words() {
    prepare();
    district.moveTo(DAY, "12:30");
    String form = page + "/for/" + district.principal;
    assertThat(AtTheDesk.text(desk.send(form + "/ticket", "stays", "")))
        .contains("One line is enough");
    assertThat(AtTheDesk.text(desk.send(form + "/ticket", "stays", "x".repeat(501))))
        .contains("has 501 characters, and 500 fit");
    assertThat(desk.send(form + "/ticket", "stays", "The circle").getStatus()).isEqualTo(302);
    assertThat(desk.read(form))
        .contains("wrote down an exit ticket for Paula", "one is all it takes")
        .doesNotContain("The circle");
    assertThat(AtTheDesk.text(desk.send(form + "/ticket", "stays", "Again")))
        .contains("A ticket came in a moment ago");
    assertThat(tickets.rate(district.code, meeting.key()).tickets()).isEqualTo(1);
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    assertThat(desk.read(page)).contains("wrote down an exit ticket for Paula");
  }

  @Test
  void once_the_meeting_has_begun_no_card_is_recorded() {
    cardsOut();
    district.moveTo(DAY, "09:01");
    String form = page + "/for/" + district.principal;
    assertThat(desk.read(form)).contains("The meeting has begun");
    assertThat(AtTheDesk.text(desk.send(form + "/card", "coming", "no")))
        .contains("so the cards are closed");
    assertThat(coming(district.principal)).isEqualTo(Coming.UNKNOWN);
    assertThat(desk.read(page)).contains("No card before the meeting (4)");
  }

  @Test
  void by_family_there_are_numbers_and_a_superintendent_sees_the_own_familys_only() {
    cardsOut();
    sends(district.principal, false);
    assertThat(desk.read(page))
        .contains("Family In Open Can't come Lakes 1 2 0")
        .contains("Whole district 0 1 0");
    desk.as(district.superintendent, district.code, Role.SUPERINTENDENT);
    assertThat(desk.read(page))
        .contains("Lakes: the cards for this meeting", "once it is about five people or more")
        .doesNotContain("Paula", "Whole district", "1 of 2");
    desk.as(district.officer, district.code, Role.OFFICER);
    assertThat(desk.read(page)).doesNotContain("Lakes");
  }

  @Test
  void a_cancelled_meeting_says_so_and_asks_for_nothing() {
    cardsOut();
    sends(district.principal, false);
    district.runtime.deleteProcessInstance(
        district
            .runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(district.code + ":" + meeting.key())
            .singleResult()
            .getId(),
        "snow");
    district.settle();
    assertThat(desk.read(page))
        .contains("This meeting is not taking place.", "done Cards out")
        .doesNotContain("later ", "now ", "Not heard from", "expected");
    assertThat(desk.read(page + "/people"))
        .contains("not taking place", "Everybody invited", "Piet")
        .doesNotContain("Not heard from");
    assertThat(desk.read(page + "/for/" + district.colleague))
        .contains("not taking place")
        .doesNotContain("Record: told me by phone");
  }

  @Test
  void the_day_after_nobody_is_asked_for_a_card() {
    cardsOut();
    district.moveTo(DAY.plusDays(1), "10:00");
    assertThat(desk.read(page))
        .contains("done Cards in · 0 of 4", "No card before the meeting (4)")
        .contains("They were expected all the same");
  }

  @Test
  void another_organizations_meeting_is_not_there() {
    cardsOut();
    String elsewhere = district.code;
    district.opens();
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    for (String hidden : List.of("", "/people", "/people.csv", "/for/" + elsewhere + "p4")) {
      assertThat(desk.look(page + hidden).getStatus()).as(hidden).isEqualTo(404);
    }
    assertThat(desk.send(page + "/for/" + elsewhere + "p4/card", "coming", "no").getStatus())
        .isEqualTo(404);
    meeting = district.meets(DAY);
    assertThat(desk.look(page + "/for/" + elsewhere + "p4").getStatus()).isEqualTo(404);
    assertThat(desk.look("/meetings/NONE").getStatus()).isEqualTo(404);
  }

  @Test
  void one_click_leads_from_the_coordinators_task_to_the_page() {
    Task prepare = district.task("Prepare the meeting", district.coordinator);
    assertThat(shown(prepare, "meetingKey")).isEqualTo(meeting.key());
    for (String form : List.of("prepare", "attendance", "questions", "summary")) {
      assertThat(getClass().getResourceAsStream("/forms/plt-meeting-" + form + ".form"))
          .asString(StandardCharsets.UTF_8)
          .contains("(/meetings/{{meetingKey}})");
    }
  }

  private void prepare() {
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        new HashMap<>(
            Map.of("theme", "T", "place", "Education Centre", "learning", 120, "information", 60)));
    district.settle();
  }

  private void cardsOut() {
    prepare();
    district.moveTo(CARDS_OUT, "07:00");
  }

  private void sends(String person, boolean cantCome) {
    Map<String, Object> fields = new HashMap<>(Map.of("cantCome", cantCome));
    if (person.equals(district.principal) && !cantCome) {
      fields.putAll(Map.of("plan", "nothing-new", "brings", "A film"));
    }
    district.send(district.task("Bring your card", person), fields);
  }

  private Coming coming(String person) {
    return attendance.of(district.code, meeting.key(), person).orElseThrow().coming();
  }

  private Object shown(Task task, String field) {
    return district.forms.getTaskFormData(task.getId()).getFormFields().stream()
        .filter(f -> f.getId().equals(field))
        .findFirst()
        .orElseThrow()
        .getValue()
        .getValue();
  }

  private String html(String path) {
    return html(desk.look(path));
  }

  private static String html(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace("&#39;", "'");
  }
}
