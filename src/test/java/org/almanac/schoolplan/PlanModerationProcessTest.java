package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.almanac.Canaries;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Absence;
import org.almanac.people.Absences;
import org.almanac.people.Merging;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.tasks.HandingOver;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A group's way: it reads, agrees on one feedback for each plan, and each approves the own. */
@SharedAlmanacTest
@Import(ReadTogether.class)
class PlanModerationProcessTest {
  private static final String READ = "Read the bundle";
  private static final String AGREE = "Agree on the feedback";
  private static final String APPROVE = "Approve own schools’ plans";
  private static final LocalDate AUGUST = LocalDate.of(2027, 8, 16);

  @Autowired ReadTogether district;
  @Autowired ModerationPlans bundles;
  @Autowired ModerationSeats seats;
  @Autowired ModerationReplacing replacing;
  @Autowired ModerationNews news;
  @Autowired ReadingDesk desk;
  @Autowired ApprovalDesk approvals;
  @Autowired SchoolPlanMoves moves;
  @Autowired Absences absences;
  @Autowired HandingOver handing;
  @Autowired Merging merging;

  @BeforeEach
  void june() {
    district.opens();
  }

  @Test
  void a_group_reads_agrees_on_one_feedback_and_each_approves_the_own_schools_plans() {
    publishesOne();
    assertThat(district.waiting(READ)).hasSize(3);
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.BEING_READ);
    reads("s1", "s2", "s3");
    assertThat(district.waiting(AGREE)).as("one feedback task for the group's bundle").hasSize(1);
    agrees();
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.READ);
    assertThat(district.waiting(APPROVE)).hasSize(3);
    for (String superintendent : List.of("s1", "s2", "s3")) {
      district.submit(district.task(APPROVE, superintendent), Map.of());
    }
    assertThat(district.ends()).containsExactly("Plans moderated");
    assertThat(district.plan("302").state()).isEqualTo(SchoolPlanState.APPROVED);
    assertThat(district.group(1).state()).isEqualTo(ModerationState.MODERATED);
  }

  @Test
  void notes_are_in_when_something_is_noted_of_each_plan_that_is_ones_to_read() {
    publishesOne();
    assertThatThrownBy(() -> district.submit(district.task(READ, "s1"), Map.of()))
        .hasMessageContaining("Nothing is noted yet of")
        .hasMessageContaining("School 101");
    reads("s1");
    assertThat(district.waiting(READ, "s1")).isEmpty();
  }

  @Test
  void a_strength_a_question_and_a_next_step_or_it_cant_be_released() {
    publishesOne();
    reads("s1", "s2", "s3");
    ModerationPlan one = bundles.of(district.group(1)).get(0);
    says(one, FeedbackPart.STRENGTH, "You ask children.");
    says(one, FeedbackPart.QUESTION, "What did they say?");
    assertThatThrownBy(() -> district.submit(district.waiting(AGREE).get(0), Map.of()))
        .hasMessageContaining("Not whole yet")
        .hasMessageContaining("School " + one.school() + " (a next step)")
        .hasMessageContaining(" (all three)");
    agrees();
    assertThat(district.waiting(AGREE)).isEmpty();
  }

  @Test
  void lets_talk_first_is_the_exception_and_ready_for_fall_the_rule() {
    publishesOne();
    reads("s1", "s2", "s3");
    agrees();
    district.submit(district.task(APPROVE, "s1"), Map.of("talkFirst", List.of("102")));
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.APPROVED);
    assertThat(district.plan("102").state()).isEqualTo(SchoolPlanState.TALK_FIRST);
    assertThat(approvals.of(district.plan("102"))).isEmpty();
    Task another = district.task(APPROVE, "s2");
    assertThatThrownBy(() -> district.submit(another, Map.of("talkFirst", List.of("101"))))
        .as("another's school isn't on the list");
    approvals.readyAfterTalk(district.plan("102"), district.id("s1"), null);
    assertThat(district.plan("102").state()).isEqualTo(SchoolPlanState.APPROVED);
    assertThat(approvals.of(district.plan("102"))).isPresent();
  }

  @Test
  void an_approval_keeps_the_hash_of_exactly_what_was_approved_and_a_command_verifies_it() {
    publishesOne();
    reads("s1", "s2", "s3");
    agrees();
    district.submit(district.task(APPROVE, "s1"), Map.of());
    Approval approval = approvals.of(district.plan("101")).orElseThrow();
    assertThat(approval.sha256()).matches("[0-9a-f]{64}");
    ApprovalCheck check = new ApprovalCheck(approvals, null);
    String key = district.code + ":SIP-2027-28:101";
    assertThat(check.differing()).doesNotContain(key);
    district
        .jdbc
        .sql("update moderation_plan set question = 'Another?' where id = ?")
        .param(approval.planId())
        .update();
    assertThat(check.differing()).contains(key);
  }

  @Test
  void nobody_approves_the_own_plan_the_one_from_another_family_does() {
    district.handsIn("101");
    district.sends("101", "s1");
    district.publishes();
    reads("s1", "s2", "s3");
    agrees();
    ModerationPlan own = bundles.bundled(district.code, ReadTogether.YEAR, "101").orElseThrow();
    assertThat(own.approvedIn())
        .isPresent()
        .hasValueSatisfying(f -> assertThat(f).isNotEqualTo("F1"));
    Task task = district.task(APPROVE, "s1");
    assertThat(district.forms.getTaskFormVariables(task.getId()).get("schools").toString())
        .doesNotContain("101")
        .contains("102");
    district.roles.save(
        new RoleAssignment(
                district.persons.findById(district.id("s1")).orElseThrow(),
                Role.PRINCIPAL,
                district.unit("102"),
                LocalDate.of(2027, 6, 1))
            .acting());
    assertThatThrownBy(() -> district.submit(task, Map.of()))
        .as("who became acting principal meanwhile is a party")
        .hasMessageContaining("Nobody approves their own");
  }

  @Test
  void in_a_vacancy_another_superintendent_of_the_group_approves_before_director_or_coordinator() {
    publishesOne();
    reads("s1", "s2", "s3");
    leaves("s1");
    agrees();
    for (String school : List.of("101", "102")) {
      ModerationPlan plan = bundles.bundled(district.code, ReadTogether.YEAR, school).orElseThrow();
      assertThat(plan.approvedIn().orElseThrow()).isIn("F2", "F3");
    }
    assertThat(district.waiting(APPROVE, "cora", "dora", "s1")).isEmpty();
    for (Task task : district.waiting(APPROVE)) {
      district.submit(task, Map.of());
    }
    assertThat(approvals.of(district.plan("101")).orElseThrow().by())
        .isIn(district.id("s2"), district.id("s3"));
  }

  @Test
  void in_a_vacancy_who_acts_for_the_superintendent_approves() {
    publishesOne();
    reads("s1", "s2", "s3");
    leaves("s1");
    district.holds("vera", Role.SUPERINTENDENT, district.unit("F1"));
    agrees();
    assertThat(district.waiting(APPROVE, "vera")).hasSize(1);
  }

  @Test
  void who_led_the_vacant_family_before_does_not_approve_its_plans() {
    publishesOne();
    reads("s1", "s2", "s3");
    leaves("s1");
    for (String former : List.of("s2", "s3")) {
      district.roles.save(
          new RoleAssignment(
                  district.persons.findById(district.id(former)).orElseThrow(),
                  Role.SUPERINTENDENT,
                  district.unit("F1"),
                  LocalDate.of(2021, 8, 1))
              .until(LocalDate.of(2024, 7, 31)));
    }
    agrees();
    assertThat(district.waiting(APPROVE, "dora")).as("then the director").hasSize(1);
    assertThat(district.open("dora", ReadTogether.page(1) + "/feedback").text())
        .contains("question of 101")
        .doesNotContain("I wonder");
    district.submit(district.task(APPROVE, "dora"), Map.of());
    assertThat(approvals.of(district.plan("101")).orElseThrow().by())
        .isEqualTo(district.id("dora"));
  }

  @Test
  void who_leaves_after_being_asked_is_followed_by_the_director_and_by_no_coordinator() {
    publishesOne();
    reads("s1", "s2", "s3");
    agrees();
    leaves("s1");
    handing.follow(district.code);
    assertThat(district.waiting(APPROVE, "dora")).hasSize(1);
    assertThat(district.waiting(APPROVE, "cora")).isEmpty();
  }

  private void leaves(String name) {
    district
        .jdbc
        .sql("delete from role_assignment where organization = ? and person_id = ?")
        .params(district.code, district.id(name))
        .update();
  }

  @Test
  void a_principal_who_succeeds_a_reader_does_not_read_the_bundle_with_the_own_plan() {
    publishesOne();
    LocalDate june = LocalDate.of(2027, 6, 30);
    for (String one : List.of("s2", "p201")) {
      district.roles.save(district.roles.of(district.id(one), june).get(0).until(june));
    }
    district.roles.save(
        new RoleAssignment(
            district.persons.findById(district.id("p201")).orElseThrow(),
            Role.SUPERINTENDENT,
            district.unit("F2"),
            june.plusDays(1)));
    district.moveTo(june.plusDays(1), "10:00");
    handing.follow(district.code);
    assertThat(district.waiting(READ, "p201")).as("it rests until somebody replaces").isEmpty();
    assertThat(district.open("p201", ReadTogether.page(1)).status()).isEqualTo(404);
  }

  @Test
  void a_readers_two_records_become_one_and_the_notes_go_in() {
    publishesOne();
    district.holds("s9", Role.SUPERINTENDENT, district.unit("F2"));
    merging.merge(
        district.code,
        district.id("s9"),
        district.id("s2"),
        LocalDate.of(2027, 6, 30),
        district.id("cora"));
    handing.follow(district.code);
    reads("s9");
    assertThat(seats.of(district.group(1)))
        .extracting(seat -> seat.inBy().orElse(""))
        .contains(district.id("s9"));
  }

  @Test
  void edge_case_16_and_17_a_substitute_gets_current_moderation_a_party_is_refused() {
    publishesOne();
    var away = district.persons.findById(district.id("s1")).orElseThrow();
    var party = district.persons.findById(district.id("p201")).orElseThrow();
    var next = district.persons.findById(district.id("dora")).orElseThrow();
    absences.save(
        new Absence(away, LocalDate.of(2027, 6, 30), LocalDate.of(2027, 8, 6), party, next));
    handing.follow(district.code);
    assertThat(district.waiting(READ, "p201")).as("own plan in the bundle").isEmpty();
    assertThat(district.waiting(READ, "dora")).hasSize(1);
    assertThat(district.open("dora", ReadTogether.page(1)).status()).isEqualTo(200);
    reads("dora");
    assertThat(seats.of(district.group(1)))
        .filteredOn(seat -> seat.asked().equals(district.id("s1")))
        .singleElement()
        .satisfies(seat -> assertThat(seat.inBy()).contains(district.id("dora")));
  }

  @Test
  void nobody_is_told_of_somebody_for_whom_a_substitute_has_begun() {
    publishesOne();
    absences.save(
        new Absence(
            district.persons.findById(district.id("s1")).orElseThrow(),
            LocalDate.of(2027, 6, 30),
            LocalDate.of(2027, 8, 6),
            district.persons.findById(district.id("dora")).orElseThrow(),
            null));
    handing.follow(district.code);
    ModerationGroup group = district.group(1);
    assertThat(news.notBegun(group)).contains(district.id("s1"));
    ModerationPlan plan =
        bundles.of(group).stream()
            .filter(one -> one.isReadBy(district.id("s1")))
            .findFirst()
            .orElseThrow();
    district.types("dora", ReadTogether.page(1), ReadingFields.path(plan) + "-note", "I wonder");
    assertThat(news.notBegun(group)).doesNotContain(district.id("s1")).isNotEmpty();
  }

  @Test
  void edge_case_20_one_never_answers_the_delegate_is_told_and_somebody_else_reads() {
    district.handsIn();
    publishesTwoOfThree();
    ModerationGroup group = district.group(1);
    String gone = seats.of(group).get(0).reader().replace(district.code, "");
    String stays = seats.of(group).get(1).reader().replace(district.code, "");
    note(gone, group, "A canary that stays blind.");
    reads(stays);
    district.moveTo(AUGUST, "12:00");
    assertThat(district.ends()).containsExactly("Delegate told");
    assertThat(district.told("dora")).as("the one who has begun isn't told of").isZero();
    String other = "s3";
    district.send(
        "cora",
        ReadTogether.page(1) + "/replace",
        Map.of("person", district.id(gone), "by", district.id(other)));
    assertThat(district.task(READ, other).getDueDate())
        .as("with days of their own")
        .isAfter(Date.from(AUGUST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    assertThat(replacing.replace(group, district.id(gone), district.id("s2"), district.id("cora")))
        .as("from a page that is older")
        .hasValueSatisfying(said -> assertThat(said).contains("another reader by now"));
    assertThat(district.open(gone, ReadTogether.page(1)).status()).isEqualTo(404);
    assertThat(district.open(other, ReadTogether.page(1)).text()).doesNotContain("stays blind");
    reads(other);
    assertThat(district.open(stays, ReadTogether.page(1) + "/feedback").text())
        .doesNotContain("stays blind")
        .contains("I wonder, " + other);
  }

  @Test
  void who_is_replaced_before_the_group_begins_is_asked_for_nothing() {
    district.handsIn();
    withdrawsThirdFamily();
    district.publishesOnly();
    ModerationGroup group = district.group(1);
    String gone = seats.of(group).get(0).reader().replace(district.code, "");
    String stays = seats.of(group).get(1).reader().replace(district.code, "");
    assertThat(replacing.replace(group, district.id(gone), district.id("s3"), district.id("cora")))
        .isEmpty();
    district.settle();
    assertThat(district.waiting(READ, gone)).isEmpty();
    assertThat(district.waiting(READ, "s3")).hasSize(1);
    reads("s3", stays);
    assertThat(district.waiting(AGREE)).hasSize(1);
  }

  @Test
  void what_has_not_begun_is_told_to_the_directors_delegate_once() {
    publishesOne();
    district.moveTo(AUGUST, "12:00");
    assertThat(district.told("dora")).isEqualTo(1);
    assertThat(district.ends()).containsExactly("Delegate told");
    reads("s1", "s2", "s3");
    assertThat(district.waiting(AGREE)).as("nothing else changes").hasSize(1);
  }

  @Test
  void who_takes_a_group_away_in_cockpit_frees_its_plans() {
    publishesOne();
    String instance =
        district
            .runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(district.code + ":MOD-2027-28-01")
            .singleResult()
            .getId();
    district.runtime.deleteProcessInstance(instance, "called off", true);
    assertThat(district.group(1).state()).isEqualTo(ModerationState.CANCELLED);
    assertThat(bundles.bundled(district.code, ReadTogether.YEAR)).isEmpty();
  }

  @Test
  void what_readers_write_stays_out_of_the_engine() {
    publishesOne();
    note("s1", district.group(1), "Canary7791");
    reads("s1", "s2", "s3");
    says(bundles.of(district.group(1)).get(0), FeedbackPart.STRENGTH, "Canary7791 too");
    Canaries canaries = new Canaries(district.jdbc, "Canary7791");
    assertThat(canaries.found("ACT_")).isEmpty();
    assertThat(canaries.finding("I wonder").found("ACT_")).isEmpty();
    assertThat(canaries.finding("I wonder").found("READING_")).isNotEmpty();
  }

  private void publishesOne() {
    district.handsIn();
    assertThat(district.publishes()).hasSize(1);
  }

  private void publishesTwoOfThree() {
    withdrawsThirdFamily();
    assertThat(district.publishes()).hasSize(1);
  }

  private void withdrawsThirdFamily() {
    for (String school : List.of("301", "302")) {
      moves.withdraw(district.plan(school), district.id("p" + school), null);
    }
  }

  /** Each notes something of every plan that is theirs, and sends it. */
  private void reads(String... names) {
    for (String name : names) {
      Task task = district.task(READ, name);
      String asked = (String) district.tasks.getVariable(task.getId(), "reader");
      ModerationGroup group = district.group(1);
      String reader =
          seats.of(group).stream()
              .filter(seat -> seat.asked().equals(asked))
              .findFirst()
              .orElseThrow()
              .reader();
      for (ModerationPlan plan : bundles.of(group)) {
        if (plan.isReadBy(reader)) {
          district.types(
              name,
              ReadTogether.page(1),
              ReadingFields.path(plan) + "-note",
              "I wonder, " + name + ", of " + plan.school());
        }
      }
      district.submit(task, Map.of());
    }
  }

  private void note(String name, ModerationGroup group, String text) {
    ModerationPlan plan =
        bundles.of(group).stream()
            .filter(one -> one.isReadBy(district.id(name)))
            .findFirst()
            .orElseThrow();
    district.types(
        name, ReadTogether.page(group.number()), ReadingFields.path(plan) + "-note", text);
  }

  private void agrees() {
    ModerationGroup group = district.group(1);
    for (ModerationPlan plan : bundles.of(group)) {
      for (FeedbackPart part : FeedbackPart.values()) {
        says(plan, part, part.word() + " of " + plan.school());
      }
    }
    district.submit(district.waiting(AGREE).get(0), Map.of());
  }

  private void says(ModerationPlan plan, FeedbackPart part, String text) {
    String writer = district.group(1).writer().replace(district.code, "");
    var sent =
        district.types(
            writer, ReadTogether.page(1) + "/feedback", ReadingFields.path(plan, part), text);
    assertThat(sent.status()).isEqualTo(302);
  }
}
