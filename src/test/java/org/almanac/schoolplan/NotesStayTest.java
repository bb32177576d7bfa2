package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.Canaries;
import org.almanac.SharedAlmanacTest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What superintendents note of a plan stays in their group, whoever reads there in the end. */
@SharedAlmanacTest
@Import(ReadTogether.class)
class NotesStayTest {
  private static final String CANARY = "Canary4417";
  private static final String ALL = "/moderation/" + ReadTogether.YEAR;
  private static final String GROUP = ReadTogether.page(1);
  private static final String READ = "Read the bundle";

  @Autowired ReadTogether district;
  @Autowired ModerationPlans bundles;
  @Autowired FeedbackDesk feedback;
  @Autowired ApprovalDesk approvals;
  @Autowired ReadingDesk desk;
  @Autowired ApplicationContext context;

  @BeforeEach
  void twoOfThreeReadTogether() {
    district.opens();
    district.handsIn("301", "302");
    district.publishes();
  }

  @Test
  void look_fors_and_notes_never_leave_the_group_and_are_never_added_up() throws Exception {
    for (String reader : List.of("s1", "s2")) {
      for (ModerationPlan plan : bundles.of(district.group(1))) {
        district.types(reader, GROUP, ReadingFields.path(plan) + "-note", CANARY + reader);
        district.types(reader, GROUP, ReadingFields.look(plan, "curious"), "growing");
      }
    }
    in("s1");
    in("s2");
    assertThat(district.open("s1", GROUP).text().split(": growing", -1))
        .as("each reader's own word, for each of the four plans, and no figure beside it")
        .hasSize(1 + 2 * 4);
    goesAllTheWay();
    district.moveTo(LocalDate.of(2027, 8, 30), "09:00");
    district.send("s1", ALL + "/release", Map.of("school", "101"));
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.RELEASED);
    for (String other : List.of("s3", "p101", "p201", "cora", "dora")) {
      for (String path :
          List.of(
              "/",
              GROUP,
              GROUP + "/feedback",
              GROUP + "/bundle.pdf",
              ALL,
              ALL + "/draft",
              ALL + "/release",
              "/school-plan/2027-28",
              "/school-plan/2027-28/101",
              "/school-plan/2027-28/101/feedback",
              "/plans",
              "/plans/101",
              "/mail")) {
        assertThat(district.open(other, path).text())
            .as(other + path)
            .doesNotContain(CANARY, "growing");
      }
    }
    Canaries tables = new Canaries(district.jdbc, CANARY);
    assertThat(tables.found("ACT_")).isEmpty();
    assertThat(tables.found("NOTICE")).isEmpty();
    assertThat(tables.found("MAIL")).isEmpty();
    assertThat(tables.found("READING_")).as("so the search can find it").isNotEmpty();
  }

  @Test
  void the_page_shows_which_plans_are_read_and_a_choice_can_be_taken_back() {
    ModerationPlan plan = bundles.of(district.group(1)).get(0);
    String look = ReadingFields.look(plan, "curious");
    assertThat(district.open("s1", GROUP).text()).contains("Read and noted: 0 of 4.");
    district.types("s1", GROUP, look, "there");
    assertThat(district.open("s1", GROUP).text()).contains("Read and noted: 1 of 4.");
    district.types("s1", GROUP, look, "");
    assertThat(district.open("s1", GROUP).text()).contains("Read and noted: 0 of 4.");
    assertThat(district.open("s2", GROUP).text()).contains("Read and noted: 0 of 4.");
  }

  @Test
  void edge_case_20_reminded_told_replaced_on_record_and_the_first_score_stays_blind() {
    noteAll("s2");
    in("s2");
    for (LocalDate day = LocalDate.of(2027, 7, 2);
        day.isBefore(LocalDate.of(2027, 8, 2));
        day = day.plusDays(1)) {
      district.moveTo(day, "08:00");
      round();
    }
    assertThat(mentions("s1")).as("before its day, and once after").hasSize(2);
    assertThat(mentions("s2")).as("whose notes are in").isEmpty();
    assertThat(district.told("dora")).as("the director's delegate, once").isEqualTo(1);
    district.send(
        "cora", GROUP + "/replace", Map.of("person", district.id("s1"), "by", district.id("s3")));
    assertThat(
            district
                .jdbc
                .sql(
                    "select why from reassignment where organization = ? and from_person = ?"
                        + " and to_person = ? and for_person = ? and by_person = ?")
                .params(
                    district.code,
                    district.id("s1"),
                    district.id("s3"),
                    district.id("s1"),
                    district.id("cora"))
                .query(String.class)
                .list())
        .as("s3 for s1, by id and without words")
        .containsExactly("GIVEN");
    assertThat(district.open("s3", GROUP).text()).contains("4 plans").doesNotContain("I wonder");
    noteAll("s3");
    assertThat(district.open("s3", GROUP).text()).doesNotContain("I wonder, says s2");
    assertThat(district.send("s1", GROUP, Map.of("text-p1-note", "x")).status()).isEqualTo(404);
    in("s3");
    assertThat(district.open("s3", GROUP).text()).contains("I wonder, says s2");
    assertThat(district.waiting("Agree on the feedback")).hasSize(1);
  }

  @Test
  void what_somebody_noted_is_theirs_to_take_away_and_to_erase_once_the_group_is_done() {
    noteAll("s1");
    noteAll("s2");
    assertThat(desk.noted(district.code, district.id("s1"))).hasSize(4);
    desk.erase(district.code, district.id("s1"));
    assertThat(desk.noted(district.code, district.id("s1"))).as("still read with").hasSize(4);
    in("s1");
    in("s2");
    goesAllTheWay();
    district
        .jdbc
        .sql("update moderation_group set state = 'MODERATED' where organization = ?")
        .param(district.code)
        .update();
    desk.erase(district.code, district.id("s1"));
    assertThat(desk.noted(district.code, district.id("s1"))).isEmpty();
    assertThat(desk.noted(district.code, district.id("s2"))).as("another's").hasSize(4);
  }

  private void noteAll(String name) {
    for (ModerationPlan plan : bundles.of(district.group(1))) {
      district.types(name, GROUP, ReadingFields.path(plan) + "-note", "I wonder, says " + name);
    }
  }

  private void in(String name) {
    district.submit(district.task(READ, name), Map.of());
  }

  private void goesAllTheWay() {
    ModerationGroup group = district.group(1);
    for (ModerationPlan plan : bundles.of(group)) {
      for (FeedbackPart part : FeedbackPart.values()) {
        plan.say(part, part.word(), district.id("s1"), null);
      }
      bundles.save(plan);
    }
    feedback.done(group);
    approvals.ask(district.code, PlanModerationProcess.businessKey(group));
    approvals.decide(approvals.asked(group, "F1"), Set.of(), district.id("s1"), null);
  }

  private List<String> mentions(String name) {
    return district
        .jdbc
        .sql(
            "select kind from notice where organization = ? and person = ?"
                + " and kind in ('task-coming-up', 'task-still-open') order by kind")
        .params(district.code, district.id(name))
        .query(String.class)
        .list();
  }

  private void round() {
    DelegateExecution step = mock(DelegateExecution.class);
    when(step.getTenantId()).thenReturn(district.code);
    for (String name : List.of("assignOpenTasks", "remindPeople", "tellOthers")) {
      try {
        context.getBean(name, JavaDelegate.class).execute(step);
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }
}
