package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.almanac.AlmanacTest;
import org.almanac.FormFields;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A year that was begun before years of all programs came is confirmed and goes on as it was. */
@AlmanacTest
@Import(SmallDistrict.class)
class ReleasedYearTest {
  @Autowired SmallDistrict district;
  @Autowired RepositoryService repository;

  private String released;

  @AfterEach
  void todays_model_is_in_force_again() {
    repository.deleteDeployment(released, true, true, true);
  }

  @Test
  void a_year_of_the_second_release_is_confirmed_and_goes_on() {
    district.opens();
    released =
        repository
            .createDeployment()
            .addClasspathResource("released/plt-year-2.bpmn")
            .deploy()
            .getId();
    String definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(PltYearProcess.ID)
            .latestVersion()
            .singleResult()
            .getId();
    district.tenants.within(
        district.code,
        () -> district.forms.submitStartForm(definition, Map.of("schoolYear", "2026-27")));
    Task task = district.task("Confirm the dates", district.coordinator);
    Map<String, Object> proposed = new HashMap<>();
    district
        .forms
        .getTaskFormData(task.getId())
        .getFormFields()
        .forEach(field -> proposed.put(field.getId(), "" + field.getValue().getValue()));
    proposed.keySet().retainAll(FormFields.of("plt-year-dates"));
    district.send(task, proposed);
    district.settle();
    assertThat(district.told("plt-year")).isEqualTo(4);
    assertThat(district.open("Prepare the meeting", district.coordinator)).hasSize(1);
    assertThat(district.incidents()).isZero();
  }
}
