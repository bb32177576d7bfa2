package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import org.almanac.calendar.DayKind;
import org.almanac.calendar.Rhythm;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** A changed calendar: all open dates counted anew, shown first, moved after a yes. */
class NewCalendarTest extends ADistrictsCalendar {

  @Test
  void nothing_moves_before_the_yes() throws Exception {
    TreeMap<String, Object> before = everything();
    String look = brought(withHoliday("2026-10-14"));
    assertThat(look(look).getContentAsString())
        .contains("Meetings that lose their day", "Wednesday, 14 October, 09:00", "New holiday")
        .contains("value=\"2026-10-21\"")
        .contains("Nothing has moved");

    assertThat(everything()).isEqualTo(before);
    assertThat(calendars.of(district.code).instructional(DAY)).isTrue();
  }

  /** Edge case 33: a holiday is added mid-year. */
  @Test
  void a_holiday_added_mid_year_moves_the_meeting_after_a_yes() throws Exception {
    assertThat(yes(brought(withHoliday("2026-10-14"))).getRedirectedUrl())
        .startsWith("/days/calendar/");
    district.settle();

    assertThat(now().date()).isEqualTo(LATER);
    assertThat(card().getDueDate()).isEqualTo(Date.from(SmallDistrict.at(LATER, "09:00")));
    assertThat(district.told("meeting-moved")).isEqualTo(4);
    assertThat(calendars.of(district.code).kinds(DAY)).containsExactly(DayKind.HOLIDAY);
  }

  /** Edge case 33: the ministry moves the March break. */
  @Test
  void a_march_break_that_is_moved_is_never_offered_and_moves_what_stands_in_it() throws Exception {
    district.meets(LocalDate.of(2027, 4, 14));
    String moved =
        ontario(
            "2027-03-15,2027-03-19,BREAK,March break", "2027-04-12,2027-04-16,BREAK,April break");
    String look = brought(moved);
    assertThat(look(look).getContentAsString())
        .contains("Wednesday, 14 April", "April break", "value=\"2027-04-21\"");
    yes(look);
    district.settle();

    assertThat(meetings.named(district.code, "PLT-2027-04").date()).isEqualTo("2027-04-21");
    assertThat(calendars.of(district.code).instructional(LocalDate.of(2027, 3, 17))).isTrue();
    assertThat(look(HERE + "/move").getContentAsString()).doesNotContain("2027-04-14");
  }

  @Test
  void a_meeting_can_be_left_where_it_is() throws Exception {
    String look = brought(withHoliday("2026-10-14"));
    String anew = yes(look, "PLT-2026-10", "").getContentAsString();
    assertThat(anew).contains("Something is different from what you saw");
    assertThat(now().date()).as("shown anew first").isEqualTo(DAY);

    yesTo(look, anew);
    assertThat(now().date()).isEqualTo(DAY);
    assertThat(calendars.of(district.code).working(Rhythm.SYSTEM, DAY)).isFalse();
    assertThat(district.told("meeting-moved")).isZero();
  }

  @Test
  void another_day_is_shown_first_and_then_done() throws Exception {
    String look = brought(withHoliday("2026-10-14"));
    String anew = yes(look, "PLT-2026-10", "2026-10-28").getContentAsString();
    yesTo(look, anew);
    assertThat(now().date()).isEqualTo("2026-10-28");
  }

  @Test
  void a_day_that_a_rule_refuses_is_said_and_nothing_moves() throws Exception {
    String look = brought(withHoliday("2026-10-14"));
    for (String day : List.of("2026-10-22", "2026-10-12", "soon", "2026-02-31", "1999-01-01")) {
      String page = yes(look, "PLT-2026-10", day).getContentAsString();
      assertThat(page).contains("aria-invalid=\"true\"", "value=\"" + day + "\"");
      yesTo(look, page);
      assertThat(now().date()).isEqualTo(DAY);
    }
  }

  @Test
  void dates_before_and_after_a_meeting_that_stays_are_counted_anew() throws Exception {
    String look = brought(withHoliday("2026-10-16"));
    assertThat(look(look).getContentAsString())
        .contains("No meeting does")
        .contains("PLT of Wednesday, 14 October", "exit tickets close", "the summary is due")
        .contains("Nobody gets a mail about these");
    yes(look);
    district.settle();

    assertThat(now().codeUntil()).isEqualTo(SmallDistrict.at(LocalDate.of(2026, 10, 20), "00:00"));
    assertThat(timer("timer_ticketsClosed", "meeting-participation")).isEqualTo(now().codeUntil());
    assertThat(variable("summaryDue"))
        .isEqualTo(SmallDistrict.at(LocalDate.of(2026, 10, 22), "16:00"));
    assertThat(district.told("meeting-moved")).isZero();
  }

  @Test
  void a_vacation_block_moves_what_system_staff_do_and_nothing_of_the_schools() throws Exception {
    String vacation =
        ontario(
            "2026-12-25,,HOLIDAY",
            "2026-10-15,2026-10-16,VACATION,Offices closed\n2026-12-25,,HOLIDAY");
    Instant tickets = now().codeUntil();
    yes(brought(vacation));
    district.settle();

    assertThat(variable("summaryDue"))
        .isEqualTo(SmallDistrict.at(LocalDate.of(2026, 10, 23), "16:00"));
    assertThat(now().codeUntil()).isEqualTo(tickets);
  }

