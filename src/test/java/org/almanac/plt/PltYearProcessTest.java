package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;

@SharedAlmanacTest
class PltYearProcessTest extends APltYear {
  @Test
  void ten_months_are_proposed_confirmed_and_told() {
    start("2026-27");
    Map<String, Object> proposed = shown();
    assertThat(proposed)
        .containsKeys("september", "october", "june", "proposal", "begins")
        .containsEntry("begins", "09:00");
    confirm(proposed, Map.of());
    district.settle();

    List<Meeting> year = opening.meetings(district.code, "2026-27");
    assertThat(year).hasSize(10).allMatch(m -> m.date().getDayOfWeek().getValue() == 3);
    assertThat(district.told("plt-year")).isEqualTo(4);
    assertThat(waitsFor()).isEqualTo(FIRST);
    assertThat(district.open("Prepare the meeting", district.coordinator)).hasSize(1);
  }

  @Test
  void a_year_is_opened_once() {
    start("2026-27");
    assertThatThrownBy(() -> start("2026-27"))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("is open already");
  }

  @Test
  void an_unknown_year_and_one_without_a_calendar_are_sent_back() {
    assertThatThrownBy(() -> start("2026-29")).hasMessageContaining("2026-27");
    assertThatThrownBy(() -> start("2025-26")).hasMessageContaining("is over");
    assertThatThrownBy(() -> start("2031-32")).hasMessageContaining("no calendar");
  }

  @Test
  void a_year_that_was_called_off_can_be_opened_again() {
    String instance = start("2026-27").getId();
    district.runtime.deleteProcessInstance(instance, "wrong year");
    assertThat(start("2026-27").getBusinessKey()).isEqualTo(district.code + ":PLT-2026-27");
  }

  @Test
  void a_year_that_is_opened_again_has_its_new_dates_and_tells_those_alone() {
    openYear();
    String year =
        district
            .runtime
            .createProcessInstanceQuery()
            .tenantIdIn(district.code)
            .processDefinitionKey(PltYearProcess.ID)
            .singleResult()
            .getId();
    district.runtime.deleteProcessInstance(year, "other dates");
    start("2026-27");
    Map<String, Object> thursdays = new HashMap<>(shown());
    thursdays.replaceAll(
        (month, day) ->
            day.toString().matches("\\d{4}-\\d{2}-\\d{2}")
                ? LocalDate.parse(day.toString()).plusDays(1).toString()
                : day);
    thursdays.put("september", "2026-09-17");
    thursdays.remove("december");
    confirm(thursdays, Map.of());
    district.settle();

    // September's meeting was begun before and stays where it was
    assertThat(opening.meetings(district.code, "2026-27"))
        .hasSize(9)
        .extracting(m -> m.date().getDayOfWeek())
        .containsOnlyOnce(DayOfWeek.WEDNESDAY)
        .contains(DayOfWeek.THURSDAY);
    assertThat(meetings.named(district.code, "PLT-2026-12").state())
        .isEqualTo(MeetingState.CANCELLED);
    // the first list had not left yet, so each hears of the second alone
    assertThat(district.told("plt-year")).isEqualTo(4);
  }

  @Test
  void a_year_begun_in_november_proposes_what_is_left_of_it() {
    district.moveTo(LocalDate.of(2026, 11, 25), "09:00");
    start("2026-27");
    Map<String, Object> proposed = shown();
    assertThat(proposed).doesNotContainKeys("september", "october").containsKey("june");
    confirm(proposed, Map.of());
    district.settle();
    assertThat(opening.meetings(district.code, "2026-27"))
        .isNotEmpty()
        .allMatch(m -> m.date().isAfter(LocalDate.of(2026, 11, 25)));
    assertThat(district.incidents()).isZero();
  }

