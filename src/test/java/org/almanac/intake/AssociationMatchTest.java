package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.AlmanacTest;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timeline;
import org.almanac.people.Pair;
import org.almanac.people.Pairs;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.Supervision;
import org.almanac.registers.MentorEntry;
import org.almanac.registers.Registers;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The association of the sandbox, from its registers to the last agreed pair. */
@AlmanacTest
class AssociationMatchTest {
  private static final String ASSOC = "assoc";
  private static final LocalDate BEGINS = LocalDate.of(2026, 9, 21);

  @Autowired Timeline timeline;
  @Autowired Clock clock;
  @Autowired Calendars calendars;
  @Autowired FormService forms;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @Autowired Tenants tenants;
  @Autowired IntakeMatches matches;
  @Autowired Solving solving;
  @Autowired Pairs pairs;
  @Autowired Registers registers;
  @Autowired Supervision supervision;
  @Autowired RoleHolders holders;

  @Test
  void forty_new_members_find_their_mentors_and_who_waits_knows_why() {
    String definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(MentorMatchingProcess.ID)
            .latestVersion()
            .singleResult()
            .getId();
    Map<String, Object> opened =
        Map.of("intake", "2026", "pairsBegin", "" + BEGINS, "answersUntil", "2026-09-18");
    tenants.within(ASSOC, () -> forms.submitStartForm(definition, opened));
    moveTo(LocalDate.of(2026, 9, 1));
    assertThat(match().state()).isEqualTo(IntakeMatch.State.DRAFT);
    int members = solving.of(match()).gathered().intake().members().size();
    int served = solving.of(match()).match().proposals().size();
    assertThat(members).isGreaterThanOrEqualTo(30);
    assertThat(served).isGreaterThanOrEqualTo(25);

    publish(LocalDate.of(2026, 9, 18));
    for (int round = 0; round < 4 && MatchOpening.OPEN.contains(match().state()); round++) {
      answerAll(round == 0 ? 3 : 0);
      if (match().state() == IntakeMatch.State.DRAFT) {
        assertThat(solving.of(match()).toAsk()).as("something to publish").isNotEmpty();
        publish(LocalDate.of(2026, 9, 18));
      }
    }
    List<Pair> agreed = pairs.on(ASSOC, BEGINS);
    assertThat(agreed).hasSizeGreaterThanOrEqualTo(served - 3);
    assertThat(agreed).extracting(Pair::memberId).doesNotHaveDuplicates();
    for (Pair pair : agreed) {
      assertThat(supervision.between(ASSOC, pair.mentorId(), pair.memberId(), BEGINS)).isFalse();
      assertThat(registers.avoidances(ASSOC))
          .noneMatch(each -> each.keepsApart(pair.mentorId(), pair.memberId()));
    }
    Map<String, Long> has =
        agreed.stream().collect(Collectors.groupingBy(Pair::mentorId, Collectors.counting()));
    for (MentorEntry mentor : registers.mentors(ASSOC)) {
      assertThat(has.getOrDefault(mentor.personId(), 0L)).isLessThanOrEqualTo(mentor.capacity());
    }
    assertThat(solving.of(match()).explained().unmatched().values())
        .allSatisfy(waits -> assertThat(waits.mentors()).isNotEmpty());
    assertThat(runtime.createIncidentQuery().tenantIdIn(ASSOC).count()).isZero();
  }

  private void answerAll(int somebodyElse) {
    List<Task> open =
        tasks
            .createTaskQuery()
            .tenantIdIn(ASSOC)
            .taskDefinitionKey("userTask_answerProposal")
            .list();
    Set<String> begun = new HashSet<>();
    for (Task task : open) {
      boolean other = begun.add(task.getProcessInstanceId()) && begun.size() <= somebodyElse;
      tenants.within(
          ASSOC,
          () ->
              forms.submitTaskForm(
                  task.getId(), Map.of("answer", other ? "somebody-else" : "yes")));
    }
    timeline.moveTo(clock.instant());
  }

  private void publish(LocalDate until) {
    Task task =
        tasks
            .createTaskQuery()
            .tenantIdIn(ASSOC)
            .taskDefinitionKey("userTask_publishMatch")
            .singleResult();
    assertThat(holders.rolesOf(task.getAssignee(), BEGINS)).contains(Role.COORDINATOR);
    tenants.within(
        ASSOC,
        () ->
            forms.submitTaskForm(
                task.getId(), Map.of("answersUntil", "" + until, "seen", match().looked())));
    timeline.moveTo(clock.instant());
  }

  private void moveTo(LocalDate day) {
    timeline.moveTo(calendars.of(ASSOC).at(day, LocalTime.of(9, 0)));
  }

  private IntakeMatch match() {
    return matches.findByOrganizationAndName(ASSOC, "2026").orElseThrow();
  }
}
