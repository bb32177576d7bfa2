package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Role;
import org.almanac.people.RoleAssignment;
import org.almanac.plans.Draft;
import org.almanac.plans.Drafts;
import org.almanac.plans.Plan;
import org.almanac.plans.Plans;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Where few superintendents lead a district: who else reads, and who decides in the end. */
@SharedAlmanacTest
@Import(ReadTogether.class)
class ReadBesideTest {
  private static final String ALL = "/moderation/" + ReadTogether.YEAR;

  @Autowired ReadTogether district;
  @Autowired ModerationPlans bundles;
  @Autowired ReadingDesk desk;
  @Autowired ApprovalSeats seats;
  @Autowired Plans plans;
  @Autowired Drafts drafts;

  @BeforeEach
  void june() {
    district.opens();
  }

  @Test
  void where_one_superintendent_leads_all_families_an_officer_reads_beside_and_approves_nothing() {
    oneSuperintendent();
    district.holds("ola", Role.OFFICER, district.unit("000"));
    district.handsIn();
    assertThat(district.open("cora", ALL + "/draft").text())
        .contains("somebody from the district can be named", "Nobody from another family can.");
    assertThat(beside("p101").text()).isEmpty();
    assertThat(district.open("cora", ALL).text()).doesNotContain("p101 reads beside");
    beside("ola");
    assertThat(district.open("cora", ALL).text())
        .contains("ola Of " + district.code + " reads beside the superintendents");
    assertThat(district.publishes()).hasSize(1);

    Task reads = district.task(GroupAtWork.READ, "ola");
    assertThat(reads.getAssignee()).isEqualTo(district.id("ola"));
    assertThat(district.open("ola", ReadTogether.page(1)).status()).isEqualTo(200);
    assertThat(district.open("dora", ReadTogether.page(1)).status()).isEqualTo(404);
    GroupAtWork group = new GroupAtWork(district, bundles, desk);
    group.reads(1);
    assertThat(district.open("ola", ReadTogether.page(1)).text())
        .as("who has read sits down with the group")
        .contains("I wonder");
    group.agrees(1);
    assertThat(group.open(1, GroupAtWork.APPROVE))
        .extracting(Task::getAssignee)
        .containsOnly(district.id("s1"));
    group.open(1, GroupAtWork.APPROVE).forEach(task -> district.submit(task, Map.of()));
    assertThat(district.plan("201").state()).isEqualTo(SchoolPlanState.APPROVED);
  }

  @Test
  void who_no_longer_reads_beside_is_in_no_later_group_and_stays_in_the_one_there_is() {
    oneSuperintendent();
    district.holds("ola", Role.OFFICER, district.unit("000"));
    beside("ola");
    district.handsIn("301", "302");
    district.publishes();
    district.send("cora", ALL + "/beside", Map.of("person", district.id("ola"), "reads", "no"));
    district.task(GroupAtWork.READ, "ola");
    new GroupAtWork(district, bundles, desk).reads(1);
    assertThat(district.open("ola", ReadTogether.page(1) + "/feedback").status())
        .as("their notes are in, and they sit down with the group")
        .isEqualTo(200);
    district.sends("301", "p301");
    assertThat(district.open("cora", ALL + "/draft").text())
        .contains("Nobody from another family can.");
  }

  @Test
  void nobody_but_who_forms_groups_names_who_reads_beside() {
    district.holds("ola", Role.OFFICER, district.unit("000"));
    for (String other : List.of("s1", "p101", "ola", "dora")) {
      assertThat(
              district.send(other, ALL + "/beside", Map.of("person", district.id("ola"))).status())
          .as(other)
          .isEqualTo(404);
    }
  }

  @Test
  void who_led_the_school_while_its_plan_was_written_does_not_approve_it() {
    Plan board = plans.begun(district.code, "000", ReadTogether.YEAR, "BIP");
    plans.launched(board, LocalDate.of(2027, 5, 19));
    ends("p101");
    district.holds("v101", Role.PRINCIPAL, district.unit("101"));
    SchoolPlan plan = district.sends("101", "v101");
    district.moveTo(LocalDate.of(2027, 7, 5), "10:00");
    assertThat(seats.parties(plan)).contains(district.id("p101"), district.id("v101"));
    assertThat(seats.parties(district.sends("102", "p102"))).doesNotContain(district.id("p101"));
  }

  @Test
  void who_wrote_on_a_plan_while_nobody_led_the_school_does_not_approve_it() {
    Plan text = plans.begun(district.code, "101", ReadTogether.YEAR, "SIP-" + ReadTogether.YEAR);
    plans.keep(text, "", district.id("s1"));
    String words = drafts.addGoal(text.id(), district.id("s2")).orElseThrow();
    drafts.save(
        text.id(),
        Map.of(words + "-title", new Draft.Typed("We wonder", Draft.mark(""))),
        new Draft.Choices(Set.of(), Set.of(), Set.of()),
        district.id("s2"),
        Locale.CANADA);
    SchoolPlan plan = district.sends("101", "p101");
    assertThat(seats.parties(plan))
        .as("who kept a version, who typed last, who handed it in")
        .containsExactlyInAnyOrder(district.id("s1"), district.id("s2"), district.id("p101"));
    assertThat(seats.parties(district.sends("102", "p102"))).containsExactly(district.id("p102"));
  }

  private void oneSuperintendent() {
    for (String gone : List.of("s2", "s3")) {
      district
          .jdbc
          .sql("delete from role_assignment where organization = ? and person_id = ?")
          .params(district.code, district.id(gone))
          .update();
    }
    district.holds("s1", Role.SUPERINTENDENT, district.unit("F2"));
    district.holds("s1", Role.SUPERINTENDENT, district.unit("F3"));
  }

  private ReadTogether.Shown beside(String person) {
    return district.send("cora", ALL + "/beside", Map.of("person", district.id(person)));
  }

  private void ends(String principal) {
    List<RoleAssignment> held = district.roles.of(district.id(principal), LocalDate.of(2027, 6, 1));
    held.forEach(role -> district.roles.save(role.until(LocalDate.of(2027, 6, 30))));
  }
}
