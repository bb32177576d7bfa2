package org.almanac.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Absence;
import org.almanac.people.Absences;
import org.almanac.people.Merging;
import org.almanac.people.PeopleChange;
import org.almanac.people.PeopleChanges;
import org.almanac.people.Persons;
import org.almanac.people.RoleAssignments;
import org.almanac.plt.AtTheDesk;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SharedAlmanacTest
@Import({Registering2026.class, AtTheDesk.class})
class MentorRegistrationProcessTest {
  private static final LocalDate TODAY = Registering2026.TODAY;

  @Autowired Registering2026 august;
  @Autowired Registrations registrations;
  @Autowired Registering registering;
  @Autowired Registers registers;
  @Autowired PeopleChanges changes;
  @Autowired Merging merging;
  @Autowired RoleAssignments roles;
  @Autowired Absences absences;
  @Autowired Persons persons;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void an_association() {
    august.begins();
  }

  @Test
  void a_new_member_says_what_would_help_and_a_mentor_what_they_bring() {
    assertThat(registrations.askWhoHasNotSaid(august.code)).isEqualTo(4);
    assertThat(registrations.askWhoHasNotSaid(august.code)).as("asked once").isZero();
    Task helps = august.task("Say what would help you", august.nadia);
    assertThat(august.local(helps.getDueDate())).isEqualTo("2026-08-31T16:00");

    august.send(helps, august.memberFields());
    august.send(august.task("Say what you bring", august.maya), august.mentorFields(2));

    NewMemberEntry nadia = registers.member(august.code, august.nadia).orElseThrow();
    assertThat(nadia.needs()).containsExactlyInAnyOrder("budget", "trustees");
    assertThat(nadia.hasSaid()).isTrue();
    assertThat(nadia.recordedBy()).isNull();
    assertThat(registers.mentor(august.code, august.maya).orElseThrow().capacity()).isEqualTo(2);
    assertThat(august.ends()).containsExactly("Registered", "Registered");
  }

  @Test
  void what_was_told_to_the_coordinator_is_not_asked_any_more() {
    registrations.askWhoHasNotSaid(august.code);
    registrations.told(august.code, august.nadia, false);
    assertThat(august.open(august.nadia)).isEmpty();
    assertThat(august.ends()).containsExactly("Not needed any more");
  }

  @Test
  void who_leaves_is_asked_no_more() {
    registrations.askWhoHasNotSaid(august.code);
    Long role = roles.of(august.nadia, TODAY).get(0).id();
    august.as(
        () ->
            changes.make(
                august.code, new PeopleChange.Ends(role, TODAY.minusDays(1)), august.coordinator));
    assertThat(august.open(august.nadia)).isEmpty();
    assertThat(august.open(august.noah)).hasSize(1);
    assertThat(august.ends()).containsExactly("Not needed any more");
  }

  @Test
  void who_says_nothing_for_three_months_is_not_asked_for_ever() {
    registrations.askWhoHasNotSaid(august.code);
    august.moveTo(TODAY.plusMonths(3), "15:59");
    assertThat(august.open(august.nadia)).hasSize(1);
    august.moveTo(TODAY.plusMonths(3), "16:01");
    assertThat(august.open(august.nadia)).isEmpty();
    assertThat(august.ends()).contains("Nothing said").doesNotContain("Registered");
    assertThat(registrations.silentMembers(august.code)).hasSize(2);
  }

  @Test
  void nobody_stands_in_where_somebody_says_whom_they_would_rather_not_have() {
    absences.save(
        new Absence(
            persons.findById(august.nadia).orElseThrow(),
            TODAY,
            TODAY.plusDays(30),
            persons.findById(august.marc).orElseThrow(),
            null));
    registrations.askWhoHasNotSaid(august.code);
    assertThat(august.open(august.nadia)).hasSize(1);
    august.moveTo(TODAY.plusDays(1), "09:00");
    assertThat(august.open(august.nadia)).as("and not with Marc").hasSize(1);
  }

