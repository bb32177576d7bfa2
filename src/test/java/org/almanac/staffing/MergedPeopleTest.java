package org.almanac.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Absence;
import org.almanac.people.Absences;
import org.almanac.people.ChangeRefused;
import org.almanac.people.PeopleChange;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Unit;
import org.almanac.people.Units;
import org.almanac.plt.AtTheDesk;
import org.almanac.plt.SmallDistrict;
import org.almanac.tasks.TinyWork;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Two records of one person become one, and nothing of either is lost. */
@SharedAlmanacTest
@Import({SmallDistrict.class, TinyWork.class, AtTheDesk.class})
class MergedPeopleTest {
  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 15);
  private static final LocalDate LAST = LocalDate.of(2026, 9, 30);

  @Autowired SmallDistrict district;
  @Autowired Merges merges;
  @Autowired StaffChanges changes;
  @Autowired TinyWork work;
  @Autowired Absences absences;
  @Autowired Clock clock;
  @Autowired RoleAssignments roles;
  @Autowired Persons persons;
  @Autowired Units units;

  private Person kept;
  private Person twice;

  @BeforeEach
  void twoRecordsOfAPrincipal() {
    district.opens();
    kept = persons.findById(district.principal).orElseThrow();
    twice = another("Paula");
  }

  @Test
  void a_post_that_the_other_record_holds_for_longer_is_held_for_longer() {
    roles.save(held(kept).get(0).until(LAST));
    roles.save(new RoleAssignment(twice, Role.PRINCIPAL, unit("101"), SEPTEMBER));

    assertThat(merges.look(kept, twice.id(), district.coordinator).roles()).isEqualTo(1);
    merges.make(kept, twice.id(), district.coordinator);

    assertThat(held(kept))
        .singleElement()
        .satisfies(
            post -> {
              assertThat(post.validFrom()).isEqualTo(LocalDate.of(2020, 1, 1));
              assertThat(post.validTo()).isNull();
            });
    assertThat(held(twice)).isEmpty();
  }

  @Test
  void a_post_that_joins_two_of_the_same_makes_one_of_all() {
    roles.save(held(kept).get(0).until(LAST));
    roles.save(new RoleAssignment(kept, Role.PRINCIPAL, unit("101"), LocalDate.of(2026, 11, 1)));
    roles.save(
        new RoleAssignment(twice, Role.PRINCIPAL, unit("101"), SEPTEMBER)
            .until(LocalDate.of(2026, 11, 30)));
    merges.make(kept, twice.id(), district.coordinator);
    assertThat(held(kept)).singleElement().matches(post -> post.validTo() == null);
  }

  @Test
  void another_portfolio_is_another_role() {
    roles.save(officer(kept, "literacy", SEPTEMBER));
    roles.save(officer(twice, "numeracy", LAST));
    merges.make(kept, twice.id(), district.coordinator);
    assertThat(held(kept))
        .filteredOn(role -> role.role() == Role.OFFICER)
        .extracting(RoleAssignment::portfolio)
        .containsExactlyInAnyOrder("literacy", "numeracy");
  }

  @Test
  void two_portfolios_from_the_same_day_are_both_kept() {
    roles.save(officer(kept, "literacy", SEPTEMBER));
    roles.save(officer(twice, "numeracy", SEPTEMBER));
    roles.save(helps(kept, persons.findById(district.superintendent).orElseThrow(), SEPTEMBER));
    roles.save(helps(twice, persons.findById(district.colleague).orElseThrow(), SEPTEMBER));
    merges.make(kept, twice.id(), district.coordinator);
    assertThat(held(kept))
        .filteredOn(role -> role.role() == Role.OFFICER)
        .extracting(RoleAssignment::portfolio)
        .containsExactlyInAnyOrder("literacy", "numeracy");
    assertThat(held(kept))
        .filteredOn(role -> role.role() == Role.HELPER)
        .extracting(RoleAssignment::helpsId)
        .containsExactlyInAnyOrder(district.superintendent, district.colleague);
    assertThat(held(twice)).isEmpty();
  }

  @Test
  void the_same_portfolio_from_the_same_day_is_there_once() {
    roles.save(officer(kept, "literacy", SEPTEMBER).until(LAST));
    roles.save(officer(twice, "literacy", SEPTEMBER));
    merges.make(kept, twice.id(), district.coordinator);
    assertThat(held(kept))
        .filteredOn(role -> role.role() == Role.OFFICER)
        .singleElement()
        .matches(role -> role.validTo() == null);
  }

  @Test
  void what_the_other_record_has_typed_and_not_sent_goes_along() {
    Task own = ownTask(twice);
    Task both = ownTask(kept);
    typed(own, twice, "half a sentence");
    typed(both, twice, "the older words");
    typed(both, kept, "my words");
    merges.make(kept, twice.id(), district.coordinator);
    assertThat(typedBy(kept, own)).containsExactly("half a sentence");
    assertThat(typedBy(kept, both)).containsExactly("my words");
  }

  private void typed(Task task, Person person, String words) {
    district
        .jdbc
        .sql(
            "insert into answer_draft (id, organization, task_id, person, fields, expires_at)"
                + " select coalesce(max(id), 0) + 1, ?, ?, ?, ?, ? from answer_draft")
        .params(
            district.code,
            task.getId(),
            person.id(),
            words,
            Timestamp.from(clock.instant().plus(Duration.ofDays(7))))
        .update();
  }

  private List<String> typedBy(Person person, Task task) {
    return district
        .jdbc
        .sql("select fields from answer_draft where person = ? and task_id = ?")
        .params(person.id(), task.getId())
        .query(String.class)
        .list();
  }

  @Test
  void who_helps_either_helps_the_one_who_stays_and_nobody_helps_themselves() {
    Person helper = another("Hugo");
    roles.save(helps(helper, twice, SEPTEMBER));
    roles.save(helps(helper, kept, SEPTEMBER.minusDays(9)).until(LAST));
    roles.save(helps(twice, kept, SEPTEMBER));
    merges.make(kept, twice.id(), district.coordinator);

    assertThat(held(kept)).extracting(RoleAssignment::role).containsExactly(Role.PRINCIPAL);
    assertThat(held(helper))
        .singleElement()
        .matches(help -> help.helpsId().equals(kept.id()) && help.validTo() == null);
  }

  @Test
  void own_tasks_go_along() {
    roles.save(new RoleAssignment(twice, Role.OFFICER, unit("000"), LocalDate.of(2020, 1, 1)));
    Task own = ownTask(twice);
    merges.make(kept, twice.id(), district.coordinator);
    assertThat(work.holder(own)).isEqualTo(kept.id());
    assertThat(ownerOf(own)).isEqualTo(kept.id());
  }

  @Test
  void what_was_given_to_the_other_record_or_is_done_for_it_goes_along() {
    Task own = ownTask(twice);
    district
        .jdbc
        .sql("update task_hand set given_to = ?, stands_in_for = ? where task_id = ?")
        .params(twice.id(), twice.id(), own.getId())
        .update();
    merges.make(kept, twice.id(), district.coordinator);
    assertThat(work.holder(own)).isEqualTo(kept.id());
    assertThat(
            district
                .jdbc
                .sql("select count(*) from task_hand where given_to = ? or stands_in_for = ?")
                .params(twice.id(), twice.id())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void days_away_and_days_of_standing_in_go_along() {
    Person officer = persons.findById(district.officer).orElseThrow();
    Person colleague = persons.findById(district.colleague).orElseThrow();
    absences.save(new Absence(kept, SEPTEMBER, LAST, officer, null));
    absences.save(new Absence(twice, LAST, LAST.plusDays(5), officer, null));
    absences.save(new Absence(twice, LAST.plusDays(20), LAST.plusDays(25), kept, colleague));
    absences.save(new Absence(twice, LAST.plusDays(40), LAST.plusDays(45), kept, null));
    absences.save(new Absence(officer, SEPTEMBER, LAST, twice, kept));
    merges.make(kept, twice.id(), district.coordinator);

    assertThat(absences.findByOrganizationAndPersonIdOrderByFromDay(district.code, kept.id()))
        .extracting(Absence::fromDay, Absence::toDay, away -> String.join(",", away.substitutes()))
        .containsExactly(
            tuple(SEPTEMBER, LAST.plusDays(5), officer.id()),
            tuple(LAST.plusDays(20), LAST.plusDays(25), colleague.id()));
    assertThat(absences.findByOrganizationAndPersonIdOrderByFromDay(district.code, officer.id()))
        .singleElement()
        .matches(away -> away.substitutes().equals(List.of(kept.id())));
    assertThat(absences.findByOrganizationAndPersonIdOrderByFromDay(district.code, twice.id()))
        .isEmpty();
  }

  private Task ownTask(Person person) {
    Task task =
        work.begins(district.code, "principal", "102", clock.instant().plus(Duration.ofDays(1)));
    district.jdbc.sql("delete from role_task where task_id = ?").param(task.getId()).update();
    district
        .jdbc
        .sql("insert into personal_task (task_id, organization, person) values (?, ?, ?)")
        .params(task.getId(), district.code, person.id())
        .update();
    district.tasks.setAssignee(task.getId(), person.id());
    return task;
  }

  private String ownerOf(Task task) {
    return district
        .jdbc
        .sql("select person from personal_task where task_id = ?")
        .param(task.getId())
        .query(String.class)
        .single();
  }

  @Test
  void a_merged_record_takes_no_post_stands_in_for_nobody_and_helps_nobody() {
    merges.make(kept, twice.id(), district.coordinator);
    LocalDate day = LocalDate.of(2026, 8, 31);
    String colleague = district.colleague;
    Long post = held(persons.findById(colleague).orElseThrow()).get(0).id();
    for (PeopleChange change :
        List.of(
            new PeopleChange.Takes(twice.id(), Role.PRINCIPAL, "102", day, null, false),
            new PeopleChange.Succeeds(post, twice.id(), day, false),
            new PeopleChange.Helps(colleague, twice.id(), day, null),
            new PeopleChange.Away(colleague, day, LAST, twice.id(), null),
            new PeopleChange.Away(twice.id(), day, LAST, colleague, null),
            new PeopleChange.Away(colleague, day, LAST, district.officer, twice.id()))) {
      assertThatThrownBy(() -> changes.look(district.code, change, colleague, district.coordinator))
          .isInstanceOf(ChangeRefused.class)
          .hasMessage("person.unknown");
    }
  }

  private RoleAssignment helps(Person helper, Person principal, LocalDate from) {
    return new RoleAssignment(helper, Role.HELPER, unit("101"), from).helping(principal);
  }

  private RoleAssignment officer(Person person, String portfolio, LocalDate from) {
    return new RoleAssignment(person, Role.OFFICER, unit("000"), from).withPortfolio(portfolio);
  }

  private List<RoleAssignment> held(Person person) {
    return roles.findByOrganizationOrderById(district.code).stream()
        .filter(role -> role.personId().equals(person.id()))
        .toList();
  }

  private Unit unit(String code) {
    return units.findByOrganization(district.code).stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private Person another(String name) {
    String id = district.code + name.toLowerCase();
    return persons.save(
        new Person(id, district.code, name, "Of", id + "@" + district.code + ".org"));
  }
}
