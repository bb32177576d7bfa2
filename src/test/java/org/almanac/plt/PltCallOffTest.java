package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.almanac.meetings.CardsOut;
import org.almanac.meetings.Change;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Participation;
import org.almanac.meetings.TicketText;
import org.almanac.meetings.Tickets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** October's meeting is called off; what hangs on it follows. */
class PltCallOffTest extends OctobersMeeting {
  @Autowired Tickets tickets;
  @Autowired CardsOut cards;

  @Test
  void called_off_while_cards_go_out_no_card_goes_out_any_more() {
    prepare();
    callOff();
    cards.sendOut(district.code, meeting.key());
    assertThat(district.open("Bring your card", district.principal)).isEmpty();
  }

  @Test
  void meeting_cancelled_without_new_date_next_steps_roll_to_the_next_plt_no_orphan_timer() {
    cardsAreOut();
    district.moveTo(DAY.minusDays(2), "09:00");
    Participation mine = of(district.principal);
    tickets.leave(mine, new TicketText(null, "Visit a class", null), true);
    callOff();
    district.settle();

    assertThat(now().state()).isEqualTo(MeetingState.CANCELLED);
    assertThat(district.ends("plt-meeting")).containsExactly("Called off");
    assertThat(district.ends("meeting-participation")).hasSize(4).containsOnly("Meeting cancelled");
    assertThat(district.open("Bring your card", district.principal)).isEmpty();
    assertThat(district.management.createJobQuery().tenantIdIn(district.code).timers().count())
        .isZero();
    assertThat(district.told("meeting-cancelled")).isEqualTo(4);
    assertThat(district.told("plt-card")).isLessThanOrEqualTo(4);
    assertThat(district.incidents()).isZero();
  }

  @Test
  void open_steps_of_a_cancelled_meeting_are_on_the_next_card() {
    cardsAreOut();
    district.moveTo(DAY, "11:55");
    tickets.leave(of(district.principal), new TicketText(null, "Visit a class", null), true);
    district.moveTo(LocalDate.of(2026, 10, 19), "09:00");
    meeting = district.meets(LocalDate.of(2026, 11, 18));
    district.settle();
    prepare();
    district.moveTo(LocalDate.of(2026, 10, 29), "09:00");
    callOff();
    district.settle();
    meeting = district.meets(LocalDate.of(2026, 12, 9));
    district.settle();
    prepare();
    district.moveTo(LocalDate.of(2026, 11, 19), "09:00");
    assertThat(
            district.forms.getTaskFormVariables(card(district.principal).getId()).get("lastStep"))
        .isEqualTo("Visit a class");
  }

  @Test
  void cancelled_twice_people_are_told_once() {
    cardsAreOut();
    callOff();
    district.settle();
    assertThat(callOff().result()).isEqualTo(Change.Result.ALREADY);
    district.settle();
    assertThat(district.told("meeting-cancelled")).isEqualTo(4);
    assertThat(now().sequence()).isEqualTo(1);
  }

  @Test
  void cancelled_before_it_is_prepared_its_task_goes_away() {
    callOff();
    district.settle();
    assertThat(district.open("Prepare the meeting", district.coordinator)).isEmpty();
    assertThat(district.ends("plt-meeting")).containsExactly("Called off");
    assertThat(district.told("meeting-cancelled")).isEqualTo(4);
  }

  @Test
  void moved_and_called_off_before_the_mail_left_only_the_calling_off_is_told() {
    cardsAreOut();
    move(LATER);
    district.settle();
    callOff();
    district.settle();
    assertThat(district.told("meeting-moved")).isZero();
    assertThat(district.told("meeting-cancelled")).isEqualTo(4);
  }

  @Test
  void called_off_in_cockpit_people_are_told_too() {
    cardsAreOut();
    district.runtime.deleteProcessInstance(now().processInstanceId().orElseThrow(), "snow");
    assertThat(district.told("meeting-cancelled")).isEqualTo(4);
    assertThat(now().sequence()).isEqualTo(1);
  }

  @Test
  void one_that_began_and_did_not_take_place_can_be_called_off() {
    tablesAreMade();
    district.moveTo(DAY, "12:30");
    assertThat(callOff().result()).isEqualTo(Change.Result.DONE);
    district.settle();
    assertThat(district.open("Record who came", district.coordinator)).isEmpty();
  }
}
