package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.almanac.meetings.Change;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Move;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.support.TransactionTemplate;

/** When a meeting may move, who hears of it when, and two who move it at once. */
class PltMoveRulesTest extends OctobersMeeting {
  @Autowired TransactionTemplate transaction;

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
}
