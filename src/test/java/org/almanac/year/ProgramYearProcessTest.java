package org.almanac.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.AlmanacTest;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Change;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.MeetingsChanged;
import org.almanac.meetings.Move;
import org.almanac.meetings.Moving;
import org.almanac.meetings.Reach;
import org.almanac.plt.SmallDistrict;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

@AlmanacTest
@Import({SmallDistrict.class, AcademicCouncil.class})
class ProgramYearProcessTest {
  private static final SchoolYear YEAR = SchoolYear.named("2026-27");

  @Autowired SmallDistrict district;
  @Autowired AcademicCouncil council;
  @Autowired YearSheets sheets;
  @Autowired YearDesk desk;
  @Autowired OpenedYears years;
  @Autowired Meetings meetings;
  @Autowired Moving moving;
  @Autowired FormService forms;
  @Autowired RepositoryService repository;
  @Autowired ApplicationEventPublisher events;

  @BeforeEach
  void a_district_opens() {
    district.opens();
    council.told.clear();
    council.broken = false;
  }

  @Test
  void all_dates_of_all_programs_are_proposed_by_rule() {
    council.on.add(district.code);
    ProcessInstance year = open("2026-27");
    assertThat(year.getBusinessKey()).isEqualTo(district.code + ":YEAR-2026-27");
    YearSheet sheet = sheet();
    assertThat(sheet.programs())
        .extracting(YearSheet.Column::code)
        .containsExactly("COUNCIL", "PLT");
    assertThat(sheet.programs()).extracting(YearSheet.Column::dates).containsExactly(1, 10);
    assertThat(sheet.months()).hasSize(12);
    assertThat(pltDates()).allMatch(line -> line.kind().startsWith("day with pupils"));
    assertThat(planned()).as("nothing is planned before it is confirmed").isEmpty();
    assertThat(district.told("plt-year")).isZero();
  }

  @Test
  void confirmed_every_cycle_starts_on_its_day() {
    council.on.add(district.code);
    council.tasks = 1;
    open("2026-27");
    settle();
    assertThat(planned()).hasSize(10);
    assertThat(pltYears()).as("its day is tomorrow").isZero();
    assertThat(district.told("plt-year")).isZero();

    district.moveTo(LocalDate.of(2026, 8, 18), "07:00");
    assertThat(pltYears()).isEqualTo(1);
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
  void year_over_after_its_last_day() {
    open("2026-27");
    settle();
    district.moveTo(LocalDate.of(2027, 7, 31), "09:00");
    assertThat(instance()).isNotNull();
    district.moveTo(LocalDate.of(2027, 8, 1), "09:00");
    assertThat(instance()).isNull();
    assertThat(district.ends("program-year")).containsExactly("Cycle begun", "Year over");
    assertThat(row().state()).isEqualTo(OpenedYear.State.OVER);
  }

  @Test
  void never_settled_when_the_year_passes() {
    open("2026-27");
    district.moveTo(LocalDate.of(2027, 8, 1), "09:00");
    assertThat(district.ends("program-year")).containsExactly("Never settled");
    assertThat(row().state()).isEqualTo(OpenedYear.State.CANCELLED);
    assertThat(planned()).isEmpty();
  }

  @Test
  void opening_a_year_twice_changes_nothing() {
    open("2026-27");
    long id = pltDates().get(0).id();
    desk.change(district.code, YEAR, id, 0, LocalDate.of(2026, 9, 23), LocalTime.of(9, 0));
    assertThatThrownBy(() -> open("2026-27"))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("is open already");
    assertThat(pltDates().get(0).day()).isEqualTo(LocalDate.of(2026, 9, 23));
    settle();
    assertThatThrownBy(() -> open("2026-27")).hasMessageContaining("is open already");
    assertThat(planned()).hasSize(10);
    assertThat(instances()).isEqualTo(1);
  }

  @Test
  void an_unknown_year_and_one_without_a_calendar_are_sent_back() {
    assertThatThrownBy(() -> open("2026-29")).hasMessageContaining("2026-27");
    assertThatThrownBy(() -> open("2025-26")).hasMessageContaining("is over");
    assertThatThrownBy(() -> open("2031-32"))
        .hasMessageContaining("no calendar")
        .hasMessageContaining("Bring in");
    assertThat(years.findByOrganizationOrderBySchoolYearDesc(district.code)).isEmpty();
  }

  @Test
  void one_person_in_two_places_is_named_with_the_date() {
    council.on.add(district.code);
    open("2026-27");
    moveOctober(AcademicCouncil.DAY, LocalTime.of(9, 0));
    assertThat(sheet().toKnow())
        .extracting(finding -> finding.message())
        .anySatisfy(
            said ->
                assertThat(said)
                    .contains("Wednesday, 14 October", "Sam", "Academic council", "PLT")
                    .contains("09:00–12:00")
                    .doesNotContain("Paula"));
    moveOctober(AcademicCouncil.DAY, LocalTime.of(13, 0));
    assertThat(sheet().toKnow()).extracting(f -> f.rule()).doesNotContain("year.one-place");
  }

  @Test
  void a_month_beyond_the_attention_budget_of_a_role_is_named() {
    council.on.add(district.code);
    council.tasks = 3;
    open("2026-27");
    assertThat(sheet().toKnow())
        .extracting(finding -> finding.message())
        .anySatisfy(
            said ->
                assertThat(said).contains("Superintendent, October", "tasks").contains("has 3"));
    council.on.remove(district.code);
    assertThat(sheet().toKnow()).as("PLT alone is within it").isEmpty();
  }

  @Test
  void fixed_dates_of_the_district_bind_their_roles() {
    open("2026-27");
    LocalDate october = october().day();
    desk.add(
        district.code,
        YEAR,
        "Board meeting",
        october,
        LocalTime.of(11, 0),
        LocalTime.of(13, 0),
        java.util.Set.of(org.almanac.people.Role.SUPERINTENDENT));
    assertThat(sheet().toKnow())
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("Board meeting", "Sam", "PLT"));
    assertThat(sheet().months().get(2).fixed()).hasSize(1);
  }

