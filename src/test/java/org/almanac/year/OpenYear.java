package org.almanac.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.plt.SmallDistrict;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** The coordinator of a small district opens a year and settles it. */
@TestComponent
class OpenYear {
  static final SchoolYear YEAR = SchoolYear.named("2026-27");

  private final SmallDistrict district;
  private final YearSheets sheets;
  private final YearDesk desk;
  private final OpenedYears years;
  private final Meetings meetings;
  private final RepositoryService repository;

  OpenYear(
      SmallDistrict district,
      YearSheets sheets,
      YearDesk desk,
      OpenedYears years,
      Meetings meetings,
      RepositoryService repository) {
    this.district = district;
    this.sheets = sheets;
    this.desk = desk;
    this.years = years;
    this.meetings = meetings;
    this.repository = repository;
  }

  ProcessInstance open(String year) {
    return start(ProgramYearProcess.ID, year);
  }

  ProcessInstance startPlt(String year) {
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
        district.code,
        () -> district.forms.submitStartForm(definition, Map.of("schoolYear", year)));
  }

  Task task() {
    return district.task("Settle the year", district.coordinator);
  }

  void settle() {
    district.send(task(), Map.of("seen", sheet().mark()));
    district.settle();
  }

  YearSheet sheet() {
    return sheets.of(district.code, YEAR);
  }

  List<YearSheet.Line> pltDates() {
    YearSheet sheet = sheet();
    int plt = sheet.programs().size() - 1;
    return sheet.months().stream()
        .flatMap(month -> month.cells().get(plt).stream())
        .filter(line -> line.day() != null)
        .toList();
  }

  YearSheet.Line october() {
    YearSheet sheet = sheet();
    return sheet.months().get(2).cells().get(sheet.programs().size() - 1).get(0);
  }

  void moveOctober(LocalDate day, LocalTime begins) {
    YearSheet.Line october = october();
    assertThat(desk.change(district.code, YEAR, october.id(), october.version(), day, begins))
        .isEqualTo(YearDesk.Done.SAVED);
  }

  /** The meetings that are planned in the year. */
  List<Meeting> planned() {
    return meetings
        .findByOrganizationAndDateBetweenOrderByDate(district.code, YEAR.first(), YEAR.last())
        .stream()
        .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
        .toList();
  }

  long pltYears() {
    return district
        .runtime
        .createProcessInstanceQuery()
        .tenantIdIn(district.code)
        .processDefinitionKey("plt-year")
        .count();
  }

  /** What runs under the year's key. */
  List<ProcessInstance> instances() {
    return district
        .runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(district.code + ":YEAR-2026-27")
        .list();
  }

  OpenedYear row() {
    return years.findByOrganizationAndSchoolYear(district.code, YEAR.name()).orElseThrow();
  }
}
