package org.almanac.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Absence;
import org.almanac.people.Absences;
import org.almanac.people.Persons;
import org.almanac.people.RoleAssignment;
import org.almanac.people.RoleAssignments;
import org.almanac.people.Unit;
import org.almanac.people.Units;
import org.almanac.plt.AtTheDesk;
import org.almanac.plt.SmallDistrict;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;

/** "This isn't mine", said of a role's task and of one's own card. */
@SharedAlmanacTest
@Import({SmallDistrict.class, TinyWork.class, AtTheDesk.class})
class NotMineTest {
  private static final Instant SAID = Instant.parse("2026-09-22T13:00:00Z");

  @Autowired SmallDistrict district;
  @Autowired NotMine notMine;
  @Autowired HandingOver handingOver;
  @Autowired TaskService tasks;
  @Autowired NotTheirsRows rows;
  @Autowired Unclaimed unclaimed;
  @Autowired TaskAudit audit;
  @Autowired TinyWork work;
  @Autowired Hands hands;
  @Autowired Absences absences;
  @Autowired Persons persons;
  @Autowired RoleAssignments roles;
  @Autowired Units units;

  private Task card;

  @BeforeEach
  void theCardsAreOut() {
    district.opens();
    work.party = null;
    district.meets(LocalDate.of(2026, 10, 14));
    district.settle();
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of("theme", "Reading", "place", "Whitby", "learning", 120, "information", 60));
    district.moveTo(LocalDate.of(2026, 9, 22), "09:00");
    card = district.task("Bring your card", district.principal);
  }

  @Test
  void looking_at_what_would_become_of_it_changes_nothing() {
    assertThat(notMine.ifSaid(card.getId(), district.principal).outcome())
        .isEqualTo(NotMine.Outcome.WITH_COORDINATORS);
    assertThat(district.open("Bring your card", district.principal)).hasSize(1);
    assertThat(rows.findByOrganizationAndTaskIdOrderByIdAsc(district.code, card.getId())).isEmpty();
  }

  @Test
  void what_belongs_to_nobody_else_rests_with_the_coordinators_who_are_told_once_a_day() {
    Task other = district.task("Bring your card", district.colleague);
    notMine.say(card.getId(), district.principal, "I am on secondment.");
    notMine.say(other.getId(), district.colleague);

    assertThat(district.open("Bring your card", district.principal)).isEmpty();
    assertThat(district.told(NotTheirsText.KIND)).isEqualTo(1);
    assertThat(rows.findByOrganizationAndStateOrderBySaidAtAsc(district.code, NotTheirs.State.OPEN))
        .extracting(NotTheirs::person)
        .containsExactly(district.principal, district.colleague);
    assertThat(tasks.createTaskQuery().taskId(card.getId()).singleResult().getAssignee()).isNull();
  }

  @Test
  void the_daily_round_does_not_hand_it_straight_back() {
    Task attendance = coordinatorsTask();
    notMine.say(attendance.getId(), district.coordinator);
    notMine.say(card.getId(), district.principal);

    district.tenants(() -> handingOver.follow(district.code));
    district.moveTo(LocalDate.of(2026, 11, 18), "09:00");

    assertThat(tasks.createTaskQuery().taskId(attendance.getId()).singleResult().getAssignee())
        .isNull();
    assertThat(district.open("Bring your card", district.principal)).isEmpty();
  }

  @Test
  void it_goes_at_once_to_whom_it_belongs_by_todays_roles_with_a_fresh_date() {
    Task attendance = coordinatorsTask();
    tasks.setAssignee(attendance.getId(), district.officer);

    assertThat(notMine.say(attendance.getId(), district.officer))
        .isEqualTo(new NotMine.Said(NotMine.Outcome.WENT_ON, district.coordinator));
    Task gone = tasks.createTaskQuery().taskId(attendance.getId()).singleResult();
    assertThat(gone.getAssignee()).isEqualTo(district.coordinator);
    assertThat(gone.getDueDate()).isAfter(attendance.getDueDate());
    assertThat(district.told(NotTheirsText.KIND)).isZero();
  }

  @Test
  void whoever_finds_that_it_is_theirs_after_all_has_it_again() {
    notMine.say(card.getId(), district.principal);
    assertThat(notMine.takeBack(card.getId(), district.colleague)).isFalse();
    assertThat(notMine.takeBack(card.getId(), district.principal)).isTrue();
    assertThat(notMine.takeBack(card.getId(), district.principal)).isFalse();

    assertThat(district.open("Bring your card", district.principal)).hasSize(1);
  }

  @Test
  void what_a_coordinator_gave_away_in_cockpit_is_off_the_list_and_stays_there() {
    notMine.say(card.getId(), district.principal);
    assertThat(unclaimed.of(district.code)).hasSize(1);
    district.tenants(() -> tasks.setAssignee(card.getId(), district.officer));

    assertThat(unclaimed.of(district.code)).isEmpty();
    assertThat(last(card).state()).isEqualTo(NotTheirs.State.GIVEN);
    assertThat(last(card).toPerson()).isEqualTo(district.officer);
    assertThat(notMine.takeBack(card.getId(), district.principal)).isFalse();
    assertThat(unclaimed.back(district.code, card.getId(), null, district.coordinator)).isFalse();
    assertThat(holder(card)).isEqualTo(district.officer);
  }

  @Test
  void of_two_who_settle_it_at_once_one_does() {
    notMine.say(card.getId(), district.principal);
    NotTheirs one = last(card);
    NotTheirs other = last(card);
    rows.save(one.back(null, district.principal, SAID));
    NotTheirs given = other.given(district.officer, district.coordinator, SAID);
    assertThatThrownBy(() -> rows.save(given)).isInstanceOf(ConcurrencyFailureException.class);
  }

  /** Edge case 13. */
  @Test
  void what_was_given_back_stays_with_the_school_when_its_person_goes_to_another() {
    Task plans = schoolsTask();
    notMine.say(plans.getId(), district.principal);
    assertThat(unclaimed.back(district.code, plans.getId(), null, district.coordinator)).isTrue();
    assertThat(holder(plans)).isEqualTo(district.principal);
    changeSchools();
    assertThat(holder(plans)).isEqualTo(district.colleague);
  }

  @Test
  void what_was_given_by_name_stays_while_its_person_is_what_they_were() {
    Task plans = schoolsTask();
    notMine.say(plans.getId(), district.principal);
    unclaimed.give(district.code, plans.getId(), district.officer, district.coordinator);
    Task own = schoolsTask();
    notMine.say(own.getId(), district.principal);
    unclaimed.give(district.code, own.getId(), district.principal, district.coordinator);
    changeSchools();
    assertThat(holder(plans)).isEqualTo(district.officer);
    assertThat(holder(own)).isEqualTo(district.colleague);
  }

  @Test
  void once_the_roles_are_mended_what_rested_goes_to_whom_it_belongs() {
    Task plans = schoolsTask();
    notMine.say(plans.getId(), district.principal);
    district.tenants(() -> handingOver.follow(district.code));
    assertThat(holder(plans)).isNull();

    changeSchools();
    assertThat(holder(plans)).isEqualTo(district.colleague);
    assertThat(unclaimed.of(district.code)).isEmpty();
    assertThat(notMine.takeBack(plans.getId(), district.principal)).isFalse();
  }

  @Test
  void what_goes_to_who_stands_in_is_done_for_its_holder() {
    Task plans = schoolsTask();
    tasks.setAssignee(plans.getId(), district.superintendent);
    absences.save(
        new Absence(
            persons.findById(district.principal).orElseThrow(),
            LocalDate.of(2026, 9, 22),
            LocalDate.of(2026, 9, 25),
            persons.findById(district.officer).orElseThrow(),
            null));
    assertThat(notMine.say(plans.getId(), district.superintendent).with())
        .isEqualTo(district.officer);
    assertThat(hands.standsInFor(plans.getId())).contains(district.principal);
  }

  @Test
  void the_audit_calls_a_task_what_its_reader_calls_it() {
    notMine.say(card.getId(), district.principal);
    assertThat(audited(Locale.ENGLISH)).containsExactly("Bring your card");
    assertThat(audited(Locale.CANADA_FRENCH)).containsExactly("Apportez votre fiche");
  }

  private List<String> audited(Locale reader) {
    LocaleContextHolder.setLocale(reader);
    try {
      return audit.of(district.code, district.principal).stream()
          .map(TaskAudit.Line::task)
          .toList();
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  private Task schoolsTask() {
    return work.begins(district.code, "principal", "101", Instant.parse("2026-09-30T20:00:00Z"));
  }

  /** The two principals swap their schools on 28 September. */
  private void changeSchools() {
    LocalDate from = LocalDate.of(2026, 9, 28);
    RoleAssignment one = roles.of(district.principal, from).get(0);
    RoleAssignment other = roles.of(district.colleague, from).get(0);
    roles.save(one.until(from.minusDays(1)));
    roles.save(other.until(from.minusDays(1)));
    leads(district.principal, other, from);
    leads(district.colleague, one, from);
    district.moveTo(from, "09:00");
    district.tenants(() -> handingOver.follow(district.code));
  }

  private void leads(String person, RoleAssignment post, LocalDate from) {
    Unit school = units.findById(post.unitId()).orElseThrow();
    roles.save(
        new RoleAssignment(persons.findById(person).orElseThrow(), post.role(), school, from));
  }

  @Test
  void of_what_is_done_or_with_somebody_else_there_is_nothing_to_say() {
    assertThat(notMine.say(card.getId(), district.colleague).outcome())
        .isEqualTo(NotMine.Outcome.NOT_WITH_YOU);
    assertThat(notMine.say("no-such-task", district.principal).outcome())
        .isEqualTo(NotMine.Outcome.NOT_WITH_YOU);
    assertThat(district.open("Bring your card", district.principal)).hasSize(1);
  }

  private NotTheirs last(Task task) {
    return rows.findFirstByTaskIdOrderByIdDesc(task.getId()).orElseThrow();
  }

  private String holder(Task task) {
    return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
  }

  private Task coordinatorsTask() {
    district.moveTo(LocalDate.of(2026, 10, 14), "12:30");
    return district.task("Record who came", district.coordinator);
  }
}
