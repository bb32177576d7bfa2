package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.rules.Finding;
import org.almanac.year.DatesApart;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/**
 * A whole year with everything switched on, ten PLT and three cohort meetings and the first year of
 * fifteen mentorships, on the simulated clock, held to the budget.
 */
@AlmanacTest
@Import({AllPrograms.class, DatesApart.class})
class WholeYearTest extends AWholeYear {
  @Test
  void a_year_with_everything_switched_on_stays_within_everybodys_attention() {
    long began = System.nanoTime();
    Person jo = holders.holder(DDSB, Role.COORDINATOR, null, today()).orElseThrow();
    programs.on(DDSB, jo.id(), today());
    as(
        jo.id(),
        () -> forms.submitStartForm(latest("program-year"), Map.of("schoolYear", "2026-27")));
    dates.put(DDSB);
    firstMails.pending(DDSB).forEach(one -> firstMails.go(DDSB, one.code(), jo.id()));
    int begun = programs.begin(DDSB, today());

    LocalDate end = LocalDate.of(2027, 7, 9);
    for (LocalDate day = today(); !day.isAfter(end); day = day.plusDays(1)) {
      moveTo(calendar().at(day, MORNING));
      somethingComesBetween(day, jo);
      everybodyWorks(jo);
      ticketsOf(day);
    }
    moveTo(calendar().at(LocalDate.of(2027, 8, 1), MORNING));
    double seconds = (System.nanoTime() - began) / 1e9;

    assertThat(meetingsWith("plt-meeting", "event_summaryOut"))
        .as("with their summary")
        .isEqualTo(9);
    assertThat(meetingsWith("cohort-meeting", "event_summaryOut")).as("cohort's").isEqualTo(3);
    assertThat(begun).as("mentorships").isEqualTo(15);
    assertThat(meetingsWith("plt-meeting", "event_calledOff")).as("called off").isEqualTo(1);
    assertThat(ended("event_cycleBegun")).as("cycles begun by the year").isEqualTo(2);
    assertThat(ended("event_yearOver")).as("the year over").isEqualTo(1);
    assertThat(runtime.createIncidentQuery().count()).as("incidents").isZero();
    assertThat(tasks.createTaskQuery().list()).as("tasks that nobody did").isEmpty();
    assertThat(runtime.createProcessInstanceQuery().list())
        .as("what still runs: the next daily round, and the second year of the mentorships")
        .extracting(ProcessInstance::getProcessDefinitionKey)
        .containsOnly("daily-round", "mentorship", "mentorship-term");
    assertThat(count("select count(*) from mail where state <> 'SENT'")).isZero();
    assertThat(count("select count(*) from captured_mail"))
        .isEqualTo(count("select count(*) from mail"));

    List<Finding> beyond = new Attention(jdbc, holders, budget, calendar(), traceless).printed();
    System.out.printf("The year took %.0f s: %d tasks done.%n", seconds, done);
    assertThat(beyond).extracting(Finding::message).isEmpty();
  }
}