  @Test
  void what_a_rule_refuses_stands_beside_the_date_and_cannot_be_confirmed() {
    open("2026-27");
    moveOctober(LocalDate.of(2026, 10, 12), LocalTime.of(9, 0));
    assertThat(october().findings())
        .extracting(f -> f.message())
        .anySatisfy(said -> assertThat(said).contains("Thanksgiving").contains("would work"));
    assertThatThrownBy(this::settle)
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("Thanksgiving");
    assertThat(planned()).isEmpty();
    assertThat(october().day()).as("nothing typed is lost").isEqualTo("2026-10-12");
    moveOctober(LocalDate.of(2026, 10, 21), LocalTime.of(9, 0));
    settle();
    assertThat(meetings.named(district.code, "PLT-2026-10").date()).isEqualTo("2026-10-21");
  }

  @Test
  void the_year_and_the_plt_alone_start_nothing_twice() {
    open("2026-27");
    settle();
    assertThatThrownBy(() -> startPlt("2026-27"))
        .hasMessageContaining("settled with the whole year");
    district.moveTo(LocalDate.of(2026, 8, 18), "07:00");
    assertThatThrownBy(() -> startPlt("2026-27")).hasMessageContaining("is open already");
    assertThat(pltYears()).isEqualTo(1);
  }

  @Test
  void a_program_that_was_opened_by_itself_is_left_alone() {
    startPlt("2026-27");
    open("2026-27");
    assertThat(sheet().programs().get(0).settled()).isTrue();
    settle();
    assertThat(planned()).isEmpty();
    assertThat(district.open("Confirm the dates", district.coordinator)).hasSize(1);
    district.moveTo(LocalDate.of(2026, 8, 19), "09:00");
    assertThat(pltYears()).isEqualTo(1);
  }

  @Test
  void cancelled_in_cockpit_the_tables_agree() {
    open("2026-27");
    settle();
    district.runtime.deleteProcessInstance(instance().getId(), "the wrong year");
    assertThat(row().state()).isEqualTo(OpenedYear.State.CANCELLED);
    assertThat(planned()).isEmpty();
    assertThat(meetings.named(district.code, "PLT-2026-10").state())
        .isEqualTo(MeetingState.CANCELLED);
    district.moveTo(LocalDate.of(2026, 8, 19), "09:00");
    assertThat(pltYears()).isZero();
    assertThat(district.told("plt-year")).isZero();
    assertThat(district.told("meeting-cancelled")).as("nobody had heard of it").isZero();

    open("2026-27");
    settle();
    district.moveTo(LocalDate.of(2026, 8, 20), "09:00");
    assertThat(planned()).hasSize(10);
    assertThat(pltYears()).isEqualTo(1);
    assertThat(district.told("plt-year")).isEqualTo(4);
  }

  @Test
  void cancelled_in_cockpit_a_cycle_that_has_begun_goes_on() {
    open("2026-27");
    settle();
    district.moveTo(LocalDate.of(2026, 8, 18), "07:00");
    district.runtime.deleteProcessInstance(instance().getId(), "not needed any more");
    assertThat(pltYears()).isEqualTo(1);
    assertThat(planned()).hasSize(10);
  }

