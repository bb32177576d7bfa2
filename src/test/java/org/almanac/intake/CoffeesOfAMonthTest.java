package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.tasks.TaskRoom;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A mentor gives one task a month: a coffee counts as one, though history keeps no row of it. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class CoffeesOfAMonthTest {
  private static final String COFFEE = "Have one coffee before you answer";
  private static final String CHOICE = "Choose your mentor";
  private static final LocalDate LATER = AnAssociation.UNTIL.plusMonths(1);

  @Autowired AnAssociation association;
  @Autowired TheCoordinator coordinator;
  @Autowired TaskRoom room;
  @Autowired CoffeesAsked coffees;

  private String ana;
  private String ben;
  private String maya;

  @BeforeEach
  void two_members_and_one_mentor_of_both() {
    association.opens();
    ana = association.member("Ana", "budget");
    ben = association.member("Ben", "budget");
    maya = association.mentor("Maya", 2, "budget");
    association.hasDraft();
    association.publishes();
  }

  @Test
  void who_mentors_two_has_one_coffee_a_month() {
    assertThat(association.open(COFFEE, maya))
        .extracting(task -> task.getDueDate())
        .containsExactlyInAnyOrder(
            AnAssociation.at(AnAssociation.UNTIL, "16:00"), AnAssociation.at(LATER, "16:00"));
    assertThat(room.fits(association.code, maya, AnAssociation.UNTIL)).isFalse();
    assertThat(room.fits(association.code, maya, LATER)).isFalse();
    assertThat(room.fits(association.code, maya, LATER.plusMonths(1))).isTrue();
    assertThat(room.fits(association.code, ana, AnAssociation.UNTIL)).as("two a month").isTrue();
  }

  @Test
  void a_coffee_that_was_had_still_counts_in_its_month() {
    association.answers(ana, "yes");
    LocalDate first = AnAssociation.UNTIL.withDayOfMonth(1);
    assertThat(coffees.due(association.code, ana, first, first.plusMonths(2))).isEqualTo(1);
    assertThat(coffees.due(association.code, maya, first, first.plusMonths(2))).isEqualTo(2);
    assertThat(coffees.due(association.code, maya, first, AnAssociation.UNTIL)).isEqualTo(1);
  }

  @Test
  void the_later_coffee_is_waited_for_until_its_own_day_and_no_longer() {
    String later = firstCoffeeIsHad();
    association.moveTo(AnAssociation.UNTIL.plusDays(4), "08:00");
    assertThat(association.open(COFFEE, later)).hasSize(1);
    morning(LATER);
    assertThat(association.open(COFFEE, later)).as("the day itself").hasSize(1);
    morning(LATER.plusDays(1));
    assertThat(association.open(COFFEE, later)).isEmpty();
    assertThat(association.open(COFFEE, maya)).isEmpty();
    assertThat(association.incidents()).isZero();
  }

  /** Of the two members the other one's pair is agreed. */
  private String firstCoffeeIsHad() {
    String later = due(ana, LATER) ? ana : ben;
    association.answers(later.equals(ana) ? ben : ana, "yes");
    Task sooner =
        association.open(COFFEE, maya).stream()
            .min(Comparator.comparing(Task::getDueDate))
            .orElseThrow();
    association.send(sooner, Map.of("answer", "yes"));
    association.settle();
    assertThat(association.agreed).hasSize(1);
    return later;
  }

  private void morning(LocalDate day) {
    association.moveTo(day, "07:00");
    coffees.look(association.code, day); // as each morning's round does
    association.settle();
  }

  @Test
  void both_coffees_in_their_own_time_are_two_pairs() {
    String later = firstCoffeeIsHad();
    association.moveTo(AnAssociation.UNTIL.plusDays(4), "08:00");
    association.answers(later, "yes");
    association.answers(maya, "yes");
    assertThat(association.agreed).hasSize(2);
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.DONE);
  }

  @Test
  void who_chooses_among_three_has_one_task_and_the_mentor_the_coffee() {
    chooses();
    assertThat(association.open(COFFEE, ana)).isEmpty();
    assertThat(room.fits(association.code, ana, AnAssociation.UNTIL)).isTrue();
    association.send(association.task(CHOICE, ana), Map.of("mentor", maya));
    association.settle();
    assertThat(association.open(CHOICE, ana)).isEmpty();
    assertThat(association.open(COFFEE, ana)).isEmpty();
    assertThat(association.open(COFFEE, maya)).hasSize(1);
    assertThat(room.fits(association.code, ana, AnAssociation.UNTIL)).as("two a month").isTrue();
    assertThat(room.fits(association.code, maya, AnAssociation.UNTIL)).isFalse();
  }

  @Test
  void who_chose_before_a_choice_was_a_yes_has_had_two_tasks() {
    chooses();
    association.send(association.task(CHOICE, ana), Map.of("mentor", maya));
    association.settle();
    LocalDate first = AnAssociation.UNTIL.withDayOfMonth(1);
    LocalDate last = first.plusMonths(2);
    assertThat(coffees.due(association.code, ana, first, last)).isEqualTo(1);
    association
        .jdbc
        .sql("update proposed_pair set member_heard = false where member_id = ?")
        .param(ana)
        .update();
    assertThat(coffees.due(association.code, ana, first, last)).isEqualTo(2);
    assertThat(coffees.due(association.code, maya, first, last)).isEqualTo(1);
  }

  @Test
  void whom_two_choose_has_the_second_coffee_a_month_later() {
    chooses();
    association.send(association.task(CHOICE, ana), Map.of("mentor", maya));
    association.settle();
    association.send(association.task(CHOICE, ben), Map.of("mentor", maya));
    association.settle();
    assertThat(association.open(COFFEE, maya))
        .extracting(task -> task.getDueDate())
        .containsExactlyInAnyOrder(
            AnAssociation.at(AnAssociation.UNTIL, "16:00"), AnAssociation.at(LATER, "16:00"));
    assertThat(association.incidents()).isZero();
  }

  private void chooses() {
    association.opens("matching.choices", "3");
    ana = association.member("Ana", "budget");
    ben = association.member("Ben", "budget");
    maya = association.mentor("Maya", 2, "budget");
    association.mentor("Marc", 1, "budget");
    association.mentor("Lena", 1);
    association.hasDraft();
    association.publishes();
  }

  private boolean due(String member, LocalDate day) {
    return association.task(COFFEE, member).getDueDate().equals(AnAssociation.at(day, "16:00"));
  }
}
