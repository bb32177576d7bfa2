package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.almanac.AlmanacTest;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Change;
import org.almanac.meetings.Coming;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingParticipationProcess;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.Move;
import org.almanac.meetings.Moving;
import org.almanac.meetings.Participation;
import org.almanac.meetings.Steps;
import org.almanac.meetings.Tables;
import org.almanac.meetings.TicketText;
import org.almanac.meetings.Tickets;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** October's meeting moves from the 14th, or is called off; what hangs on it follows. */
@AlmanacTest
@Import(SmallDistrict.class)
class PltMovesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);
  private static final LocalDate LATER = LocalDate.of(2026, 10, 21);

  @Autowired SmallDistrict district;
  @Autowired Moving moving;
  @Autowired Meetings meetings;
  @Autowired Attendance attendance;
  @Autowired Tables tables;
  @Autowired Tickets tickets;
  @Autowired Steps steps;
  @Autowired PltCards cards;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private Meeting meeting;

  @BeforeEach
  void aMeetingIsPlanned() {
    district.opens();
    meeting = district.meets(DAY);
    district.settle();
  }

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
  void called_off_while_cards_go_out_no_card_goes_out_any_more() {
    prepare();
    callOff();
    cards.sendOut(district.code, meeting.key());
    assertThat(district.open("Bring your card", district.principal)).isEmpty();
  }

  @Test
  void while_a_page_of_cards_goes_out_the_meeting_stays_where_it_is() {
    transaction.executeWithoutResult(
        page -> {
          meetings.heldStill(district.code, meeting.key());
          assertThatThrownBy(() -> CompletableFuture.runAsync(this::moveWithoutWaiting).join())
              .hasCauseInstanceOf(QueryTimeoutException.class);
        });
    moveWithoutWaiting();
  }

  private void moveWithoutWaiting() {
    transaction.executeWithoutResult(
        other -> {
          jdbc.sql("set lock_timeout 1").update();
          try {
            jdbc.sql("update meeting set place = 'Elsewhere' where meeting_key = ?")
                .param(meeting.key())
                .update();
          } finally {
            jdbc.sql("set lock_timeout 2000").update();
          }
        });
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
  void tomorrows_meeting_is_told_at_once_by_day() {
    tablesAreMade();
    move(LATER);
    district.settle();
    assertThat(sameDay("meeting-moved")).isEqualTo(4);
  }

  @Test
  void tomorrows_meeting_is_told_in_the_mornings_mail_when_it_is_evening() {
    tablesAreMade();
    district.moveTo(DAY.minusDays(1), "21:00");
    assertThat(move(LATER).result()).isEqualTo(Change.Result.DONE);
    district.settle();
    assertThat(district.told("meeting-moved")).isEqualTo(4);
    assertThat(sameDay("meeting-moved")).as("people have their evening").isZero();
  }

  @Test
  void a_meeting_of_next_week_is_told_in_the_daily_mail() {
    cardsAreOut();
    move(LATER);
    district.settle();
    assertThat(sameDay("meeting-moved")).isZero();
  }

  @Test
  void what_has_begun_stays_where_it_is_with_the_reason() {
    tablesAreMade();
    district.moveTo(DAY, "09:00");
    Change change = move(LATER);
    assertThat(change.result()).isEqualTo(Change.Result.REFUSED);
    assertThat(change.words()).contains("began at 09:00").contains("call it off below");
  }

  @Test
  void what_was_held_is_neither_moved_nor_called_off() {
    tablesAreMade();
    held(DAY);
    assertThat(move(LATER).words()).contains("was held");
    assertThat(moving.callOff(district.coordinator, now(), now().version()).words())
        .contains("was held");
    assertThat(now().state()).isEqualTo(MeetingState.HELD);
  }

  @Test
  void a_day_that_breaks_a_rule_is_refused_with_the_reason_and_a_day_that_would_do() {
    assertThat(move(LocalDate.of(2026, 10, 22)).words())
        .contains("Thursday, 22 October changes the weekday")
        .contains("would work");
    assertThat(move(LocalDate.of(2026, 10, 10)).words()).contains("is taken (weekend)");
    assertThat(move(LocalDate.of(2027, 9, 15)).words()).contains("not in the school year 2026-27");
    assertThat(now().sequence()).isZero();
  }

  @Test
  void where_the_profile_warns_it_moves_once_the_warning_was_read() {
    LocalDate remembrance = LocalDate.of(2026, 11, 11);
    Change change = move(remembrance);
    assertThat(change.result()).isEqualTo(Change.Result.WARNED);
    assertThat(change.words()).contains("rather keep free (Remembrance Day)");
    assertThat(
            moving
                .move(
                    district.coordinator,
                    now(),
                    now().version(),
                    to(remembrance),
                    true,
                    Locale.CANADA)
                .result())
        .isEqualTo(Change.Result.DONE);
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
  void another_place_alone_asks_no_rule_and_is_told() {
    cardsAreOut();
    Change change =
        moving.move(
            district.coordinator,
            now(),
            now().version(),
            new Move(DAY, LocalTime.of(9, 0), "Town Hall", "2", null),
            false,
            Locale.CANADA);
    district.settle();
    assertThat(change.result()).isEqualTo(Change.Result.DONE);
    assertThat(now().place()).isEqualTo("Town Hall");
    assertThat(now().sequence()).isEqualTo(1);
    assertThat(district.told("meeting-moved")).isEqualTo(4);
  }

  @Test
  void of_two_coordinators_at_the_same_moment_the_second_is_told() {
    int seen = now().version();
    assertThat(move(LATER).result()).isEqualTo(Change.Result.DONE);
    Change second =
        moving.move(
            district.officer, now(), seen, to(LocalDate.of(2026, 10, 28)), false, Locale.CANADA);
    assertThat(second.result()).isEqualTo(Change.Result.BOTH);
    assertThat(now().date()).isEqualTo(LATER);
  }

  @Test
  void of_two_coordinators_in_the_same_instant_one_moves_it_and_the_other_is_told()
      throws Exception {
    cardsAreOut();
    int seen = now().version();
    List<LocalDate> wanted = List.of(LATER, LocalDate.of(2026, 10, 28));
    CyclicBarrier together = new CyclicBarrier(wanted.size());
    ExecutorService both = Executors.newFixedThreadPool(wanted.size());
    List<Future<Change.Result>> answers = new ArrayList<>();
    for (LocalDate day : wanted) {
      Move to = to(day);
      Meeting meeting = now();
      answers.add(
          both.submit(
              () -> {
                together.await();
                try {
                  return moving
                      .move(district.coordinator, meeting, seen, to, false, Locale.CANADA)
                      .result();
                } catch (ConcurrencyFailureException e) {
                  return Change.Result.BOTH;
                }
              }));
    }
    List<Change.Result> results = new ArrayList<>();
    for (Future<Change.Result> answer : answers) {
      results.add(answer.get());
    }
    both.shutdown();
    assertThat(results).containsExactlyInAnyOrder(Change.Result.DONE, Change.Result.BOTH);
    district.settle();
    assertThat(now().sequence()).isEqualTo(1);
    assertThat(card(district.principal).getDueDate()).isEqualTo(Date.from(now().beginsAt()));
    assertThat(district.told("meeting-moved")).isEqualTo(4);
    assertThat(district.incidents()).isZero();
  }

  @Test
  void of_two_coordinators_who_want_the_same_day_both_have_it() {
    int seen = now().version();
    move(LATER);
    assertThat(moving.move(district.officer, now(), seen, to(LATER), false, Locale.CANADA).result())
        .isEqualTo(Change.Result.ALREADY);
    assertThat(now().sequence()).isEqualTo(1);
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

  private void prepare() {
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of("theme", "T", "place", "P", "learning", 120, "information", 60));
    district.settle();
  }

  private void cardsAreOut() {
    prepare();
    district.moveTo(LocalDate.of(2026, 9, 22), "09:00");
  }

  private void tablesAreMade() {
    cardsAreOut();
    district.moveTo(DAY.minusDays(1), "14:00");
    assertThat(tables.of(district.code, meeting.key())).isNotEmpty();
  }

  private void held(LocalDate day) {
    district.moveTo(day, "12:30");
    district.send(district.task("Record who came", district.coordinator), Map.of("headCount", 4));
    district.moveTo(day.plusDays(5), "09:00");
    assertThat(now().state()).isEqualTo(MeetingState.HELD);
  }

  private Change move(LocalDate day) {
    return moving.move(district.coordinator, now(), now().version(), to(day), false, Locale.CANADA);
  }

  private Change callOff() {
    return moving.callOff(district.coordinator, now(), now().version());
  }

  private Move to(LocalDate day) {
    return new Move(day, LocalTime.of(9, 0), now().place(), now().room(), now().link());
  }

  private Meeting now() {
    return meetings.named(district.code, meeting.key());
  }

  private Participation of(String person) {
    return attendance.of(district.code, meeting.key(), person).orElseThrow();
  }

  private Task card(String person) {
    return district.task("Bring your card", person);
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

  private int sameDay(String kind) {
    return jdbc.sql(
            "select count(*) from notice where organization = ? and kind = ? and same_day = true")
        .params(district.code, kind)
        .query(Integer.class)
        .single();
  }

  private static Instant at(LocalDate day, String hour) {
    return SmallDistrict.at(day, hour);
  }

  private static Instant at(String day, String hour) {
    return SmallDistrict.at(LocalDate.parse(day), hour);
  }
}
