package org.almanac.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.almanac.calendar.Rhythm;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The round and its mails, handbook 7, as people get them, on the simulated clock. */
class RoundAndMailsTest extends ARound {
  @Autowired Announcements announcements;

  @Test
  void an_item_is_mentioned_three_working_days_before_and_once_after_then_rests_in_the_list() {
    open(ana, "Read the plans", monday.plusDays(4));
    moveTo(monday.plusDays(1), "06:59");
    assertThat(subjects(ana)).as("four working days before").isEmpty();
    moveTo(monday.plusDays(1), "12:00");
    assertThat(subjects(ana)).containsExactly("Coming up: Read the plans");
    moveTo(monday.plusDays(6), "12:00");
    assertThat(subjects(ana)).as("the day itself, and the weekend").hasSize(1);
    moveTo(monday.plusDays(7), "12:00");
    assertThat(subjects(ana)).hasSize(2).endsWith("Still open: Read the plans");
    moveTo(monday.plusDays(21), "12:00");
    assertThat(subjects(ana)).as("mentioned at most twice").hasSize(2);
  }

  @Test
  void born_later_than_three_working_days_before_it_is_mentioned_when_it_is_born() {
    moveTo(monday.plusDays(2), "08:00");
    open(ana, "Read the plans", monday.plusDays(4));
    moveTo(monday.plusDays(3), "12:00");
    assertThat(subjects(ana)).containsExactly("Coming up: Read the plans");
    moveTo(monday.plusDays(4), "12:00");
    assertThat(subjects(ana)).hasSize(1);
  }

  @Test
  void born_later_and_told_by_its_own_mail_then_it_is_not_mentioned_the_day_after() {
    moveTo(monday.plusDays(2), "08:00");
    Task task = open(ana, "Read the plans", monday.plusDays(4));
    announcements.announce(
        Announcement.once(ORG, ORG + ":HANDED-0", HandedNews.KIND, ana).about(task.getId()));
    jdbc.sql("update notice set state = 'MAILED' where person = ?").param(ana).update();
    moveTo(monday.plusDays(4), "12:00");
    assertThat(subjects(ana)).as("two mails in two days about one task").isEmpty();
    moveTo(monday.plusDays(7), "12:00");
    assertThat(subjects(ana)).containsExactly("Still open: Read the plans");
  }

  @Test
  void what_is_done_by_then_is_not_mentioned() {
    Task task = open(ana, "Read the plans", monday.plusDays(4));
    done(task);
    moveTo(monday.plusDays(8), "12:00");
    assertThat(subjects(ana)).isEmpty();
  }

  @Test
  void a_person_gets_at_most_one_mail_a_day_with_everything_in_it() {
    for (int i = 0; i < 4; i++) {
      open(ana, "Matter " + i, monday.plusDays(3).plusDays(i % 2));
    }
    moveTo(monday.plusDays(3), "17:00");
    assertThat(subjects(ana)).hasSize(1);
    assertThat(subjects(ana).get(0)).startsWith("Four things: Coming up: Matter");
    moveTo(monday.plusDays(11), "17:00");
    assertThat(days(ana)).as("one a day at most").doesNotHaveDuplicates();
  }

  /** Edge case 43. */
  @Test
  void a_person_with_several_roles_has_one_inbox_and_one_mail() {
    for (Role more : List.of(Role.MENTOR, Role.OFFICER)) {
      assignments.save(
          new RoleAssignment(
              persons.findById(ana).orElseThrow(),
              more,
              units.findAll().get(0),
              LocalDate.of(2020, 8, 1)));
    }
    open(ana, "As a superintendent", monday.plusDays(4));
    open(ana, "As a mentor", monday.plusDays(4));
    moveTo(monday.plusDays(4), "12:00");
    assertThat(subjects(ana)).hasSize(1);
    assertThat(text(ana)).contains("As a superintendent", "As a mentor");
  }

  @Test
  void it_comes_at_the_organizations_hour() {
    jdbc.sql("update setting set setting_value = '10:15' where setting_key = 'round.at'").update();
    profiles.seed(ORG, "gentle"); // reads the rows anew
    try {
      moveTo(monday.plusDays(1), "08:00"); // the round that waited already is the last at seven
      open(ana, "Read the plans", monday.plusDays(4));
      moveTo(monday.plusDays(2), "10:14");
      assertThat(subjects(ana)).isEmpty();
      moveTo(monday.plusDays(2), "10:16");
      assertThat(subjects(ana)).hasSize(1);
    } finally {
      jdbc.sql("update setting set setting_value = '07:00' where setting_key = 'round.at'")
          .update();
      profiles.seed(ORG, "gentle");
      moveTo(monday.plusDays(3), "12:00");
    }
  }

  /** Edge case 49. */
  @Test
  void an_outage_of_two_weeks_brings_one_mail_with_what_is_still_true() {
    open(ana, "Came and went", monday.plusDays(4));
    open(ana, "Still to come", monday.plusDays(16));
    outage(14);
    assertThat(subjects(ana)).hasSize(1);
    assertThat(text(ana))
        .contains("Still open: Came and went", "Coming up: Still to come")
        .doesNotContain("Coming up: Came and went");
  }

  @Test
  void an_outage_of_ninety_days_brings_one_mail_a_person() {
    List<String> all = superintendents().subList(0, 3);
    for (String person : all) {
      IntStream.range(0, 20).forEach(i -> open(person, "Matter " + i, monday.plusDays(2 + 4L * i)));
    }
    outage(91);
    for (String person : all) {
      assertThat(subjects(person)).as(person).hasSize(1);
      assertThat(text(person)).doesNotContain("Coming up: Matter 3", "overdue");
    }
  }

  @Test
  void a_reminder_that_was_written_before_the_outage_and_is_not_true_any_more_is_not_said() {
    open(ana, "Came and went", monday.plusDays(4));
    jdbc.sql(
            "insert into notice (organization, business_key, kind, person, occurrence, task_id,"
                + " same_day, state, created_at) select tenant_id_, id_, 'task-coming-up',"
                + " assignee_, 1, id_, false, 'WAITING', cast(? as timestamp with time zone)"
                + " from act_ru_task where tenant_id_ = ? and assignee_ = ?")
        .params(Timestamp.from(clock.instant()), ORG, ana)
        .update();
    outage(14);
    assertThat(text(ana)).doesNotContain("Coming up").contains("Still open: Came and went");
  }

  /** Stopped on Monday, started again at nine on a working day that many days later. */
  private void outage(int days) {
    LocalDate again = monday.plusDays(days);
    while (!calendar.working(Rhythm.SYSTEM, again)) {
      again = again.plusDays(1);
    }
    ClockUtil.setCurrentTime(Date.from(calendar.at(again, LocalTime.of(9, 0))));
    rounds.ensureAll();
    timeline.moveTo(clock.instant());
    moveTo(again, "17:00");
  }
}
