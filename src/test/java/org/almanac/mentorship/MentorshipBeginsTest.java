package org.almanac.mentorship;

import static org.almanac.mentorship.SmallAssociation.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Both said yes: what the two read, and what of it is a task. */
@SharedAlmanacTest
@Import({SmallAssociation.class, TouchScene.class, TouchScene.Said.class, AtTheDesk.class})
class MentorshipBeginsTest {
  /** School is back. */
  private static final LocalDate BACK = LocalDate.of(2026, 9, 9);

  @Autowired TouchScene scene;
  @Autowired SmallAssociation association;

  private String mia;
  private String max;

  @BeforeEach
  void anAssociation() {
    scene.nobodyIsAPair();
    mia = association.mia;
    max = association.max;
  }

  @Test
  void each_of_the_two_gets_one_mail_with_whom_how_to_reach_them_and_the_first_step() {
    association.agree(mia, max, DAY);
    scene.round(BACK);
    assertThat(scene.newest(mia))
        .contains("You and Max Of", "Both of you said yes", max + "@example.org", "coffee");
    String link = scene.links(mia).get("Agree on a rhythm");
    assertThat(link).contains(association.task("Agree on a rhythm", mia).getId());
    assertThat(scene.newest(max)).contains("You and Mia Of", mia + "@example.org", "coffee");
    assertThat(scene.links(max)).as("nothing to fill in").doesNotContainKey("Agree on a rhythm");
    scene.round(BACK.plusDays(1));
    assertThat(scene.mails(mia)).hasSize(1);
    assertThat(scene.mails(max)).hasSize(1);
  }

  @Test
  void who_is_no_pair_any_more_when_the_mail_leaves_reads_nothing_of_its_beginning() {
    association.agree(mia, max, DAY);
    association.ends(max, Role.MENTOR, DAY.minusDays(1));
    association.follow();
    scene.round(BACK);
    assertThat(scene.newest(mia)).doesNotContain("Both of you said yes");
  }

  @Test
  void a_pair_of_last_year_that_came_by_file_has_its_remaining_time_and_no_mail_and_no_task() {
    LocalDate from = DAY.minusYears(1);
    association.agree(mia, max, from);
    assertThat(association.of(mia).over()).contains(from.plusYears(2));
    assertThat(association.task("Agree on a rhythm", mia)).isNull();
    scene.round(BACK);
    assertThat(scene.mails(mia)).isEmpty();
    assertThat(scene.mails(max)).isEmpty();
  }

  @Test
  void a_pair_of_a_file_whose_two_years_are_over_begins_nothing() {
    association.agree(mia, max, DAY.minusYears(3));
    assertThat(association.rows.findByOrganizationAndMemberId(association.code, mia)).isEmpty();
    assertThat(association.mentorsOn(DAY, mia)).as("the mentor is free").isEmpty();
  }

  @Test
  void who_is_a_pair_with_somebody_else_by_now_reads_that_it_ended() {
    association.agree(mia, max, DAY.minusYears(1));
    association.agree(mia, association.moe, DAY);
    assertThat(association.told(max)).containsExactly("PARTED");
    assertThat(association.toldOfAll(mia)).containsExactly("PAIRED");
    assertThat(association.mentorsOn(DAY, mia)).containsExactly(association.moe);
  }

  @Test
  void in_a_month_without_room_the_mentor_reads_of_the_next_pair_in_the_next_month() {
    for (int i = 0; i < 2; i++) {
      scene.said(max);
      scene.round(DAY.plusDays(1 + i));
    }
    association.agree(mia, max, DAY.plusDays(2));
    scene.round(DAY.plusDays(3));
    assertThat(scene.mails(max)).hasSize(2);
    assertThat(List.of(scene.newest(mia))).singleElement().asString().contains("said yes");
    scene.round(LocalDate.of(2026, 10, 1));
    assertThat(scene.newest(max)).contains("You and Mia Of");
  }

  @Test
  void what_is_agreed_by_the_task_needs_no_step_in_the_mail() {
    association.agree(mia, max, DAY);
    association.send(
        association.task("Agree on a rhythm", mia),
        Map.of("weeks", "4", "channels", List.of("telephone")));
    scene.round(BACK);
    assertThat(scene.newest(mia)).contains("You and Max Of").doesNotContain("two taps");
  }

  @Test
  void what_two_have_agreed_begins_whatever_is_switched_off_by_then() {
    association.agree(mia, max, DAY);
    association.setting("mentorship.runs", "off");
    String ada = association.person("ada", Role.NEW_MEMBER, "000");
    association.agree(ada, max, DAY);
    assertThat(association.of(ada).mentor()).contains(max);
    assertThat(association.task("Agree on a rhythm", ada)).as("they are asked").isNotNull();
    association.agree(mia, association.moe, DAY);
    assertThat(association.of(mia).mentor()).as("goes on").contains(association.moe);
  }

  @Test
  void in_a_month_that_asks_enough_already_the_agreement_is_due_in_the_next() {
    String ada = association.person("ada", Role.NEW_MEMBER, "000");
    String bea = association.person("bea", Role.NEW_MEMBER, "000");
    association.agree(bea, association.moe, DAY);
    LocalDate otherwise = dueOf(bea);
    Task card = association.tasks.newTask();
    card.setTenantId(association.code);
    card.setAssignee(ada);
    card.setDueDate(association.task("Agree on a rhythm", bea).getDueDate());
    association.tasks.saveTask(card);
    association.agree(ada, association.moe, DAY);
    assertThat(dueOf(ada).getMonth()).isEqualTo(otherwise.plusMonths(1).getMonth());
    association.tasks.deleteTask(card.getId(), true);
  }

  private LocalDate dueOf(String member) {
    return association
        .task("Agree on a rhythm", member)
        .getDueDate()
        .toInstant()
        .atZone(TouchScene.TORONTO)
        .toLocalDate();
  }
}
