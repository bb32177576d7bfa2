package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Participation;
import org.almanac.meetings.Questions;
import org.almanac.meetings.Steps;
import org.almanac.meetings.TicketText;
import org.almanac.meetings.Tickets;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@SmallDistrictTest
class MeetingPaperTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @Autowired SmallDistrict district;
  @Autowired AtTheDesk desk;
  @Autowired Attendance attendance;
  @Autowired Tickets tickets;
  @Autowired Questions questions;
  @Autowired Steps steps;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext pages;

  private Meeting meeting;
  private String paper;

  @BeforeEach
  void theMeetingIsNearlyOver() {
    district.opens();
    meeting = district.meets(DAY);
    district.settle();
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of("theme", "T", "place", "Centre", "learning", 120, "information", 60));
    district.moveTo(DAY, "11:55");
    paper = "/meetings/" + meeting.key() + "/paper";
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
  }

  @Test
  void the_pack_is_one_pdf() {
    MockHttpServletResponse file = desk.look(paper + ".pdf");
    assertThat(file.getContentType()).isEqualTo("application/pdf");
    assertThat(new String(file.getContentAsByteArray(), 0, 5, StandardCharsets.ISO_8859_1))
        .isEqualTo("%PDF-");
    assertThat(desk.read(paper)).contains("Open the paper pack (PDF)");
  }

  @Test
  void paper_is_typed_back_by_table_in_one_grid() {
    assertThat(desk.read(paper)).contains("Table 1", "Paula Of", "Was there", "Save");
    save(
        row(district.principal, "yes", "Calm", "Ask first", "Who pays?"),
        row(district.colleague, "no", "", "", ""),
        row(district.officer, "", "", "", ""));
    assertThat(of(district.principal).attended()).contains(true);
    assertThat(of(district.principal).ticketLeft()).isTrue();
    assertThat(of(district.colleague).attended()).contains(false);
    assertThat(of(district.officer).attended()).isEmpty();
    assertThat(left()).isEqualTo(1);
    assertThat(desk.read(paper)).contains("ticket is in").doesNotContain("Calm", "Who pays?");
    assertThat(
            jdbc.sql("select recorded_by from behalf_record where person_id = ? and how = 'PAPER'")
                .param(district.principal)
                .query(String.class)
                .list())
        .containsExactly(district.coordinator);
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    assertThat(desk.read("/meetings/" + meeting.key()))
        .contains("typed in the paper ticket of Paula");
  }

  @Test
  void a_typed_step_comes_back_to_its_owner_and_stays_off_the_ticket() {
    List<String> fields = row(district.principal, "", "", "Ask first", "");
    fields.addAll(List.of("back-" + district.principal, "yes"));
    save(fields);
    assertThat(steps.lastOf(district.code, district.principal))
        .hasValueSatisfying(step -> assertThat(step.text()).isEqualTo("Ask first"));
    save(row(district.colleague, "", "", "Stay calm", ""));
    assertThat(steps.lastOf(district.code, district.colleague)).isEmpty();
  }

  @Test
  void who_left_a_ticket_alone_is_not_told_and_not_doubled() {
    tickets.leave(of(district.principal), new TicketText("From my phone", null, null), false);
    assertThat(desk.read(paper)).doesNotContain("ticket is in");
    assertThat(desk.read("/meetings/" + meeting.key() + "/for/" + district.principal))
        .doesNotContain("has left a ticket");
    String kept = html(save(row(district.principal, "", "On paper", "", "")));
    assertThat(kept).contains("Paula Of", "a ticket is in already", "On paper");
    assertThat(left()).isEqualTo(1);
  }

  @Test
  void a_ticket_without_a_name_counts_once_however_often_it_is_sent() {
    String once = UUID.randomUUID().toString();
    save(row(once, null, "Calm", "", ""));
    save(row(once, null, "Calm", "", ""));
    assertThat(left()).isEqualTo(1);
    assertThat(html(save(row(once, null, "Another one", "", "")))).contains("Another one");
    assertThat(left()).isEqualTo(1);
  }

  @Test
  void an_error_names_row_and_column_and_nothing_typed_is_lost() {
    String text = "x".repeat(501);
    List<String> fields = row(district.principal, "yes", "Calm", text, "");
    fields.addAll(row(district.colleague, "yes", "Fine", "", ""));
    String again = html(save(fields));
    assertThat(again)
        .contains("Paula Of " + district.code + ": “What will you try?” has 501 characters")
        .contains("href=\"#try-" + district.principal + "\"")
        .contains("Calm", text)
        .doesNotContain("Fine");
    assertThat(of(district.colleague).ticketLeft()).isTrue();
    assertThat(of(district.principal).ticketLeft()).isFalse();
    assertThat(of(district.principal).attended()).contains(true);
  }

  @Test
  void two_coordinators_noting_different_things_are_told_and_neither_is_overwritten() {
    List<String> mine = row(district.principal, "yes", "", "", "");
    save(row(district.principal, "no", "", "", ""));
    String told = html(save(mine));
    assertThat(told).contains("Paula Of", "somebody else noted “away” a moment ago");
    assertThat(of(district.principal).attended()).contains(false);
    assertThat(told).contains("name=\"seen-" + district.principal + "\" value=\"no\"");
    save(replaced(mine, "seen-" + district.principal, "no"));
    assertThat(of(district.principal).attended()).contains(true);
  }

  @Test
  void two_coordinators_typing_at_the_same_time_lose_nothing() throws Exception {
    List<String> everybody =
        List.of(district.principal, district.colleague, district.officer, district.superintendent);
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<Future<?>> typing = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      int who = i;
      AtTheDesk other =
          new AtTheDesk(pages).as(district.coordinator, district.code, Role.COORDINATOR);
      typing.add(
          two.submit(
              () -> {
                together.await(20, TimeUnit.SECONDS);
                List<String> fields = new ArrayList<>();
                everybody.forEach(id -> fields.addAll(row(id, "yes", "Typed by " + who, "", "")));
                fields.addAll(row(UUID.randomUUID().toString(), null, "Nobody's " + who, "", ""));
                fields.addAll(List.of("table", "1", "stay", "yes"));
                return other.send(paper, fields.toArray(String[]::new)).getStatus();
              }));
    }
    for (Future<?> each : typing) {
      assertThat(each.get(60, TimeUnit.SECONDS)).isIn(200, 302);
    }
    two.shutdown();
    assertThat(left()).isEqualTo(4 + 2);
    everybody.forEach(id -> assertThat(of(id).attended()).contains(true));
  }

  @Test
  void paper_typed_in_after_the_tickets_closed_still_counts_until_the_summary_is_out() {
    district.moveTo(DAY, "12:30");
    district.send(
        district.task("Record who came", district.coordinator), Map.of("away", List.of()));
    district.moveTo(LocalDate.of(2026, 10, 17), "07:00");
    save(row(district.principal, "", "", "", "Who pays?"));
    assertThat(left()).isEqualTo(1);
    assertThat(questions.ungrouped(district.code, meeting.key())).isEqualTo(1);
    district.send(
        district.task("Write the summary", district.coordinator), Map.of("summary", "Thanks."));
    district.settle();
    assertThat(html(save(row(district.colleague, "", "Late", "", ""))))
        .contains("the summary is out", "Late");
    assertThat(left()).isEqualTo(1);
  }

  @Test
  void before_the_last_minutes_there_is_no_ticket_to_type() {
    district.opens();
    meeting = district.meets(DAY);
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    assertThat(desk.read(paper)).contains("Nobody is invited yet.", "The tables are not made yet");
    assertThat(desk.look(paper + "?table=99").getStatus()).isEqualTo(200);
  }

  @Test
  void only_the_own_organizations_coordinator_sees_or_types_paper() {
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    assertThat(desk.look(paper).getStatus()).isEqualTo(403);
    assertThat(desk.look(paper + ".pdf").getStatus()).isEqualTo(403);
    assertThat(desk.send(paper, "table", "1").getStatus()).isEqualTo(403);
    String elsewhere = district.principal;
    String there = district.code;
    district.opens();
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    assertThat(desk.look(paper).getStatus()).isEqualTo(404);
    assertThat(desk.look(paper + ".pdf").getStatus()).isEqualTo(404);
    assertThat(desk.send(paper, "table", "1").getStatus()).isEqualTo(404);
    meeting = district.meets(DAY);
    save(row(elsewhere, "yes", "Hello", "", ""));
    assertThat(attendance.of(there, meeting.key(), elsewhere).orElseThrow().attended()).isEmpty();
  }

  @Test
  void what_is_posted_by_hand_breaks_nothing() {
    assertThat(desk.send(paper, "table", "1", "row", "nobody", "row", "../x").getStatus())
        .isEqualTo(302);
    assertThat(desk.send(paper, "table", "-5").getStatus()).isEqualTo(302);
    assertThat(desk.send(paper, "table", "x").getStatus()).isEqualTo(400);
    save(row(district.principal, "perhaps", "\u0000\u0007", "", ""));
    assertThat(of(district.principal).attended()).isEmpty();
    assertThat(left()).isZero();
    save(row(district.principal, "", "<b>bold</b> & more", "", ""));
    assertThat(left()).isEqualTo(1);
  }

  @SafeVarargs
  private final MockHttpServletResponse save(List<String> first, List<String>... more) {
    List<String> fields = new ArrayList<>(first);
    for (List<String> row : more) {
      fields.addAll(row);
    }
    fields.addAll(List.of("table", "1", "stay", "yes"));
    return desk.send(paper, fields.toArray(String[]::new));
  }

  private static List<String> row(
      String id, String there, String stays, String step, String wonder) {
    List<String> fields =
        new ArrayList<>(
            List.of("row", id, "stays-" + id, stays, "try-" + id, step, "wonder-" + id, wonder));
    if (there != null) {
      fields.addAll(List.of("there-" + id, there, "seen-" + id, ""));
    }
    return fields;
  }

  private static List<String> replaced(List<String> fields, String name, String value) {
    List<String> changed = new ArrayList<>(fields);
    changed.set(changed.indexOf(name) + 1, value);
    return changed;
  }

  private int left() {
    return tickets.rate(district.code, meeting.key()).tickets();
  }

  private Participation of(String person) {
    return attendance.of(district.code, meeting.key(), person).orElseThrow();
  }

  private static String html(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace("&#39;", "'");
  }
}
