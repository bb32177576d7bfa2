package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.meetings.Change;
import org.almanac.meetings.Coming;
import org.almanac.meetings.MeetingParticipationProcess;
import org.almanac.meetings.Move;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** October's meeting moves from the 14th; what hangs on it follows. */
class PltMovesTest extends OctobersMeeting {
  @Test
  void moved_before_it_is_prepared_every_date_of_the_meeting_moves() {
    assertThat(move(LATER).result()).isEqualTo(Change.Result.DONE);

    assertThat(timer("timer_preparedTooLate")).isEqualTo(at(LATER, "12:00"));
    assertThat(district.task("Prepare the meeting", district.coordinator).getDueDate())
        .isEqualTo(Date.from(at("2026-09-29", "06:00")));
    assertThat(now().beginsAt()).isEqualTo(at(LATER, "09:00"));
    assertThat(now().sequence()).isEqualTo(1);
  }

  @Test
  void moved_before_the_cards_are_out_they_go_out_later_and_people_hear_of_it() {
    prepare();
    move(LATER);
    district.settle();
    assertThat(timer("timer_cardsDue")).isEqualTo(at("2026-09-29", "06:00"));
    assertThat(district.told("meeting-moved")).isEqualTo(4);

    district.moveTo(LocalDate.of(2026, 9, 23), "07:00");
    assertThat(district.told("plt-card")).isZero();
    district.moveTo(LocalDate.of(2026, 9, 29), "07:00");
    assertThat(district.open("Bring your card", district.principal)).hasSize(1);
    assertThat(district.ends("plt-meeting")).containsExactly("Dates moved");
  }

  @Test
  void a_first_place_is_no_news_and_a_later_one_is_what_the_preparation_begins_with() {
    move(LATER);
    Move inTheHall = new Move(LATER, LocalTime.of(9, 0), "The Hall", null, null);
    assertThat(
            moving
                .move(district.coordinator, now(), now().version(), inTheHall, false, Locale.CANADA)
                .result())
        .isEqualTo(Change.Result.DONE);
    assertThat(now().place()).isEqualTo("The Hall");
    assertThat(now().sequence()).as("moved once").isEqualTo(1);
    Task prepare = district.task("Prepare the meeting", district.coordinator);
    assertThat(district.forms.getTaskFormVariables(prepare.getId()).get("place"))
        .isEqualTo("The Hall");
  }

  @Test
  void moved_after_the_cards_are_out_each_card_has_the_new_date_and_stays() {
    cardsAreOut();
    district.send(card(district.colleague), Map.of("plan", "nothing-new", "brings", "Photos"));
    move(LATER);
    district.settle();

    Date begins = Date.from(at(LATER, "09:00"));
    assertThat(card(district.principal).getDueDate()).isEqualTo(begins);
    assertThat(variable(district.principal, MeetingParticipationProcess.MEETING_BEGINS))
        .isEqualTo(begins);
    for (String person : List.of(district.principal, district.colleague)) {
      assertThat(variable(person, MeetingParticipationProcess.TICKETS_CLOSED))
          .isEqualTo(Date.from(at("2026-10-24", "00:00")));
    }
    assertThat(of(district.colleague).coming()).isEqualTo(Coming.COMING);
    assertThat(district.open("Bring your card", district.colleague)).isEmpty();

    // the old day passes by, and nobody's card is closed by it
    district.moveTo(DAY, "12:30");
    assertThat(card(district.principal)).isNotNull();
    assertThat(district.open("Record who came", district.coordinator)).isEmpty();
    held(LATER);
    assertThat(district.incidents()).isZero();
  }

  @Test
  void a_card_that_cannot_follow_holds_up_no_other_and_follows_when_it_is_tried_again() {
    cardsAreOut();
    String stuck = of(district.colleague).processInstanceId().orElseThrow();
    district.runtime.suspendProcessInstanceById(stuck);
    move(LATER);
    district.settle();
    Date begins = Date.from(at(LATER, "09:00"));
    assertThat(variable(district.principal, MeetingParticipationProcess.MEETING_BEGINS))
        .isEqualTo(begins);
    assertThat(district.told("meeting-moved")).isZero();

    district.runtime.activateProcessInstanceById(stuck);
    district.moveTo(LocalDate.of(2026, 9, 30), "12:00");
    assertThat(card(district.colleague).getDueDate()).isEqualTo(begins);
    assertThat(district.told("meeting-moved")).isEqualTo(4);
  }

  @Test
  void what_was_answered_stays_answered_even_that_somebody_cannot_come() {
    cardsAreOut();
    district.send(card(district.colleague), Map.of("cantCome", true));
    move(LATER);
    district.settle();
    assertThat(of(district.colleague).coming()).isEqualTo(Coming.CANT_COME);
    assertThat(district.told("meeting-moved")).isEqualTo(4);
  }

