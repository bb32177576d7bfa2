package org.almanac.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.FirstMails;
import org.almanac.notices.MailRoom;
import org.almanac.notices.StillToSay;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What could also wait leaves a month its mails for what must be said. */
class RoomOfAMonthTest extends ARound {
  private static final Set<Role> TEAM = Set.of(Role.SUPERINTENDENT);
  private static final Set<Role> COHORT = Set.of(Role.NEW_MEMBER, Role.MENTOR);

  @Autowired MailRoom room;
  @Autowired FirstMails firstMails;
  @Autowired Announcements announcements;

  private RoleAssignment more;

  /** The rounds of a quiet fortnight; the meetings of the sandbox have nothing to say in it. */
  @BeforeEach
  void nothingElse() {
    jdbc.sql("delete from meeting where organization = ?").param(ORG).update();
  }

  @AfterEach
  void asBefore() {
    work.still = List.of();
    if (more != null) {
      assignments.delete(more);
    }
  }

  @Test
  void a_reminder_comes_while_the_month_has_room() {
    work.still = List.of(new StillToSay(TEAM, 3));
    reminded(true);
  }

  @Test
  void a_reminder_is_not_written_where_the_months_mails_are_needed() {
    work.still = List.of(new StillToSay(TEAM, 4));
    reminded(false);
    assertThat(tasks.createTaskQuery().taskAssignee(ana).list()).as("still in the list").hasSize(1);
  }

  @Test
  void what_another_role_must_hear_takes_no_room() {
    work.still = List.of(new StillToSay(COHORT, 4));
    reminded(true);
  }

  @Test
  void where_two_programs_have_something_to_say_one_mail_more_is_kept() {
    also(Role.NEW_MEMBER); // four and two mails together
    work.still = List.of(new StillToSay(TEAM, 3), new StillToSay(COHORT, 2));
    reminded(false);
  }

  @Test
  void the_budgets_of_two_roles_count_together() {
    also(Role.NEW_MEMBER);
    work.still = List.of(new StillToSay(TEAM, 5));
    reminded(true);
  }

  @Test
  void what_goes_anyway_takes_the_reminder_along() {
    work.still = List.of(new StillToSay(TEAM, 4));
    announcements.announce(Announcement.once(ORG, ORG + ":HANDED-0", HandedNews.KIND, ana));
    reminded(true);
  }

  @Test
  void where_the_other_has_nothing_to_say_any_more_what_rode_along_waits_for_room() {
    work.still = List.of(new StillToSay(TEAM, 4));
    announcements.announce(Announcement.once(ORG, ORG + ":HANDED-0", HandedNews.KIND, ana));
    reminded(true);
    assertThat(subjects(ana)).as("handed back meanwhile").isEmpty();
    work.still = List.of();
    moveTo(monday.plusDays(7), "12:00");
    assertThat(subjects(ana)).as("its day is over").containsExactly("Still open: Read the plans");
  }

  @Test
  void what_waits_for_a_coordinators_first_look_takes_nothing_along() {
    work.still = List.of(new StillToSay(TEAM, 4));
    jdbc.sql("delete from mail_go where organization = ? and program = 'PLT'").param(ORG).update();
    try {
      announcements.announce(Announcement.once(ORG, ORG + ":PLT-0", HandedNews.KIND, ana));
      assertThat(room.goesAnyway(ORG, ana)).isFalse();
      reminded(false);
    } finally {
      firstMails.go(ORG, "PLT", ana);
    }
    assertThat(room.goesAnyway(ORG, ana)).as("it was looked at").isTrue();
  }

  @Test
  void nor_does_what_a_coordinator_holds_but_for_a_change_on_the_same_day() {
    announcements.announce(Announcement.once(ORG, ORG + ":HANDED-0", HandedNews.KIND, ana));
    assertThat(room.goesAnyway(ORG, ana)).isTrue();
    jdbc.sql("insert into mail_hold (organization, person, by_person, since) values (?, ?, ?, ?)")
        .params(ORG, ana, ana, Timestamp.from(clock.instant()))
        .update();
    try {
      assertThat(room.goesAnyway(ORG, ana)).isFalse();
      announcements.announce(
          Announcement.once(ORG, ORG + ":HANDED-1", HandedNews.KIND, ana).today());
      assertThat(room.goesAnyway(ORG, ana)).isTrue();
    } finally {
      jdbc.sql("delete from mail_hold where organization = ?").param(ORG).update();
    }
  }

  @Test
  void no_room_is_kept_for_a_program_that_does_not_reach_the_person() {
    work.still = List.of(new StillToSay(TEAM, Set.of(ana), 4));
    assertThat(room.fits(ORG, ana, monday)).isTrue();
    assertThat(room.fits(ORG, superintendents().get(1), monday)).isFalse();
    reminded(true);
  }

  @Test
  void a_month_without_room_lets_nothing_go_that_could_wait_but_news_may_take_what_is_kept() {
    also(Role.NEW_MEMBER); // four and two mails together
    work.still = List.of(new StillToSay(TEAM, 3), new StillToSay(COHORT, 2));
    assertThat(room.left(ORG, ana, monday)).isFalse();
    assertThat(room.fits(ORG, ana, monday)).isTrue();
  }

  @Test
  void news_take_no_mail_that_something_must_still_be_said_in_and_ride_along_with_it() {
    work.still = List.of(new StillToSay(TEAM, 4));
    assertThat(room.fits(ORG, ana, monday)).isFalse();
    work.still = List.of(new StillToSay(TEAM, 3));
    assertThat(room.fits(ORG, ana, monday)).isTrue();
  }

  @Test
  void a_role_without_a_budget_has_no_limit() {
    String director = holderOf("DIRECTOR");
    work.still = List.of(new StillToSay(Set.of(Role.DIRECTOR), 50));
    assertThat(room.left(ORG, director, monday)).isTrue();
  }

  private void reminded(boolean yes) {
    open(ana, "Read the plans", monday.plusDays(4));
    moveTo(monday.plusDays(4), "12:00");
    assertThat(
            jdbc.sql("select count(*) from notice where person = ? and kind = ?")
                .params(ana, Reminders.COMING_UP)
                .query(Integer.class)
                .single())
        .isEqualTo(yes ? 1 : 0);
  }

  private void also(Role role) {
    more =
        assignments.save(
            new RoleAssignment(
                persons.findById(ana).orElseThrow(),
                role,
                units.findAll().get(0),
                LocalDate.of(2020, 8, 1)));
  }

  private String holderOf(String role) {
    return jdbc.sql(
            "select min(person_id) from role_assignment where organization = ? and role = ?")
        .params(ORG, role)
        .query(String.class)
        .single();
  }
}
