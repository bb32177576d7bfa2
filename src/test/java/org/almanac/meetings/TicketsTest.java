package org.almanac.meetings;

import static org.almanac.meetings.Scene.KEY;
import static org.almanac.meetings.Scene.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.almanac.HandClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;

@MeetingsSlice
class TicketsTest {
  private static final TicketText ALL =
      new TicketText("the messy parts", "ask before telling", "who covers my class?");
  private static final Instant LAST_MINUTES = Instant.parse("2026-10-14T15:52:00Z");

  @Autowired HandClock clock;
  @Autowired Scene scene;
  @Autowired Tickets tickets;
  @Autowired ExitTickets kept;
  @Autowired Steps steps;
  @Autowired Attendance attendance;
  @Autowired Questions questions;
  @Autowired TestEntityManager tables;

  private Meeting meeting;

  @BeforeEach
  void inTheLastMinutes() {
    meeting = scene.meetingOf(12);
    clock.at(LAST_MINUTES);
  }

  @Test
  void a_code_is_valid_from_ten_minutes_before_the_end_for_two_working_days() {
    assertThat(meeting.codeFrom()).isEqualTo("2026-10-14T15:50:00Z");
    assertThat(meeting.codeUntil()).isEqualTo("2026-10-17T04:00:00Z");
    assertThat(meeting.roomCode()).matches("[" + RoomCodes.SIGNS + "]{6}");
    clock.at(meeting.codeFrom().minusSeconds(1));
    assertThat(tickets.byCode(meeting.roomCode())).isEmpty();
    clock.at(meeting.codeFrom());
    assertThat(tickets.byCode(" " + meeting.roomCode().toLowerCase() + " ")).isPresent();
  }

  @Test
  void a_step_from_the_room_code_stays_with_the_room() {
    assertThat(tickets.leaveInRoom(meeting, UUID.randomUUID(), ALL)).isEqualTo(Left.THANKS);
    assertThat(kept.findAll())
        .singleElement()
        .extracting(t -> t.step().orElse(""))
        .isEqualTo("ask before telling");
    assertThat(rows("next_step")).isZero();
  }

  @Test
  void a_step_that_comes_back_goes_with_its_owner_and_is_not_kept_with_the_ticket() {
    assertThat(tickets.leave(who("p9001"), ALL, true)).isEqualTo(Left.THANKS);
    assertThat(steps.lastOf(ORG, "p9001")).map(NextStep::text).contains("ask before telling");
    assertThat(kept.findAll())
        .singleElement()
        .satisfies(ticket -> assertThat(ticket.step()).isEmpty())
        .satisfies(ticket -> assertThat(ticket.stays()).contains("the messy parts"));
  }

  @Test
  void without_the_tick_a_step_stays_with_the_room() {
    tickets.leave(who("p9001"), ALL, false);
    assertThat(steps.lastOf(ORG, "p9001")).isEmpty();
    assertThat(kept.findAll()).singleElement().matches(ticket -> ticket.step().isPresent());
  }

  @Test
  void a_person_leaves_one_ticket() {
    tickets.leave(who("p9001"), ALL, true);
    assertThat(tickets.leave(who("p9001"), ALL, true)).isEqualTo(Left.ALREADY);
    assertThat(rows("exit_ticket")).isEqualTo(1);
  }

  @Test
  void a_second_click_in_the_room_counts_once() {
    UUID once = UUID.randomUUID();
    tickets.leaveInRoom(meeting, once, ALL);
    assertThat(tickets.leaveInRoom(meeting, once, ALL)).isEqualTo(Left.THANKS);
    assertThat(rows("exit_ticket")).isEqualTo(1);
  }

  @Test
  void an_empty_ticket_is_none() {
    TicketText blanks = new TicketText(" ", null, "\n");
    assertThat(tickets.leave(who("p9001"), blanks, true)).isEqualTo(Left.NOTHING_WRITTEN);
    assertThat(attendance.of(ORG, KEY, "p9001")).get().matches(p -> !p.ticketLeft());
  }