  @Test
  void a_cycle_follows_its_first_meeting_when_that_moves_before_its_day() {
    open("2026-27");
    settle();
    Meeting september = meetings.named(district.code, "PLT-2026-09");
    Move later = new Move(september.date().plusDays(7), LocalTime.of(9, 0), null, null, null);
    Change change =
        moving.move(
            district.coordinator, september, september.version(), later, true, Locale.CANADA);
    assertThat(change.result()).isEqualTo(Change.Result.DONE);
    events.publishEvent(new MeetingsChanged(district.code));
    assertThat(district.told("meeting-moved")).as("nobody knew its date").isZero();
    district.moveTo(LocalDate.of(2026, 8, 24), "09:00");
    assertThat(pltYears()).isZero();
    district.moveTo(LocalDate.of(2026, 8, 25), "09:00");
    assertThat(pltYears()).isEqualTo(1);
  }

  @Test
  void a_program_that_cannot_begin_holds_up_no_other() {
    council.on.add(district.code);
    council.broken = true;
    open("2026-27");
    settle();
    district.moveTo(AcademicCouncil.DAY.minusDays(14), "10:01");
    assertThat(pltYears()).isEqualTo(1);
    assertThat(council.told).doesNotContain("begun");
  }

  @Test
  void the_form_in_tasklist_says_what_is_to_know_and_leads_to_the_page() {
    council.on.add(district.code);
    open("2026-27");
    moveOctober(AcademicCouncil.DAY, LocalTime.of(9, 0));
    Map<String, Object> shown = new HashMap<>();
    for (FormField field : forms.getTaskFormData(task().getId()).getFormFields()) {
      shown.put(field.getId(), field.getValue().getValue());
    }
    assertThat(shown).containsEntry("schoolYear", "2026-27").containsEntry("count", "11 dates");
    assertThat(shown.get("toKnow").toString()).contains("- Wednesday, 14 October");
    assertThat(task().getDueDate()).isAfter(new Date(0));
  }

  @Test
  void limited_to_a_school_its_principal_takes_part_and_the_other_does_not() {
    open("2026-27");
    desk.reach(district.code, YEAR, "PLT", new Reach(java.util.Set.of("101"), false));
    assertThat(sheet().programs().get(0).reachNames()).containsExactly("Birch PS");
    settle();
    district.moveTo(LocalDate.of(2026, 8, 18), "07:00");
    assertThat(told()).containsExactly(district.superintendent, district.principal);
  }

  private List<String> told() {
    return district
        .jdbc
        .sql("select person from notice where organization = ? and kind = 'plt-year' order by 1")
        .param(district.code)
        .query(String.class)
        .list();
  }

  private ProcessInstance open(String year) {
    return start(ProgramYearProcess.ID, year);
  }

  private ProcessInstance startPlt(String year) {
    return start("plt-year", year);
  }

  private ProcessInstance start(String process, String year) {
    String definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult()
            .getId();
    return district.tenants.within(
        district.code, () -> forms.submitStartForm(definition, Map.of("schoolYear", year)));
  }

  private Task task() {
    return district.task("Settle the year", district.coordinator);
  }

  private void settle() {
    district.send(task(), Map.of());
    district.settle();
  }

  private YearSheet sheet() {
    return sheets.of(district.code, YEAR);
  }

  private List<YearSheet.Line> pltDates() {
    YearSheet sheet = sheet();
    int plt = sheet.programs().size() - 1;
    return sheet.months().stream()
        .flatMap(month -> month.cells().get(plt).stream())
        .filter(line -> line.day() != null)
        .toList();
  }

  private YearSheet.Line october() {
    YearSheet sheet = sheet();
    return sheet.months().get(2).cells().get(sheet.programs().size() - 1).get(0);
  }

  private void moveOctober(LocalDate day, LocalTime begins) {
    YearSheet.Line october = october();
    assertThat(desk.change(district.code, YEAR, october.id(), october.version(), day, begins))
        .isEqualTo(YearDesk.Done.SAVED);
  }

  private List<Meeting> planned() {
    return meetings
        .findByOrganizationAndDateBetweenOrderByDate(district.code, YEAR.first(), YEAR.last())
        .stream()
        .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
        .toList();
  }

  private long pltYears() {
    return district
        .runtime
        .createProcessInstanceQuery()
        .tenantIdIn(district.code)
        .processDefinitionKey("plt-year")
        .count();
  }

  private long instances() {
    return district
        .runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(district.code + ":YEAR-2026-27")
        .count();
  }

  private ProcessInstance instance() {
    return district
        .runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(district.code + ":YEAR-2026-27")
        .singleResult();
  }

  private OpenedYear row() {
    return years.findByOrganizationAndSchoolYear(district.code, YEAR.name()).orElseThrow();
  }
}
