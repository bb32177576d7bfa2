package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.moderating.Reading;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Edge case 15: the superintendent wrote the plan, and another one talks it through. */
@SharedAlmanacTest
@Import({ASeason.class, AtTheDesk.class})
class TalkSeatTest {
  private static final String TALK = "Talk it through";
  private static final String CEDAR = "/school-plan/" + ASeason.SEASON + "/103";
  private static final LocalDate AUGUST = LocalDate.of(2027, 8, 25);

  @Autowired ASeason season;
  @Autowired AtTheDesk desk;
  @Autowired ApprovalDesk approvals;
  @Autowired ModerationGroups groups;
  @Autowired ModerationPlans bundles;

  @BeforeEach
  void aDistrict() {
    season.opens();
    season.launches();
  }

  @Test
  void edge_case_15_in_a_vacancy_the_superintendent_writes_and_who_approves_talks_it_through() {
    season.handsIn(season.cedar, season.sam);
    talkFirst(season.sue, "F2");
    Task talk = season.task(TALK, season.sue, season.cedar);
    assertThat(season.open(season.sam)).extracting(Task::getName).doesNotContain(TALK);
    desk.as(season.sue, season.code, Role.SUPERINTENDENT);
    assertThat(desk.look(CEDAR).getRedirectedUrl()).isEqualTo(CEDAR + "/plan.pdf");
    assertThat(desk.look(CEDAR + "/plan.pdf").getStatus()).isEqualTo(200);
    assertThat(desk.send(CEDAR + "/withdraw", "sure", "yes").getStatus())
        .as("it is another family's")
        .isEqualTo(404);

    season.send(talk, Map.of("outcome", "ready"));
    assertThat(approvals.of(season.row(season.cedar)).orElseThrow().by()).isEqualTo(season.sue);
    assertThat(season.row(season.cedar).state()).isEqualTo(SchoolPlanState.APPROVED);
    assertThat(desk.look(CEDAR + "/plan.pdf").getStatus()).as("the talk is over").isEqualTo(404);
  }

  @Test
  void who_wrote_the_plan_never_closes_the_talk_about_it_as_ready_for_fall() {
    season.handsIn(season.cedar, season.sam);
    talkFirst(season.sue, "F2");
    Task talk = season.task(TALK, season.sue, season.cedar);
    season.tasks.setAssignee(talk.getId(), season.sam);
    assertThatThrownBy(() -> season.send(talk, Map.of("outcome", "ready")))
        .hasStackTraceContaining("Nobody approves their own");
    assertThat(season.row(season.cedar).state()).isEqualTo(SchoolPlanState.TALK_FIRST);
  }

  @Test
  void whoever_leads_the_family_talks_it_through_where_a_principal_wrote_it() {
    String pia = season.person("p3", "Pia", Role.PRINCIPAL, season.cedar);
    season.round();
    season.handsIn(season.cedar, pia);
    talkFirst(season.sam, "F1");
    season.task(TALK, season.sam, season.cedar);
  }

  @Test
  void where_who_was_asked_leads_nothing_any_more_the_director_talks_before_any_coordinator() {
    String dora =
        season.person(
            "d1",
            "Dora",
            Role.DIRECTOR,
            season.units.findByOrganization(season.code).stream()
                .filter(unit -> unit.code().equals("000"))
                .findFirst()
                .orElseThrow());
    season.handsIn(season.cedar, season.sam);
    asked("F2", season.sue);
    season
        .jdbc
        .sql("delete from role_assignment where organization = ? and person_id = ?")
        .params(season.code, season.sue)
        .update();
    season.moveTo(AUGUST, "10:00");
    season.task(TALK, dora, season.cedar);
  }

  private void talkFirst(String by, String family) {
    asked(family, by);
    season.moveTo(AUGUST, "10:00");
  }

  /** Its group has read it and said all three; who is asked would rather talk first. */
  private void asked(String family, String by) {
    season.moveTo(LocalDate.of(2027, 7, 8), "10:00");
    SchoolPlan school = season.row(season.cedar);
    ModerationGroup group =
        groups.save(
            new ModerationGroup(
                season.code, ASeason.SEASON, 1, season.sue, LocalDate.of(2027, 7, 9), true));
    season.moves.beginReading(school, PlanModerationProcess.businessKey(group));
    ModerationPlan plan =
        new ModerationPlan(group, new Reading("103", season.sam, season.sam, season.sue), "F1");
    for (FeedbackPart part : FeedbackPart.values()) {
      plan.say(part, part.word(), season.sue, Instant.EPOCH);
    }
    bundles.save(plan);
    season.moves.feedbackIn(season.row(season.cedar));
    assertThat(approvals.ask(season.code, PlanModerationProcess.businessKey(group)).families())
        .containsExactly(family);
    approvals.decide(approvals.asked(group, family), Set.of("103"), by, null);
    season.settle();
  }
}