  @Test
  void a_ticket_is_never_late() {
    clock.at(meeting.codeUntil());
    assertThat(tickets.leaveInRoom(meeting, UUID.randomUUID(), ALL)).isEqualTo(Left.CLOSED);
    assertThat(tickets.leave(who("p9001"), ALL, true)).isEqualTo(Left.CLOSED);
    assertThat(rows("exit_ticket")).isZero();
    assertThat(tickets.byCode(meeting.roomCode())).isPresent();
  }

  @Test
  void a_ticket_leads_to_no_person_and_no_hour() {
    List<?> columns =
        tables
            .getEntityManager()
            .createNativeQuery(
                "select column_name from information_schema.columns where table_name ="
                    + " 'EXIT_TICKET'")
            .getResultList();
    assertThat(columns.stream().map(Object::toString).map(String::toLowerCase))
        .containsExactlyInAnyOrder(
            "id", "organization", "meeting_key", "left_on", "stays", "will_try", "wonder");
  }

  @Test
  void a_rate_about_fewer_than_five_is_not_shown() {
    assertThat(new Rate(4, 12).percent()).isEmpty();
    assertThat(new Rate(5, 12).percent()).contains(41);
    assertThat(new Rate(9, 12).percent()).isEmpty();
    assertThat(new Rate(12, 12).percent()).contains(100);
    assertThat(new Rate(13, 12).percent()).contains(100);
    assertThat(new Rate(4, 4).percent()).isEmpty();
    assertThat(tickets.rate(ORG, KEY)).isEqualTo(new Rate(0, 12));
  }

  @Test
  void who_cant_come_is_not_expected_in_the_rate() {
    attendance.answered(ORG, KEY, "p9001", Coming.CANT_COME);
    tables.clear();
    assertThat(tickets.rate(ORG, KEY).people()).isEqualTo(11);
  }

  @Test
  void lines_are_kept_for_the_summary_only_after_closing_and_from_five_on() {
    leaveInRoom(4);
    clock.at(meeting.codeUntil());
    assertThat(tickets.kept(ORG, KEY)).isEqualTo(TicketRecord.none());
    clock.at(LAST_MINUTES);
    leaveInRoom(1);
    assertThat(tickets.kept(ORG, KEY)).isEqualTo(TicketRecord.none());
    clock.at(meeting.codeUntil());
    assertThat(tickets.kept(ORG, KEY).tickets()).contains(5);
    assertThat(tickets.kept(ORG, KEY).stays()).hasSize(5);
  }

  @Test
  void a_step_is_done_still_on_or_let_go_by_its_owner_alone() {
    tickets.leave(who("p9001"), ALL, true);
    Long step = steps.lastOf(ORG, "p9001").orElseThrow().id();
    steps.became(ORG, "p9002", step, StepState.LET_GO);
    assertThat(steps.lastOf(ORG, "p9001")).map(NextStep::state).contains(StepState.OPEN);
    steps.became(ORG, "p9001", step, StepState.STILL);
    assertThat(steps.lastOf(ORG, "p9001")).map(NextStep::state).contains(StepState.STILL);
    steps.became(ORG, "p9001", step, StepState.DONE);
    assertThat(steps.lastOf(ORG, "p9001")).isEmpty();
  }

  private void leaveInRoom(int many) {
    for (int i = 0; i < many; i++) {
      tickets.leaveInRoom(meeting, UUID.randomUUID(), ALL);
    }
  }

  private Participation who(String person) {
    return attendance.of(ORG, KEY, person).orElseThrow();
  }

  private long rows(String table) {
    tables.flush();
    Object count =
        tables
            .getEntityManager()
            .createNativeQuery("select count(*) from " + table)
            .getSingleResult();
    return ((Number) count).longValue();
  }
}