  @Test
  void an_open_task_that_no_program_sees_to_goes_to_the_next_working_day_of_who_has_it()
      throws Exception {
    Task open = district.tasks.newTask("loose" + district.code);
    open.setName("Call the hall");
    open.setTenantId(district.code);
    open.setAssignee(district.principal);
    open.setDueDate(Date.from(SmallDistrict.at(LocalDate.of(2026, 10, 2), "16:00")));
    district.tasks.saveTask(open);
    String look = brought(withHoliday("2026-10-02"));
    assertThat(look(look).getContentAsString()).contains("Call the hall (Paula Of ");
    yes(look);

    Task after = district.tasks.createTaskQuery().taskId(open.getId()).singleResult();
    assertThat(after.getDueDate())
        .isEqualTo(Date.from(SmallDistrict.at(LocalDate.of(2026, 10, 5), "16:00")));
    district.tasks.deleteTask(open.getId(), true);
  }

  @Test
  void what_changed_meanwhile_is_shown_anew() throws Exception {
    String look = brought(withHoliday("2026-10-14"));
    String seen = look(look).getContentAsString();
    move("day", "2026-10-28");
    String page = yesTo(look, seen).getContentAsString();

    assertThat(page).contains("Something is different from what you saw", "No meeting does");
    assertThat(calendars.of(district.code).instructional(DAY)).as("not yet").isTrue();
    yesTo(look, page);
    assertThat(calendars.of(district.code).instructional(DAY)).isFalse();
    assertThat(now().date()).isEqualTo("2026-10-28");
  }

  @Test
  void a_second_click_does_nothing_twice() throws Exception {
    String look = brought(withHoliday("2026-10-14"));
    String seen = look(look).getContentAsString();
    yesTo(look, seen);
    assertThat(yesTo(look, seen).getRedirectedUrl()).isEqualTo("/days/calendar");
    district.settle();

    assertThat(now().sequence()).isEqualTo(1);
    assertThat(count("calendar_version")).isEqualTo(1);
  }

  @Test
  void the_same_calendar_again_moves_nothing() throws Exception {
    yes(brought(withHoliday("2026-10-14")));
    district.settle();
    String look = brought(withHoliday("2026-10-14"));
    assertThat(look(look).getContentAsString()).contains("No meeting does", "No other date does");
  }

  @Test
  void buses_cancelled_and_schools_closed_are_still_right_after_a_calendar_change()
      throws Exception {
    yes(brought(withHoliday("2026-10-16")));
    district.settle();
    district.moveTo(DAY, "06:00");
    assertThat(snow("schools", "2026-10-21").getRedirectedUrl()).isNotNull();
    district.settle();

    assertThat(now().date()).isEqualTo(LATER);
    assertThat(calendars.of(district.code).closed(DAY)).isTrue();
    String look = brought(ontario());
    yes(look);
    assertThat(calendars.of(district.code).closed(DAY))
        .as("closed whatever the file says")
        .isTrue();
    assertThat(calendars.of(district.code).schoolDay(DAY)).isFalse();
    assertThat(now().date()).isEqualTo(LATER);
  }

  @Test
  void what_snow_has_put_off_stays_put_off() throws Exception {
    district.moveTo(DAY, "06:00");
    snow("schools", "2026-10-21");
    district.settle();
    TreeMap<String, Object> before = everything();
    yes(brought(withHoliday("2027-05-25")));
    district.settle();
    assertThat(everything()).isEqualTo(before);
  }

  private Instant variable(String name) {
    return ((Date) district.runtime.getVariable(now().processInstanceId().orElseThrow(), name))
        .toInstant();
  }

  private Instant timer(String activity, String process) {
    return district
        .management
        .createJobQuery()
        .processDefinitionKey(process)
        .activityId(activity)
        .list()
        .stream()
        .map(Job::getDuedate)
        .map(Date::toInstant)
        .findFirst()
        .orElse(now().codeUntil());
  }

  /** All that has a date here. */
  private TreeMap<String, Object> everything() {
    TreeMap<String, Object> all = new TreeMap<>();
    district
        .tasks
        .createTaskQuery()
        .tenantIdIn(district.code)
        .list()
        .forEach(task -> all.put("task " + task.getId(), task.getDueDate()));
    district
        .management
        .createJobQuery()
        .tenantIdIn(district.code)
        .timers()
        .list()
        .forEach(job -> all.put("timer " + job.getId(), job.getDuedate()));
    all.put("meeting", now().beginsAt() + " " + now().codeUntil());
    all.put("told", district.jdbc.sql("select count(*) from notice").query(Integer.class).single());
    return all;
  }

  private int count(String table) {
    return district
        .jdbc
        .sql("select count(*) from " + table + " where organization = ?")
        .param(district.code)
        .query(Integer.class)
        .single();
  }
}
