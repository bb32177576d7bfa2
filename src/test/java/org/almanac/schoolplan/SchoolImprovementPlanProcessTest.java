package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.almanac.schoolplan.SchoolImprovementPlanProcess.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each way through the model of a school's plan, and each end. */
class SchoolImprovementPlanProcessTest {
  private static final String DRAFT = "Draft the school plan";

  private final BareSchoolPlan plan = new BareSchoolPlan();

  @AfterEach
  void close() {
    plan.close();
  }

  @Test
  void drafted_handed_in_read_approved_released_and_answered_it_is_the_years_working_draft() {
    handIn();
    plan.hears(Message.READING);
    plan.hears(Message.READY);
    assertThat(plan.open()).as("nothing is asked before the release").isEmpty();
    plan.hears(Message.RELEASED);
    plan.does("Answer the feedback", Map.of());
    assertThat(plan.isOver()).isTrue();
    assertThat(plan.ends())
        .containsExactly("With its readers", "With its school", "Working draft of the year");
    assertThat(plan.done).isEmpty();
  }

  @Test
  void what_nobody_released_goes_by_itself_in_time_for_the_first_plt() {
    handIn();
    plan.hears(Message.READING);
    plan.hears(Message.READY);
    plan.moveTo("2026-08-25T09:59:59Z");
    assertThat(plan.open()).isEmpty();
    plan.moveTo("2026-08-25T10:00:01Z");
    assertThat(plan.done).containsExactly("released");
    assertThat(plan.ends()).endsWith("In time for the PLT");
    assertThat(plan.waitsFor(Message.RELEASED)).isFalse();
    plan.does("Answer the feedback", Map.of());
    assertThat(plan.ends()).endsWith("Working draft of the year");
  }

  @Test
  void what_is_released_is_never_released_again() {
    handIn();
    plan.hears(Message.READING);
    plan.hears(Message.READY);
    plan.hears(Message.RELEASED);
    plan.moveTo("2026-10-25T10:00:00Z");
    assertThat(plan.done).isEmpty();
  }

  @Test
  void it_can_be_taken_back_until_reading_begins_and_not_after() {
    handIn();
    plan.hears(Message.RECALLED);
    assertThat(plan.open()).containsExactly(DRAFT);
    handIn();
    plan.hears(Message.READING);
    assertThat(plan.waitsFor(Message.RECALLED)).isFalse();
    assertThat(plan.open()).isEmpty();
  }

  @Test
  void late_is_one_friendly_note_then_the_superintendent_is_told_and_it_simply_goes_on() {
    plan.moveTo("2026-06-29T10:00:01Z");
    assertThat(plan.done).containsExactly("noted");
    plan.moveTo("2026-07-03T10:00:01Z");
    assertThat(plan.done).containsExactly("noted", "told");
    assertThat(plan.ends()).containsExactly("Friendly note out", "Superintendent told");
    plan.moveTo("2026-08-27T10:00:00Z");
    assertThat(plan.done).hasSize(2);
    handIn();
    assertThat(plan.waitsFor(Message.READING)).isTrue();
  }

  @Test
  void what_is_in_on_its_day_is_never_late() {
    handIn();
    plan.moveTo("2026-07-20T10:00:00Z");
    assertThat(plan.done).isEmpty();
  }

  @Test
  void lets_talk_first_waits_for_the_release_window_and_then_the_superintendent_talks() {
    talksFirst();
    assertThat(plan.open()).as("in summer nobody hears of it").isEmpty();
    plan.moveTo("2026-08-25T10:00:01Z");
    assertThat(plan.open()).containsExactly("Talk it through");
    plan.goesAtTheLatest("2026-09-14T10:00:00Z");
    plan.does("Talk it through", Map.of("readyForFall", true));
    plan.hears(Message.RELEASED);
    assertThat(plan.open()).containsExactly("Answer the feedback");
  }

  @Test
  void after_a_talk_the_school_can_change_it_and_it_is_read_once_more() {
    talksFirst();
    plan.moveTo("2026-08-25T10:00:01Z");
    plan.does("Talk it through", Map.of("readyForFall", false));
    assertThat(plan.open()).containsExactly(DRAFT);
    handIn();
    plan.hears(Message.READING);
    plan.goesAtTheLatest("2026-09-30T10:00:00Z");
    plan.hears(Message.READY);
    plan.hears(Message.RELEASED);
    plan.does("Answer the feedback", Map.of());
    assertThat(plan.ends()).endsWith("Working draft of the year");
  }

  @Test
  void withdrawn_wherever_it_stands() {
    plan.hears(Message.WITHDRAWN);
    assertThat(plan.ends()).containsExactly("Plan withdrawn");
    assertThat(plan.isOver()).isTrue();
  }

  @Test
  void a_school_that_closes_while_its_plan_is_read_ends_it_by_name() {
    handIn();
    plan.hears(Message.READING);
    plan.hears(Message.SCHOOL_CLOSED);
    assertThat(plan.ends()).endsWith("School closed or merged");
    assertThat(plan.isOver()).isTrue();
  }

  private void handIn() {
    plan.does(DRAFT, Map.of());
  }

  private void talksFirst() {
    handIn();
    plan.hears(Message.READING);
    plan.hears(Message.TALK_FIRST);
  }
}
