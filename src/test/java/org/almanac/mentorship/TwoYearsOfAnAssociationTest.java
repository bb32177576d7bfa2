package org.almanac.mentorship;

import static org.almanac.mentorship.FortyMentorships.ASSOC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.almanac.AlmanacTest;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.ParticipationState;
import org.almanac.meetings.Reach;
import org.almanac.meetings.YearDate;
import org.almanac.meetings.YearProgram;
import org.almanac.mentorship.Milestone.What;
import org.almanac.notices.FirstMails;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.registers.MentorWanted;
import org.almanac.rules.AttentionBudget;
import org.almanac.tasks.TracelessTasks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

/**
 * Two intakes of an association from the register to the last word: match, mentorship and cohort
 * meetings together, with events of life mixed in, held to what each person has to give.
 */
@Tag("long")
@AlmanacTest
@Import({FortyMentorships.class, AssociationAtWork.class})
class TwoYearsOfAnAssociationTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 8, 17);
  private static final LocalDate JANUARY = LocalDate.of(2027, 1, 11);
  private static final LocalDate LAST = LocalDate.of(2030, 3, 1);

  /** Of the forty; for the others nobody fits. */
  private static final int SERVED = 36;

  /** Two of them begin in January. */
  private static final Set<Integer> IN_JANUARY = Set.of(8, 26);

  @Autowired FortyMentorships all;
  @Autowired AssociationAtWork people;
  @Autowired RoleHolders holders;
  @Autowired FirstMails firstMails;
  @Autowired Attendance attendance;
  @Autowired List<YearProgram> programs;
  @Autowired AttentionBudget budget;
  @Autowired List<TracelessTasks> traceless;
  @Autowired ApplicationEventPublisher events;

  private final Set<String> over = new HashSet<>();
  private List<String> members;
  private String coordinator;

  @Test
  void two_intakes_meet_six_times_and_end_within_everybodys_attention() {
    long began = System.nanoTime();
    onlyTheAssociation();
    coordinator = holders.holder(ASSOC, Role.COORDINATOR, null, all.today()).orElseThrow().id();
    firstMails.pending(ASSOC).forEach(one -> firstMails.go(ASSOC, one.code(), coordinator));
    members = all.members();
    secondIntake();
    List<String> mentors = all.mentors();

    LocalDate day = FIRST;
    for (; day.isBefore(LAST) && !done(day); day = day.plusWeeks(1)) {
      if (day.isAfter(FIRST)) {
        all.moveTo(day);
      }
      coordinates(day);
      for (int i = 0; i < members.size(); i++) {
        live(i, members.get(i), day);
      }
      people.everybodyWorks();
      rolesEnd();
    }
    System.out.printf("Until %s: %.0f s.%n", day, (System.nanoTime() - began) / 1e9);
    List<String> beyond =
        new AttentionOfTwoYears(all.jdbc, budget, holders, traceless).beyond(members, mentors);
    everybodyMetSixTimes();
    lifeHappened();
    assertThat(all.runtime.createIncidentQuery().count()).isZero();
    assertThat(members)
        .as("how they ended; for a few nobody fits, and the coordinator sees them")
        .filteredOn(one -> all.rows.findByOrganizationAndMemberId(ASSOC, one).isPresent())
        .hasSizeGreaterThanOrEqualTo(SERVED)
        .allMatch(
            one ->
                all.of(one).state() == (left(one) ? MentorshipState.LEFT : MentorshipState.DONE));
    assertThat(beyond).as("everybody's tasks and mails fit, in a month and in a year").isEmpty();
  }

  private void onlyTheAssociation() {
    all.runtime.createProcessInstanceQuery().list().stream()
        .filter(one -> !ASSOC.equals(one.getTenantId()))
        .forEach(
            i -> all.runtime.deleteProcessInstanceIfExists(i.getId(), "", true, true, true, true));
  }

  /** Every second one of the forty is appointed a year later; two in January. */
  private void secondIntake() {
    for (int i = 0; i < members.size(); i++) {
      if (IN_JANUARY.contains(i)) {
        appointed(members.get(i), JANUARY, 2026);
      } else if (i % 2 == 1) {
        appointed(members.get(i), LocalDate.of(2027, 8, 1), 2027);
      }
    }
  }

  private void appointed(String member, LocalDate day, int intake) {
    all.jdbc
        .sql(
            "update role_assignment set valid_from = ? where person_id = ? and role = 'NEW_MEMBER'")
        .params(day, member)
        .update();
    all.jdbc
        .sql("update new_member_entry set appointed_on = ?, intake = ? where person_id = ?")
        .params(day, intake, member)
        .update();
  }

  /** Opens the years and the matches, and whatever comes by telephone. */
  private void coordinates(LocalDate day) {
    if (day.equals(FIRST)) {
      opens("program-year", Map.of("schoolYear", "2026-27"));
      matches("2026", "2026-09-21", "2026-09-18");
    } else if (day.equals(LocalDate.of(2027, 6, 7))) {
      meetings("2027-28", "2027-08-25", "2027-11-17", "2028-04-12");
    } else if (day.equals(LocalDate.of(2027, 8, 9))) {
      matches("2027", "2027-09-13", "2027-09-10");
    } else if (day.equals(LocalDate.of(2028, 6, 5))) {
      meetings("2028-29", "2028-08-30", "2028-11-15", "2029-04-11");
    } else if (day.equals(JANUARY)) {
      IN_JANUARY.forEach(
          i -> all.inOne(() -> events.publishEvent(new MentorWanted(ASSOC, members.get(i), day))));
    }
  }

  private void matches(String intake, String begins, String until) {
    opens("mentor-matching", Map.of("intake", intake, "pairsBegin", begins, "answersUntil", until));
  }

  /** A year whose calendar is not there yet: its three days are known all the same. */
  private void meetings(String year, String... days) {
    List<YearDate> dates =
        List.of(days).stream()
            .map(LocalDate::parse)
            .map(d -> new YearDate("" + d, YearMonth.from(d), d, LocalTime.of(9, 0), 180, null))
            .toList();
    YearProgram cohort =
        programs.stream().filter(one -> one.code().equals("COHORT")).findFirst().orElseThrow();
    all.inOne(
        () -> {
          cohort.settle(ASSOC, SchoolYear.named(year), dates, Reach.EVERYBODY);
          cohort.begin(ASSOC, SchoolYear.named(year));
        });
  }

  private void opens(String process, Map<String, Object> fields) {
    people.opens(coordinator, process, fields);
  }

  /** What happens in whose life, and when; the same on every run. */
  private void live(int i, String member, LocalDate day) {
    LocalDate year = LocalDate.of(i % 2 == 1 ? 2027 : 2026, 11, 9);
    if (i == 0 && day.equals(next(year))) {
      mentor(member, mentor -> all.loses(mentor, Role.MENTOR));
    } else if (i == 1 && day.equals(next(year))) {
      all.inOne(() -> all.wishes.somebodyElse(all.me(member), member, What.PARTED));
    } else if (i == 2 && day.equals(next(year.plusMonths(3)))) {
      mentor(member, m -> all.wishes.somebodyElse(all.me(m), member, What.PARTED));
    } else if (i == 3 && day.equals(next(year.plusMonths(2)))) {
      mentor(member, mentor -> away(mentor, 13));
    } else if (i == 4 && day.equals(next(year.plusMonths(5)))) {
      all.inOne(() -> away(member, 10));
    } else if (left(member) && day.equals(next(year.plusMonths(6)))) {
      all.inOne(() -> all.loses(member, Role.NEW_MEMBER));
    } else if (i == 6 && day.equals(next(year.plusMonths(3)))) {
      all.inOne(() -> all.loses(member, Role.NEW_MEMBER));
    } else if (i == 6 && day.equals(next(year.plusMonths(11)))) {
      all.inOne(() -> all.takes(member, Role.NEW_MEMBER, all.unitOf(member)));
    } else if (i == 9 && day.equals(next(year.plusMonths(1)))) {
      mentor(member, mentor -> all.takes(mentor, Role.DIRECTOR, all.unitOf(member)));
    } else if (i == 9 && day.equals(next(year.plusMonths(2)))) {
      mentor(member, m -> all.wishes.somebodyElse(all.me(m), member, What.PARTED));
    }
  }

  /** Monday of that week. */
  private static LocalDate next(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - 1);
  }

  private boolean left(String member) {
    return members.indexOf(member) == 5;
  }

  private void mentor(String member, Consumer<String> does) {
    all.of(member).mentor().ifPresent(mentor -> all.inOne(() -> does.accept(mentor)));
  }

  private void away(String person, int weeks) {
    LocalDate today = all.today();
    all.away.says(all.me(person), today.toString(), today.plusWeeks(weeks).toString());
  }

  /** Whose two years are over is no new member any more. */
  private void rolesEnd() {
    for (String member : members) {
      if (!over.contains(member)
          && all.rows
              .findByOrganizationAndMemberId(ASSOC, member)
              .filter(row -> row.state() == MentorshipState.DONE)
              .isPresent()) {
        over.add(member);
        all.inOne(() -> all.loses(member, Role.NEW_MEMBER));
      }
    }
  }

  private boolean done(LocalDate day) {
    return day.isAfter(LocalDate.of(2029, 5, 1))
        && all.runtime.createProcessInstanceQuery().processDefinitionKey("mentorship").count() == 0;
  }

  /** So that a green test is one of a life in which things happen. */
  private void lifeHappened() {
    assertThat(all.milestones.findAll().stream().map(Milestone::what).distinct())
        .contains(
            What.PAIRED,
            What.MENTOR_LEFT,
            What.PARTED,
            What.PAUSED,
            What.WENT_ON,
            What.LEFT,
            What.CAME_BACK,
            What.OVER);
  }

  private void everybodyMetSixTimes() {
    List<String> others = new ArrayList<>();
    for (String member : members) {
      long invited =
          attendance.ofPerson(ASSOC, member).stream()
              .filter(one -> one.state() != ParticipationState.LEFT)
              .filter(one -> one.state() != ParticipationState.CANCELLED)
              .count();
      if (invited != 6 && !left(member)) {
        others.add(members.indexOf(member) + ": " + invited);
      }
    }
    assertThat(others).as("six for everyone, also for who joined in January").isEmpty();
  }
}