  @Test
  void a_holiday_is_sent_back_with_the_reason_and_a_day_that_would_do() {
    start("2026-27");
    Map<String, Object> proposed = shown();
    assertThatThrownBy(() -> confirm(proposed, Map.of("october", "2026-10-12")))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("Thanksgiving")
        .hasMessageContaining("would work");
    assertThatThrownBy(() -> confirm(proposed, Map.of("october", "2026-11-11")))
        .hasMessageContaining("isn't in October");
    assertThat(opening.meetings(district.code, "2026-27")).isEmpty();
    // nothing was lost: the task is still there with its proposal
    assertThat(shown()).isEqualTo(proposed);
  }

  @Test
  void a_month_that_is_cleared_has_no_meeting() {
    start("2026-27");
    Map<String, Object> wanted = new HashMap<>(shown());
    wanted.remove("january");
    confirm(wanted, Map.of());
    assertThat(opening.meetings(district.code, "2026-27"))
        .hasSize(9)
        .noneMatch(m -> m.date().getMonthValue() == 1);
  }

  @Test
  void the_next_month_begins_when_the_summary_is_out() {
    openYear();
    district.moveTo(LocalDate.of(2026, 8, 20), "09:00");
    Meeting september = meetings.named(district.code, FIRST);
    prepareAndHold(september);
    assertThat(district.ends("plt-meeting")).endsWith("Summary out");
    assertThat(waitsFor()).isEqualTo("PLT-2026-10");
    assertThat(district.open("Prepare the meeting", district.coordinator)).hasSize(1);
  }

  @Test
  void a_late_summary_does_not_hold_up_the_next_month_and_skips_none_when_it_comes() {
    openYear();
    Meeting september = meetings.named(district.code, FIRST);
    prepare();
    district.timeline.moveTo(september.endsAt().plusSeconds(60));
    recordAttendance();
    LocalDate october = meetings.named(district.code, "PLT-2026-10").date();
    district.moveTo(october.minusDays(14), "09:00");
    assertThat(waitsFor()).isEqualTo("PLT-2026-10");

    writeSummary();
    assertThat(waitsFor()).isEqualTo("PLT-2026-10");
    assertThat(district.incidents()).isZero();
  }

  @Test
  void a_meeting_that_was_not_held_lets_the_year_go_on() {
    openYear();
    Meeting september = meetings.named(district.code, FIRST);
    district.timeline.moveTo(september.endsAt().plusSeconds(60));
    assertThat(district.ends("plt-meeting")).containsExactly("Not held");
    assertThat(waitsFor()).isEqualTo("PLT-2026-10");
  }

  @Test
  void year_held_after_the_last_month() {
    openYear();
    // nobody prepares anything: each meeting passes by, and the year comes to its end all the same
    district.moveTo(LocalDate.of(2027, 7, 1), "09:00");
    assertThat(district.ends("plt-year")).containsExactly("Year held");
    assertThat(district.ends("plt-meeting")).hasSize(10);
    assertThat(
            district
                .runtime
                .createProcessInstanceQuery()
                .tenantIdIn(district.code)
                .processDefinitionKey(PltYearProcess.ID)
                .count())
        .isZero();
    assertThat(district.incidents()).isZero();
  }

  @Test
  void year_held_when_the_last_summary_never_comes() {
    start("2026-27");
    confirm(shown(), Map.of());
    district.settle();
    // the coordinator keeps the last meeting open: the year waits until its last day, no longer
    district.moveTo(LocalDate.of(2027, 5, 31), "09:00");
    prepare();
    district.moveTo(LocalDate.of(2027, 7, 30), "09:00");
    assertThat(district.ends("plt-year")).isEmpty();
    district.moveTo(LocalDate.of(2027, 8, 1), "09:00");
    assertThat(district.ends("plt-year")).containsExactly("Year held");
  }

  private void prepareAndHold(Meeting meeting) {
    prepare();
    district.timeline.moveTo(meeting.endsAt().plusSeconds(60));
    recordAttendance();
    district.timeline.moveTo(meeting.codeUntil().plusSeconds(60));
    writeSummary();
  }
}
