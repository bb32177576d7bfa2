package org.almanac.plt;

import java.util.HashMap;
import java.util.Map;
import org.almanac.calendar.Calendars;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.Moving;
import org.almanac.rules.Rules;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The coordinator of a small district opens a PLT year and runs it; what its tests begin with. */
@Import(SmallDistrict.class)
abstract class APltYear {
  static final String FIRST = "PLT-2026-09";

  @Autowired SmallDistrict district;
  @Autowired Meetings meetings;
  @Autowired PltOpening opening;
  @Autowired RepositoryService repository;
  @Autowired Moving moving;
  @Autowired Calendars calendars;
  @Autowired Rules rules;

  @BeforeEach
  void aDistrictOpens() {
    district.opens();
  }

  ProcessInstance start(String year) {
    return district.tenants.within(
        district.code,
        () -> district.forms.submitStartForm(definition(), Map.of("schoolYear", year)));
  }

  String definition() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(PltYearProcess.ID)
        .latestVersion()
        .singleResult()
        .getId();
  }

  /** What the form shows: values as Tasklist would send them back. */
  Map<String, Object> shown() {
    Task task = district.task("Confirm the dates", district.coordinator);
    Map<String, Object> shown = new HashMap<>();
    for (FormField field : district.forms.getTaskFormData(task.getId()).getFormFields()) {
      shown.put(field.getId(), String.valueOf(field.getValue().getValue()));
    }
    return shown;
  }

  void confirm(Map<String, Object> proposed, Map<String, Object> changes) {
    Map<String, Object> fields = new HashMap<>(proposed);
    fields.remove("proposal");
    fields.remove("schoolYear");
    fields.putAll(changes);
    district.send(district.task("Confirm the dates", district.coordinator), fields);
  }

  void openYear() {
    start("2026-27");
    confirm(shown(), Map.of());
    district.settle();
  }

  ProcessInstance year() {
    return district
        .runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(district.code + ":PLT-2026-27")
        .singleResult();
  }

  String waitsFor() {
    return (String) district.runtime.getVariable(year().getId(), PltYearProcess.MEETING_KEY);
  }

  void prepare() {
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of("theme", "T", "place", "P", "learning", 120, "information", 60));
  }

  void recordAttendance() {
    district.send(district.task("Record who came", district.coordinator), Map.of());
  }

  void writeSummary() {
    district.send(
        district.task("Write the summary", district.coordinator), Map.of("summary", "Thanks."));
    district.settle();
  }
}
