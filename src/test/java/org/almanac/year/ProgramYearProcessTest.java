package org.almanac.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.almanac.SharedAlmanacTest;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Change;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.MeetingsChanged;
import org.almanac.meetings.Move;
import org.almanac.meetings.Moving;
import org.almanac.plt.SmallDistrict;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

@SharedAlmanacTest
@Import({SmallDistrict.class, AcademicCouncil.class, OpenYear.class})
class ProgramYearProcessTest {
  private static final SchoolYear YEAR = OpenYear.YEAR;

  @Autowired SmallDistrict district;
  @Autowired AcademicCouncil council;
  @Autowired OpenYear year;
  @Autowired YearDesk desk;
  @Autowired OpenedYears years;
  @Autowired Meetings meetings;
  @Autowired Moving moving;
  @Autowired ApplicationEventPublisher events;

  @BeforeEach
  void a_district_opens() {
    district.opens();
    council.told.clear();
    council.broken = false;
  }

  @Test
  void confirmed_every_cycle_starts_on_its_day() {
    council.on.add(district.code);
    council.tasks = 1;
    year.open("2026-27");
    year.settle();
    assertThat(year.planned()).hasSize(10);
    assertThat(year.pltYears()).as("its day is tomorrow").isZero();
    assertThat(district.told("plt-year")).isZero();

    district.moveTo(LocalDate.of(2026, 8, 18), "07:00");
    assertThat(year.pltYears()).isEqualTo(1);
    assertThat(district.told("plt-year")).isEqualTo(4);
    assertThat(district.open("Confirm the dates", district.coordinator))
        .as("nobody is asked again")
        .isEmpty();
    assertThat(district.open("Prepare the meeting", district.coordinator)).hasSize(1);
    assertThat(council.told).containsExactly("settled 1");

    district.moveTo(AcademicCouncil.DAY.minusDays(14), "10:01");
    assertThat(council.told).containsExactly("settled 1", "begun");
    assertThat(district.ends("program-year")).containsExactly("Cycle begun", "Cycle begun");
    assertThat(district.incidents()).isZero();
  }

  @Test
  void dates_that_were_changed_since_the_form_opened_are_not_confirmed_unseen() {
    year.open("2026-27");
    String seen = year.sheet().mark();
    year.moveOctober(LocalDate.of(2026, 10, 21), LocalTime.of(9, 0));
    Task settle = year.task();
    assertThatThrownBy(() -> district.send(settle, Map.of("seen", seen)))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("was changed since you opened this task");
    assertThatThrownBy(() -> district.send(settle, Map.of()))
        .hasMessageContaining("open this task again");
    assertThat(year.planned()).isEmpty();
    assertThat(year.october().day()).isEqualTo(LocalDate.of(2026, 10, 21));

    year.settle();
    assertThat(year.planned()).hasSize(10);
  }

  @Test
  void year_over_after_its_last_day() {
    year.open("2026-27");
    year.settle();
    district.moveTo(LocalDate.of(2027, 7, 31), "09:00");
    assertThat(year.instances()).hasSize(1);
    district.moveTo(LocalDate.of(2027, 8, 1), "09:00");
    assertThat(year.instances()).isEmpty();
    assertThat(district.ends("program-year")).containsExactly("Cycle begun", "Year over");
    assertThat(year.row().state()).isEqualTo(OpenedYear.State.OVER);
  }

  @Test
  void never_settled_when_the_year_passes() {
    year.open("2026-27");
    district.moveTo(LocalDate.of(2027, 8, 1), "09:00");
    assertThat(district.ends("program-year")).containsExactly("Never settled");
    assertThat(year.row().state()).isEqualTo(OpenedYear.State.CANCELLED);
    assertThat(year.planned()).isEmpty();
  }

  @Test
  void opening_a_year_twice_changes_nothing() {
    year.open("2026-27");
    long id = year.pltDates().get(0).id();
    desk.change(district.code, YEAR, id, 0, LocalDate.of(2026, 9, 23), LocalTime.of(9, 0));
    assertThatThrownBy(() -> year.open("2026-27"))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("is open already");
    assertThat(year.pltDates().get(0).day()).isEqualTo(LocalDate.of(2026, 9, 23));
    year.settle();
    assertThatThrownBy(() -> year.open("2026-27")).hasMessageContaining("is open already");
    assertThat(year.planned()).hasSize(10);
    assertThat(year.instances()).hasSize(1);
  }

  @Test
  void an_unknown_year_and_one_without_a_calendar_are_sent_back() {
    assertThatThrownBy(() -> year.open("2026-29")).hasMessageContaining("2026-27");
    assertThatThrownBy(() -> year.open("2025-26")).hasMessageContaining("is over");
    assertThatThrownBy(() -> year.open("2031-32"))
        .hasMessageContaining("no calendar")
        .hasMessageContaining("Bring in");
    assertThat(years.findByOrganizationOrderBySchoolYearDesc(district.code)).isEmpty();
  }

