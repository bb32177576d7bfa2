package org.almanac.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.Reach;
import org.almanac.people.Role;
import org.almanac.plt.SmallDistrict;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the year's page knows: proposals, collisions, the load, refusals beside their dates. */
@SharedAlmanacTest
@Import({SmallDistrict.class, AcademicCouncil.class, OpenYear.class})
class YearSheetsTest {
  private static final SchoolYear YEAR = OpenYear.YEAR;

  @Autowired SmallDistrict district;
  @Autowired AcademicCouncil council;
  @Autowired OpenYear year;
  @Autowired YearDesk desk;
  @Autowired Meetings meetings;
  @Autowired FormService forms;

  @BeforeEach
  void a_district_opens() {
    district.opens();
  }

  @Test
  void one_person_in_two_places_is_named_with_the_date() {
    council.on.add(district.code);
    year.open("2026-27");
    year.moveOctober(AcademicCouncil.DAY, LocalTime.of(9, 0));
    assertThat(year.sheet().toKnow())
        .extracting(finding -> finding.message())
        .anySatisfy(
            said ->
                assertThat(said)
                    .contains("Wednesday, 14 October", "Sam", "Academic council", "PLT")
                    .contains("09:00–12:00")
                    .doesNotContain("Paula"));
    year.moveOctober(AcademicCouncil.DAY, LocalTime.of(13, 0));
    assertThat(year.sheet().toKnow()).extracting(f -> f.rule()).doesNotContain("year.one-place");
  }

  @Test
  void a_month_beyond_the_attention_budget_of_a_role_is_named() {
    council.on.add(district.code);
    council.tasks = 3;
    year.open("2026-27");
    assertThat(year.sheet().toKnow())
        .extracting(finding -> finding.message())
        .anySatisfy(
            said ->
                assertThat(said).contains("Superintendent, October", "tasks").contains("has 3"));
    council.on.remove(district.code);
    assertThat(year.sheet().toKnow()).as("PLT alone is within it").isEmpty();
  }

  @Test
  void fixed_dates_of_the_district_bind_their_roles() {
    year.open("2026-27");
    LocalDate october = year.october().day();
    desk.add(
        district.code,
        YEAR,
        "Board meeting",
        october,
        LocalTime.of(11, 0),
        LocalTime.of(13, 0),
        Set.of(Role.SUPERINTENDENT));
    assertThat(year.sheet().toKnow())
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("Board meeting", "Sam", "PLT"));
    assertThat(year.sheet().months().get(2).fixed()).hasSize(1);
  }

  @Test
  void what_a_rule_refuses_stands_beside_the_date_and_cannot_be_confirmed() {
    year.open("2026-27");
    year.moveOctober(LocalDate.of(2026, 10, 12), LocalTime.of(9, 0));
    assertThat(year.october().findings())
        .extracting(f -> f.message())
        .anySatisfy(said -> assertThat(said).contains("Thanksgiving").contains("would work"));
    assertThatThrownBy(year::settle)
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("Thanksgiving");
    assertThat(year.planned()).isEmpty();
    assertThat(year.october().day()).as("nothing typed is lost").isEqualTo("2026-10-12");
    year.moveOctober(LocalDate.of(2026, 10, 21), LocalTime.of(9, 0));
    year.settle();
    assertThat(meetings.named(district.code, "PLT-2026-10").date()).isEqualTo("2026-10-21");
  }

  @Test
  void the_form_in_tasklist_says_what_is_to_know_and_leads_to_the_page() {
    council.on.add(district.code);
    year.open("2026-27");
    year.moveOctober(AcademicCouncil.DAY, LocalTime.of(9, 0));
    Map<String, Object> shown = new HashMap<>();
    for (FormField field : forms.getTaskFormData(year.task().getId()).getFormFields()) {
      shown.put(field.getId(), field.getValue().getValue());
    }
    assertThat(shown).containsEntry("schoolYear", "2026-27").containsEntry("count", "11 dates");
    assertThat(shown.get("toKnow").toString()).contains("- Wednesday, 14 October");
    assertThat(year.task().getDueDate()).isAfter(new Date(0));
  }

  @Test
  void limited_to_a_school_its_principal_takes_part_and_the_other_does_not() {
    year.open("2026-27");
    desk.reach(district.code, YEAR, "PLT", new Reach(Set.of("101"), false));
    assertThat(year.sheet().programs().get(0).reachNames()).containsExactly("Birch PS");
    year.settle();
    district.moveTo(LocalDate.of(2026, 8, 18), "07:00");
    assertThat(told()).containsExactly(district.superintendent, district.principal);
  }

  @Test
  void all_dates_of_all_programs_are_proposed_by_rule() {
    council.on.add(district.code);
    ProcessInstance opened = year.open("2026-27");
    assertThat(opened.getBusinessKey()).isEqualTo(district.code + ":YEAR-2026-27");
    YearSheet sheet = year.sheet();
    assertThat(sheet.programs())
        .extracting(YearSheet.Column::code)
        .containsExactly("COUNCIL", "PLT");
    assertThat(sheet.programs()).extracting(YearSheet.Column::dates).containsExactly(1, 10);
    assertThat(sheet.months()).hasSize(12);
    assertThat(year.pltDates()).allMatch(line -> line.kind().startsWith("day with pupils"));
    assertThat(year.planned()).as("nothing is planned before it is confirmed").isEmpty();
    assertThat(district.told("plt-year")).isZero();
  }

  private List<String> told() {
    return district
        .jdbc
        .sql("select person from notice where organization = ? and kind = 'plt-year' order by 1")
        .param(district.code)
        .query(String.class)
        .list();
  }
}
