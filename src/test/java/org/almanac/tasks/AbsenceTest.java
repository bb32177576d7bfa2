package org.almanac.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Absence;
import org.almanac.people.Absences;
import org.almanac.people.Persons;
import org.almanac.plt.AtTheDesk;
import org.almanac.plt.SmallDistrict;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is away for a time, and somebody else does their work. */
@SharedAlmanacTest
@Import({SmallDistrict.class, TinyWork.class, AtTheDesk.class})
class AbsenceTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 8, 24);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 8, 28);

  @Autowired SmallDistrict district;
  @Autowired TinyWork work;
  @Autowired HandingOver handingOver;
  @Autowired DailyRounds rounds;
  @Autowired Absences absences;
  @Autowired Persons persons;
  @Autowired NotMine notMine;
  @Autowired Hands hands;
  @Autowired PersonalTasks personal;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @Autowired AuthorizationService authorizations;

  @BeforeEach
  void aDistrict() {
    district.opens();
    work.party = null;
  }

  /** Edge case 16. */
  @Test
  void a_superintendent_on_leave_has_a_substitute_who_gets_current_and_new_work() {
    Task current = read("F1");
    assertThat(work.holder(current)).isEqualTo(district.superintendent);
    away(district.superintendent, district.officer, null);
    follow(MONDAY);
    assertThat(work.holder(current)).isEqualTo(district.officer);

    Task fresh = read("F1");
    assertThat(work.holder(fresh)).isEqualTo(district.officer);
    assertThat(audit(current)).containsExactly("AWAY " + district.officer + " for Sam");
    assertThat(audit(fresh)).containsExactly("AWAY " + district.officer + " for Sam");
    assertThat(district.told(StandInNews.KIND)).isEqualTo(1);
  }

  @Test
  void an_absence_ends_itself_and_the_work_comes_back() {
    Task current = read("F1");
    away(district.superintendent, district.officer, null);
    follow(MONDAY);
    district.moveTo(FRIDAY, "09:00");
    assertThat(work.holder(current)).isEqualTo(district.officer);

    rounds.ensureNext(district.code);
    district.moveTo(FRIDAY.plusDays(3), "09:00");
    assertThat(work.holder(current)).isEqualTo(district.superintendent);
    assertThat(audit(current)).last().isEqualTo("BACK " + district.superintendent + " for nobody");
  }

  @Test
  void there_are_no_chains() {
    Task current = read("F1");
    away(district.superintendent, district.officer, null);
    away(district.officer, district.principal, null);
    follow(MONDAY);
    // not the substitute's substitute: the next to whom it falls
    assertThat(work.holder(current)).isEqualTo(district.coordinator);
    assertThat(audit(current)).containsExactly("AWAY " + district.coordinator + " for Sam");
  }

  @Test
  void what_falls_further_is_done_by_the_next_in_turn_and_not_by_their_substitute() {
    Task current =
        work.begins(district.code, "principal", "101", clock.instant().plus(Duration.ofDays(2)));
    away(district.principal, district.colleague, null);
    away(district.colleague, district.officer, null);
    follow(MONDAY);
    assertThat(work.holder(current)).isEqualTo(district.superintendent);

    away(district.superintendent, district.officer, null);
    follow(MONDAY.plusDays(1));
    assertThat(work.holder(current)).isEqualTo(district.coordinator);

    away(district.coordinator, district.officer, null);
    follow(MONDAY.plusDays(2));
    assertThat(work.holder(current)).isEqualTo(district.principal);
  }

  @Test
  void where_the_substitute_is_away_too_the_next_one_does_it() {
    Task current = read("F1");
    away(district.superintendent, district.officer, district.colleague);
    away(district.officer, district.principal, null);
    follow(MONDAY);
    assertThat(work.holder(current)).isEqualTo(district.colleague);
  }

  /** Edge case 17. */
  @Test
  void a_substitute_who_is_a_party_is_refused_and_the_next_one_does_it() {
    work.party = district.officer;
    Task current = read("F1");
    away(district.superintendent, district.officer, district.colleague);
    follow(MONDAY);
    assertThat(work.holder(current)).isEqualTo(district.colleague);
    assertThat(work.holder(read("F1"))).isEqualTo(district.colleague);
  }

  /** Edge case 17. */
  @Test
  void of_a_personal_task_too_a_substitute_who_is_a_party_is_refused_and_the_next_one_does_it() {
    work.party = district.officer;
    Task card = own();
    away(district.superintendent, district.officer, district.colleague);
    follow(MONDAY);
    assertThat(work.holder(card)).isEqualTo(district.colleague);
  }

  @Test
  void what_a_substitute_says_is_not_theirs_goes_to_the_next_one_and_stays_there() {
    Task card = own();
    Task plans = read("F1");
    away(district.superintendent, district.officer, district.colleague);
    follow(MONDAY);
    for (Task task : List.of(card, plans)) {
      assertThat(notMine.say(task.getId(), district.officer))
          .isEqualTo(new NotMine.Said(NotMine.Outcome.WENT_ON, district.colleague));
      assertThat(audit(task)).last().isEqualTo("NOT_MINE " + district.colleague + " for Sam");
    }
    follow(MONDAY.plusDays(1));
    assertThat(work.holder(card)).isEqualTo(district.colleague);
    assertThat(work.holder(plans)).isEqualTo(district.colleague);
    assertThat(hands.standsInFor(card.getId())).contains(district.superintendent);
  }

  @Test
  void a_personal_task_that_no_substitute_takes_rests_until_its_person_is_back() {
    Task card = own();
    away(district.superintendent, district.officer, district.colleague);
    follow(MONDAY);
    notMine.say(card.getId(), district.officer);
    district.moveTo(MONDAY, "09:10");
    assertThat(notMine.say(card.getId(), district.colleague).outcome())
        .isEqualTo(NotMine.Outcome.WITH_COORDINATORS);
    follow(MONDAY.plusDays(1));
    assertThat(work.holder(card)).isNull();
    follow(FRIDAY.plusDays(3));
    assertThat(work.holder(card)).isEqualTo(district.superintendent);
  }

  @Test
  void a_substitute_who_takes_it_back_after_all_has_it_and_keeps_it() {
    Task card = own();
    away(district.superintendent, district.officer, null);
    follow(MONDAY);
    notMine.say(card.getId(), district.officer);
    assertThat(work.holder(card)).isNull();
    assertThat(notMine.takeBack(card.getId(), district.officer)).isTrue();
    follow(MONDAY.plusDays(1));
    assertThat(work.holder(card)).isEqualTo(district.officer);
  }

  @Test
  void who_is_away_sees_and_can_do_nothing_of_it_meanwhile() {
    Task current = read("F1");
    away(district.superintendent, district.officer, null);
    follow(MONDAY);
    assertThat(
            authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(current.getId())
                .userIdIn(district.superintendent)
                .count())
        .isZero();
  }

  @Test
  void following_twice_changes_nothing() {
    Task current = read("F1");
    away(district.superintendent, district.officer, null);
    follow(MONDAY);
    var due = work.now(current).getDueDate();
    follow(MONDAY.plusDays(1));
    assertThat(work.now(current).getDueDate()).isEqualTo(due);
    assertThat(audit(current)).hasSize(1);
  }

  @Test
  void a_coordinator_who_is_away_has_a_substitute_like_everybody() {
    district.meets(LocalDate.of(2026, 10, 14));
    district.settle();
    Task prepare = district.task("Prepare the meeting", district.coordinator);
    away(district.coordinator, district.officer, null);
    follow(MONDAY);
    assertThat(work.holder(prepare)).isEqualTo(district.officer);
    follow(FRIDAY.plusDays(1));
    assertThat(work.holder(prepare)).isEqualTo(district.coordinator);
  }

  /** A task that is Sam's own, whatever the role. */
  private Task own() {
    Task task = read("F1");
    jdbc.sql("delete from role_task where task_id = ?").param(task.getId()).update();
    personal.remember(task.getId(), district.code, district.superintendent);
    return task;
  }

  private Task read(String unit) {
    return work.begins(
        district.code, "superintendent", unit, clock.instant().plus(Duration.ofDays(2)));
  }

  private void away(String person, String substitute, String next) {
    absences.save(
        new Absence(
            persons.findById(person).orElseThrow(),
            MONDAY,
            FRIDAY,
            persons.findById(substitute).orElseThrow(),
            next == null ? null : persons.findById(next).orElseThrow()));
  }

  private void follow(LocalDate day) {
    district.moveTo(day, "09:00");
    district.tenants(() -> handingOver.follow(district.code));
  }

  private List<String> audit(Task task) {
    return jdbc.sql(
            "select r.why, r.to_person, coalesce(p.given_name, 'nobody') from reassignment r"
                + " left join person p on p.id = r.for_person where r.task_id = ? order by r.id")
        .param(task.getId())
        .query((row, n) -> row.getString(1) + " " + row.getString(2) + " for " + row.getString(3))
        .list();
  }
}
