package org.almanac.meetings;

import static org.almanac.meetings.Scene.KEY;
import static org.almanac.meetings.Scene.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.Persons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;

@MeetingsSlice
class AttendanceTest {
  @Autowired Scene scene;
  @Autowired Attendance attendance;
  @Autowired Convening convening;
  @Autowired Tables seats;
  @Autowired Pairs pairs;
  @Autowired Persons persons;
  @Autowired Participations participations;
  @Autowired TestEntityManager tables;

  private Meeting meeting;

  @BeforeEach
  void sixteenPrincipals() {
    meeting = scene.meetingOf(16);
  }

  @Test
  void a_second_run_opens_nothing_twice_and_answers_what_is_not_started() {
    Invitee again = new Invitee("p9001", "principal", "card");
    attendance.open(ORG, KEY, List.of(again));
    assertThat(attendance.waiting(ORG, KEY)).hasSize(16);
    attendance.runsAs(ORG, KEY, "p9001", "instance-1");
    attendance.open(ORG, KEY, List.of(again));
    assertThat(attendance.waiting(ORG, KEY)).hasSize(15);
    assertThat(attendance.all(ORG, KEY)).hasSize(16);
  }

  @Test
  void planning_twice_plans_one_meeting_with_the_numbers_of_the_first() {
    Meeting again = convening.plan(ORG, KEY, "plt", LocalDate.of(2026, 10, 21), LocalTime.NOON, 60);
    assertThat(again.date()).isEqualTo(Scene.WEDNESDAY);
    assertThat(again.roomCode()).isEqualTo(meeting.roomCode());
  }

  @Test
  void an_agenda_keeps_its_order_and_can_be_written_again() {
    List<Block> agenda =
        List.of(
            new Block(BlockKind.LEARNING, "Voices", 120, "p9500"),
            new Block(BlockKind.INFORMATION, "Dates", 60, null));
    convening.setAgenda(ORG, KEY, agenda, Locale.CANADA);
    convening.setAgenda(ORG, KEY, agenda, Locale.CANADA);
    tables.flush();
    assertThat(convening.agenda(ORG, KEY)).extracting(AgendaBlock::block).isEqualTo(agenda);
  }

  @Test
  void saving_attendance_twice_is_fine() {
    Set<String> present = Set.of("p9001", "p9002");
    int seen = meeting.version();
    assertThat(attendance.take(ORG, KEY, present, 17, seen)).isTrue();
    tables.flush();
    assertThat(attendance.take(ORG, KEY, present, 17, seen)).isTrue();
    assertThat(meeting.headCount()).contains(17);
    assertThat(attendance.of(ORG, KEY, "p9003")).get().matches(p -> !p.attended().orElseThrow());
  }

  @Test
  void two_people_taking_attendance_at_once_dont_overwrite_each_other() {
    int seen = meeting.version();
    attendance.take(ORG, KEY, Set.of("p9001"), 16, seen);
    tables.flush();
    assertThat(attendance.take(ORG, KEY, Set.of("p9002"), 16, seen)).isFalse();
    assertThat(attendance.of(ORG, KEY, "p9001")).get().matches(p -> p.attended().orElseThrow());
  }

  @Test
  void who_cant_come_is_not_seated_and_nobody_is_alone() {
    attendance.answered(ORG, KEY, "p9001", Coming.CANT_COME);
    tables.clear();
    assertThat(seats.seat(ORG, KEY)).isEqualTo(3);
    tables.flush();
    assertThat(attendance.of(ORG, KEY, "p9001")).get().matches(p -> p.tableNumber().isEmpty());
    assertThat(seats.of(ORG, KEY).values()).extracting(List::size).containsOnly(5);
  }

  @Test
  void a_new_principal_sits_with_the_own_mentor() {
    pairs.save(
        new Pair(
            persons.findById("p9003").orElseThrow(),
            persons.findById("p9010").orElseThrow(),
            LocalDate.of(2026, 9, 1)));
    seats.seat(ORG, KEY);
    assertThat(attendance.of(ORG, KEY, "p9003").orElseThrow().tableNumber())
        .isEqualTo(attendance.of(ORG, KEY, "p9010").orElseThrow().tableNumber());
  }

  @Test
  void a_participation_that_cockpit_cancels_is_cancelled_and_a_finished_one_closed() {
    attendance.runsAs(ORG, KEY, "p9001", "one");
    attendance.runsAs(ORG, KEY, "p9002", "two");
    tables.flush();
    ParticipationEnds ends = new ParticipationEnds(participations);
    ends.ended("meeting-participation", "demo:PLT-2026-10:p9001", "one", true);
    ends.ended("meeting-participation", "demo:PLT-2026-10:p9002", "two", false);
    assertThat(attendance.of(ORG, KEY, "p9001"))
        .map(Participation::state)
        .contains(ParticipationState.CANCELLED);
    assertThat(attendance.of(ORG, KEY, "p9002"))
        .map(Participation::state)
        .contains(ParticipationState.CLOSED);
    assertThat(attendance.expected(ORG, KEY)).isEqualTo(15);
  }
}