  @Test
  void moved_after_the_tables_were_made_they_are_made_anew_the_day_before() {
    tablesAreMade();
    move(LATER);
    district.settle();
    assertThat(timer("timer_newTablesDue")).isEqualTo(at("2026-10-20", "06:00"));
    district.send(card(district.principal), Map.of("cantCome", true));
    assertThat(of(district.principal).tableNumber()).isPresent();

    district.moveTo(LocalDate.of(2026, 10, 20), "07:00");
    assertThat(of(district.principal).tableNumber()).isEmpty();
    assertThat(of(district.colleague).tableNumber()).isPresent();
    held(LATER);
    assertThat(district.ends("plt-meeting")).contains("Seated anew");
  }

  @Test
  void moved_twice_the_tables_are_made_anew_once() {
    tablesAreMade();
    move(LATER);
    district.settle();
    move(LocalDate.of(2026, 11, 4));
    district.settle();
    assertThat(timer("timer_newTablesDue")).isEqualTo(at("2026-11-03", "06:00"));
    held(LocalDate.of(2026, 11, 4));
    assertThat(district.ends("plt-meeting")).containsOnlyOnce("Seated anew");
  }

  @Test
  void moved_twice_the_last_date_counts() {
    cardsAreOut();
    move(LATER);
    move(LocalDate.of(2026, 10, 28));
    district.settle();
    assertThat(card(district.principal).getDueDate())
        .isEqualTo(Date.from(at("2026-10-28", "09:00")));
    assertThat(now().sequence()).isEqualTo(2);
    assertThat(district.told("meeting-moved")).as("once each, about the last").isEqualTo(4);
  }

  @Test
  void moved_back_before_anybody_heard_of_it_nobody_hears() {
    cardsAreOut();
    move(LATER);
    district.settle();
    move(DAY);
    district.settle();
    assertThat(district.told("meeting-moved")).isZero();
    assertThat(card(district.principal).getDueDate()).isEqualTo(Date.from(at(DAY, "09:00")));
    assertThat(now().sequence()).isEqualTo(2);
  }

  @Test
  void moved_to_the_date_it_already_has_nothing_happens() {
    cardsAreOut();
    assertThat(move(DAY).result()).isEqualTo(Change.Result.ALREADY);
    assertThat(now().sequence()).isZero();
    assertThat(district.told("meeting-moved")).isZero();
  }

  @Test
  void snow_day_on_plt_day_dues_tickets_and_seating_follow() {
    tablesAreMade();
    district.moveTo(DAY, "06:05");
    move(LATER);
    district.settle();
    assertThat(sameDay("meeting-moved")).isEqualTo(4);
    assertThat(now().codeFrom()).isEqualTo(at(LATER, "11:50"));
    assertThat(now().codeUntil()).isEqualTo(at("2026-10-24", "00:00"));
    assertThat(timer("timer_meetingOver")).isEqualTo(at(LATER, "12:00"));
    held(LATER);
    assertThat(district.ends("meeting-participation")).hasSize(8).contains("Took part");
    assertThat(district.incidents()).isZero();
  }

  @Test
  void across_the_clock_change_nine_stays_nine() {
    cardsAreOut();
    LocalDate november = LocalDate.of(2026, 11, 4);
    move(november);
    district.settle();
    assertThat(now().beginsAt()).isEqualTo(Instant.parse("2026-11-04T14:00:00Z"));
    assertThat(Duration.between(now().beginsAt(), now().endsAt())).isEqualTo(Duration.ofHours(3));
    assertThat(card(district.principal).getDueDate())
        .isEqualTo(Date.from(Instant.parse("2026-11-04T14:00:00Z")));
    held(november);
  }

  @Test
  void a_step_that_fails_says_why_and_can_be_tried_again() {
    cardsAreOut();
    move(LATER);
    String instance = of(district.principal).processInstanceId().orElseThrow();
    district.settle(); // told
    // somebody deleted the meeting's row under the card's feet
    jdbc.sql("update meeting set meeting_key = 'X' where organization = ?")
        .param(district.code)
        .update();
    district.runtime.setVariable(instance, "meetingBegins", new Date(0));
    again(instance);
    district.settle();
    Job failed = followJob(instance);
    assertThat(failed.getExceptionMessage()).contains("no meeting");
    jdbc.sql("update meeting set meeting_key = 'PLT-2026-10' where organization = ?")
        .param(district.code)
        .update();
    district.management.executeJob(failed.getId());
    assertThat(variable(district.principal, "meetingBegins"))
        .isEqualTo(Date.from(at(LATER, "09:00")));
  }

  private Object variable(String person, String name) {
    return district.runtime.getVariable(of(person).processInstanceId().orElseThrow(), name);
  }

  private void again(String instance) {
    var waiting =
        district
            .runtime
            .createExecutionQuery()
            .processInstanceId(instance)
            .messageEventSubscriptionName("meeting-moved")
            .singleResult();
    district.runtime.messageEventReceived("meeting-moved", waiting.getId());
  }

  private Job followJob(String instance) {
    return district
        .management
        .createJobQuery()
        .processInstanceId(instance)
        .activityId("serviceTask_followMeeting")
        .singleResult();
  }

  private Instant timer(String activity) {
    return district
        .management
        .createJobQuery()
        .tenantIdIn(district.code)
        .activityId(activity)
        .singleResult()
        .getDuedate()
        .toInstant();
  }

  private static Instant at(String day, String hour) {
    return SmallDistrict.at(LocalDate.parse(day), hour);
  }
}
