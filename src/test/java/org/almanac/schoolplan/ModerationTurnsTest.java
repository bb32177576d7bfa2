package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.almanac.SharedAlmanacTest;
import org.almanac.plans.Draft;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What takes another turn while a group reads, or after it has read. */
@SharedAlmanacTest
@Import(ReadTogether.class)
class ModerationTurnsTest {
  private static final String ALL = "/moderation/" + ReadTogether.YEAR;

  @Autowired ReadTogether district;
  @Autowired ModerationPlans bundles;
  @Autowired ReadingDesk desk;
  @Autowired FeedbackDesk feedback;
  @Autowired ApprovalDesk approvals;
  @Autowired Approvals recorded;
  @Autowired SchoolPlanMoves moves;
  @Autowired SchoolPlanOpening opening;

  private GroupAtWork group;

  @BeforeEach
  void everyPlanIsInAndOneGroupReads() {
    district.opens();
    district.handsIn();
    assertThat(district.publishes()).hasSize(1);
    group = new GroupAtWork(district, bundles, desk);
  }

  /** Edge case 23. */
  @Test
  void a_withdrawn_plan_that_begins_again_is_another_groups_and_holds_up_nobody() {
    beginsAgain("101");
    assertThat(district.open("s1", ReadTogether.page(1)).text()).doesNotContain("School 101");
    assertThat(district.forming.waiting(district.code, ReadTogether.YEAR))
        .as("it waits for a group while the first one still reads")
        .isEqualTo(1);
    assertThat(district.publishes()).extracting(ModerationGroup::number).containsExactly(2);
    assertThat(schools(2)).containsExactly("101");
    group.reads(1);
    group.agrees(1);
    assertThat(district.plan("102").state()).isEqualTo(SchoolPlanState.READ);
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.BEING_READ);
  }

  @Test
  void what_is_approved_once_more_is_on_record_once_more_and_the_first_approval_stays() {
    group.goesThrough(1);
    Approval first = approvals.of(district.plan("101")).orElseThrow();
    beginsAgain("101");
    assertThat(approvals.of(district.plan("101"))).as("not of the new one").isEmpty();
    district.publishes();
    group.goesThrough(2);
    Approval second = approvals.of(district.plan("101")).orElseThrow();
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.planId()).isNotEqualTo(first.planId());
    assertThat(recorded.findById(first.id())).isPresent();
    assertThat(differing()).doesNotContain(key("101"));
  }

  @Test
  void the_command_names_what_is_ready_for_fall_without_an_approval_or_as_another_version() {
    group.goesThrough(1);
    assertThat(differing()).doesNotContain(key("101"), key("102"));
    district
        .jdbc
        .sql("delete from plan_approval where organization = ? and school_code = '101'")
        .param(district.code)
        .update();
    district
        .jdbc
        .sql("update school_plan set plan_version = 7 where organization = ? and school_code = ?")
        .params(district.code, "102")
        .update();
    assertThat(differing()).contains(key("101"), key("102")).doesNotContain(key("201"));
  }

  @Test
  void what_a_group_read_that_was_taken_away_in_cockpit_is_read_by_another() {
    group.reads(1);
    takenAway(1);
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.IN);
    assertThat(district.plan("101").handedIn()).isPresent();
    assertThat(district.publishes()).extracting(ModerationGroup::number).containsExactly(2);
    group.goesThrough(2);
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.APPROVED);
  }

  @Test
  void what_is_ready_for_fall_stays_so_when_its_group_is_taken_away() {
    group.reads(1);
    group.agrees(1);
    district.submit(district.task(GroupAtWork.APPROVE, "s1"), Map.of("talkFirst", List.of("102")));
    takenAway(1);
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.APPROVED);
    assertThat(approvals.of(district.plan("101"))).isPresent();
    assertThat(district.plan("102").state()).isEqualTo(SchoolPlanState.TALK_FIRST);
    approvals.readyAfterTalk(district.plan("102"), district.id("s1"), null);
    assertThat(district.forming.waiting(district.code, ReadTogether.YEAR)).isEqualTo(4);
  }

  @Test
  void what_is_typed_after_the_own_notes_are_in_is_too_late_whatever_the_page_knew() {
    ModerationGroup seen = district.group(1);
    ModerationPlan plan = bundles.of(seen).get(0);
    String reader = plan.ownReader();
    var typed = Map.of(ReadingFields.path(plan) + "-note", new Draft.Typed("Late", Draft.mark("")));
    group.reads(1);
    assertThat(desk.save(seen, reader, typed)).isEmpty();
    assertThat(desk.mine(seen, reader).get(plan.id()).text()).isEqualTo("I wonder");
  }

  @Test
  void all_three_hold_from_the_moment_in_which_the_group_agrees() {
    group.reads(1);
    ModerationGroup seen = district.group(1);
    group.agrees(1);
    ModerationPlan plan = bundles.of(seen).get(0);
    String path = ReadingFields.path(plan, FeedbackPart.QUESTION);
    var emptied = Map.of(path, new Draft.Typed("", Draft.mark(plan.says(FeedbackPart.QUESTION))));
    assertThat(feedback.save(seen, plan.ownReader(), emptied)).as("too late").isEmpty();
    district
        .jdbc
        .sql("update moderation_plan set question = ' ' where id = ?")
        .param(plan.id())
        .update();
    Task approval = district.task(GroupAtWork.APPROVE, "s" + plan.family().substring(1));
    assertThatThrownBy(() -> district.submit(approval, Map.of()))
        .hasMessageContaining("Not whole yet")
        .hasMessageContaining("School " + plan.school());
  }

  @Test
  void of_two_who_publish_the_same_look_one_does_and_the_other_reads_that_it_changed()
      throws Exception {
    district.opens();
    district.handsIn();
    String draft = district.open("cora", ALL + "/draft").text();
    String mark = draft.replaceAll("(?s).*name=\"mark\" value=\"([0-9a-f]+)\".*", "$1");
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Callable<String>> both =
          Collections.nCopies(
              2, () -> district.send("cora", ALL + "/publish", Map.of("mark", mark)).to());
      List<String> went = new ArrayList<>();
      for (Future<String> one : two.invokeAll(both)) {
        went.add(one.get());
      }
      assertThat(went).containsExactlyInAnyOrder(ALL, ALL + "/draft");
    } finally {
      two.shutdownNow();
    }
    assertThat(district.groups()).hasSize(1);
  }

  private void beginsAgain(String school) {
    moves.withdraw(district.plan(school), district.id("p" + school), null);
    opening.again(district.code, ReadTogether.YEAR, school).orElseThrow();
    district.sends(school, "p" + school);
  }

  private void takenAway(int number) {
    String instance =
        district
            .runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(PlanModerationProcess.businessKey(district.group(number)))
            .singleResult()
            .getId();
    district.runtime.deleteProcessInstance(instance, "called off", true);
  }

  private List<String> schools(int number) {
    return bundles.of(district.group(number)).stream().map(ModerationPlan::school).toList();
  }

  private List<String> differing() {
    return new ApprovalCheck(approvals, null).differing();
  }

  private String key(String school) {
    return district.code + ":" + district.plan(school).key();
  }
}