  @Test
  void the_year_and_the_plt_alone_start_nothing_twice() {
    year.open("2026-27");
    year.settle();
    assertThatThrownBy(() -> year.startPlt("2026-27"))
        .hasMessageContaining("settled with the whole year");
    district.moveTo(LocalDate.of(2026, 8, 18), "07:00");
    assertThatThrownBy(() -> year.startPlt("2026-27")).hasMessageContaining("is open already");
    assertThat(year.pltYears()).isEqualTo(1);
  }

  @Test
  void a_program_that_was_opened_by_itself_is_left_alone() {
    year.startPlt("2026-27");
    year.open("2026-27");
    assertThat(year.sheet().programs().get(0).settled()).isTrue();
    year.settle();
    assertThat(year.planned()).isEmpty();
    assertThat(district.open("Confirm the dates", district.coordinator)).hasSize(1);
    district.moveTo(LocalDate.of(2026, 8, 19), "09:00");
    assertThat(year.pltYears()).isEqualTo(1);
  }

  @Test
  void cancelled_in_cockpit_the_tables_agree() {
    year.open("2026-27");
    year.settle();
    district.runtime.deleteProcessInstance(year.instances().get(0).getId(), "the wrong year");
    assertThat(year.row().state()).isEqualTo(OpenedYear.State.CANCELLED);
    assertThat(year.planned()).isEmpty();
    assertThat(meetings.named(district.code, "PLT-2026-10").state())
        .isEqualTo(MeetingState.CANCELLED);
    district.moveTo(LocalDate.of(2026, 8, 19), "09:00");
    assertThat(year.pltYears()).isZero();
    assertThat(district.told("plt-year")).isZero();
    assertThat(district.told("meeting-cancelled")).as("nobody had heard of it").isZero();

    year.open("2026-27");
    year.settle();
    district.moveTo(LocalDate.of(2026, 8, 20), "09:00");
    assertThat(year.planned()).hasSize(10);
    assertThat(year.pltYears()).isEqualTo(1);
    assertThat(district.told("plt-year")).isEqualTo(4);
  }

  @Test
  void cancelled_in_cockpit_a_cycle_that_has_begun_goes_on() {
    year.open("2026-27");
    year.settle();
    district.moveTo(LocalDate.of(2026, 8, 18), "07:00");
    district.runtime.deleteProcessInstance(year.instances().get(0).getId(), "not needed any more");
    assertThat(year.pltYears()).isEqualTo(1);
    assertThat(year.planned()).hasSize(10);
  }

  @Test
  void a_cycle_follows_its_first_meeting_when_that_moves_before_its_day() {
    year.open("2026-27");
    year.settle();
    Meeting september = meetings.named(district.code, "PLT-2026-09");
    Move later = new Move(september.date().plusDays(7), LocalTime.of(9, 0), null, null, null);
    Change change =
        moving.move(
            district.coordinator, september, september.version(), later, true, Locale.CANADA);
    assertThat(change.result()).isEqualTo(Change.Result.DONE);
    events.publishEvent(new MeetingsChanged(district.code));
    assertThat(district.told("meeting-moved")).as("nobody knew its date").isZero();
    district.moveTo(LocalDate.of(2026, 8, 24), "09:00");
    assertThat(year.pltYears()).isZero();
    district.moveTo(LocalDate.of(2026, 8, 25), "09:00");
    assertThat(year.pltYears()).isEqualTo(1);
  }

  @Test
  void a_program_that_cannot_begin_holds_up_no_other() {
    council.on.add(district.code);
    council.broken = true;
    year.open("2026-27");
    year.settle();
    district.moveTo(AcademicCouncil.DAY.minusDays(14), "10:01");
    assertThat(year.pltYears()).isEqualTo(1);
    assertThat(council.told).doesNotContain("begun");
  }

  @Test
  void opened_by_two_at_once_it_is_open_once() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    List<Future<Boolean>> tries = new ArrayList<>();
    ExecutorService two = Executors.newFixedThreadPool(2);
    for (int i = 0; i < 2; i++) {
      tries.add(
          two.submit(
              () -> {
                both.countDown();
                both.await();
                try {
                  return year.open("2026-27") != null;
                } catch (FormFieldValidationException e) {
                  assertThat(e).hasMessageContaining("is open already");
                  return false;
                }
              }));
    }
    assertThat(List.of(tries.get(0).get(), tries.get(1).get())).containsOnlyOnce(true);
    two.shutdown();
    assertThat(year.instances()).hasSize(1);
    assertThat(year.pltDates()).hasSize(10);
  }

  @Test
  void called_off_while_it_is_settled_it_can_be_opened_again_with_fresh_dates() {
    year.open("2026-27");
    year.moveOctober(LocalDate.of(2026, 10, 21), LocalTime.of(9, 0));
    district.runtime.deleteProcessInstance(year.instances().get(0).getId(), "too early");
    assertThat(year.row().state()).isEqualTo(OpenedYear.State.CANCELLED);
    year.open("2026-27");
    assertThat(year.october().day()).isEqualTo("2026-10-14");
    assertThat(year.instances()).hasSize(1);
  }
}