  @Test
  void whoever_is_given_the_task_of_somebody_else_sees_nothing_of_them() {
    registrations.askWhoHasNotSaid(august.code);
    registering.avoids(august.code, august.nadia, Set.of(august.marc), null);
    Task task = august.task("Say what would help you", august.nadia);
    assertThat(august.shown(task)).contains("NORTH");
    august.give(task, august.marc);
    assertThat(august.shown(task)).doesNotContain("NORTH");
    assertThatThrownBy(() -> august.send(task, Map.of("appointedOn", "2026-08-01")))
        .isInstanceOf(FormFieldValidationException.class);
    assertThat(registers.member(august.code, august.nadia)).isEmpty();
  }

  @Test
  void two_records_of_one_person_keep_what_either_has_said() {
    august.as(
        () ->
            registering.member(
                august.code,
                august.nadia,
                new MemberSaid(
                    "director",
                    Lakes.AUGUST,
                    "NORTH",
                    Set.of("budget"),
                    null,
                    Set.of(),
                    Set.of(august.marc)),
                null));
    registering.avoids(august.code, august.maya, Set.of(august.nadia), null);
    merging.merge(august.code, august.noah, august.nadia, TODAY, august.coordinator);
    assertThat(registers.member(august.code, august.noah).orElseThrow().needs())
        .containsExactly("budget");
    assertThat(registers.avoidances(august.code))
        .containsExactlyInAnyOrder(
            new Avoidance(august.noah, august.marc), new Avoidance(august.maya, august.noah));
  }

  @Test
  void people_to_avoid_are_in_no_process_variable_no_mail_and_no_audit() {
    registrations.askWhoHasNotSaid(august.code);
    Map<String, Object> fields = august.memberFields();
    fields.put("avoid", List.of(august.marc));
    august.send(august.task("Say what would help you", august.nadia), fields);
    assertThat(registers.avoidances(august.code))
        .containsExactly(new Avoidance(august.nadia, august.marc));
    august.moveTo(TODAY.plusDays(12), "12:00");
    for (String place :
        List.of(
            "ACT_RU_VARIABLE:TEXT_",
            "ACT_RU_VARIABLE:TEXT2_",
            "ACT_HI_VARINST:TEXT_",
            "ACT_HI_VARINST:TEXT2_",
            "ACT_HI_DETAIL:TEXT_",
            "ACT_HI_OP_LOG:NEW_VALUE_",
            "mail:plain",
            "mail:html")) {
      String[] at = place.split(":");
      int found =
          jdbc.sql(
                  "select count(*) from "
                      + at[0]
                      + " where cast("
                      + at[1]
                      + " as varchar) like ?"
                      + (at[0].equals("mail") ? " and person <> '" + august.marc + "'" : ""))
              .param("%" + august.marc + "%")
              .query(Integer.class)
              .single();
      // the mentor's own registration names the mentor
      boolean own = at[0].endsWith("VARIABLE") || at[0].endsWith("VARINST");
      assertThat(found).as(place).isLessThanOrEqualTo(own ? 1 : 0);
    }
    assertThat(
            jdbc.sql("select count(*) from people_audit where other_person = ?")
                .param(august.marc)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void what_cannot_be_is_sent_back_with_field_and_reason_and_the_task_stays() {
    registrations.askWhoHasNotSaid(august.code);
    Task task = august.task("Say what would help you", august.nadia);
    Map<String, Object> fields = august.memberFields();
    fields.put("needs", List.of("<script>alert(1)</script>"));
    assertThatThrownBy(() -> august.send(task, fields))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("What would help you most?");
    fields.putAll(august.memberFields());
    fields.put("avoid", List.of(august.nadia));
    assertThatThrownBy(() -> august.send(task, fields)).hasMessageContaining("rather not have");
    fields.put("avoid", List.of());
    fields.put("appointedOn", "1066-10-14");
    assertThatThrownBy(() -> august.send(task, fields)).hasMessageContaining("too far away");
    assertThat(august.open(august.nadia)).hasSize(1);
    assertThat(registers.member(august.code, august.nadia)).isEmpty();
  }
}
