package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.meetings.TicketText;
import org.almanac.people.Role;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class MeetingOwnPageTest extends OctobersMeetingPage {
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

  private Object shown(Task task, String field) {
    return district.forms.getTaskFormData(task.getId()).getFormFields().stream()
        .filter(f -> f.getId().equals(field))
        .findFirst()
        .orElseThrow()
        .getValue()
        .getValue();
  }
}
