package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Absence;
import org.almanac.people.Absences;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The feedback reaches a school in the release window, and not before. */
@SharedAlmanacTest
@Import(ReadTogether.class)
class FeedbackReleaseTest {
  private static final String RELEASE = "/moderation/" + ReadTogether.YEAR + "/release";
  private static final String FEEDBACK = "/school-plan/" + ReadTogether.YEAR + "/101/feedback";

  @Autowired ReadTogether district;
  @Autowired ModerationPlans bundles;
  @Autowired Moderation moderation;
  @Autowired ApprovalDesk approvals;
  @Autowired SchoolPlanMoves moves;
  @Autowired Absences absences;
  @Autowired FeedbackRelease release;
  @Autowired TransactionTemplate transactions;

  @BeforeEach
  void moderatedInJuly() {
    district.opens();
    district.handsIn();
    district.publishes();
    ModerationGroup group = district.group(1);
    bundles
        .of(group)
        .forEach(
            plan -> {
              plan.say(FeedbackPart.STRENGTH, "You ask children.", district.id("s1"), null);
              plan.say(FeedbackPart.QUESTION, "What did they say?", district.id("s1"), null);
              plan.say(FeedbackPart.NEXT_STEP, "Ask once more.", district.id("s1"), null);
              bundles.save(plan);
            });
    approvals.ask(district.code, PlanModerationProcess.businessKey(group));
    approvals.decide(approvals.asked(group, "F1"), Set.of("102"), district.id("s1"), null);
  }

  @Test
  void a_principal_reads_it_in_the_release_window_and_not_before() {
    assertThat(district.open("p101", FEEDBACK).status()).isEqualTo(404);
    assertThat(district.open("s1", RELEASE).text()).contains("Nothing reaches a school before");
    assertThat(district.send("s1", RELEASE, Map.of("school", "101")).status()).isEqualTo(302);
    assertThat(district.plan("101").state()).as("too early").isEqualTo(SchoolPlanState.APPROVED);
    district.moveTo(LocalDate.of(2027, 8, 30), "09:00");
    assertThat(district.open("p101", FEEDBACK).status()).as("not released").isEqualTo(404);
    assertThat(district.open("s1", RELEASE).text())
        .contains("Release to these schools", "School 101", "Let’s talk first")
        .contains("goes to its school by itself on Thursday, 30 September");
    district.send("s1", RELEASE, Map.of("school", "101"));
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.RELEASED);
    assertThat(district.open("p101", FEEDBACK).text())
        .contains("You ask children.", "What did they say?", "Ask once more.")
        .doesNotContain("clearly there", "growing");
  }

  @Test
  void of_two_who_release_at_one_moment_the_second_reads_what_happened() {
    district.moveTo(LocalDate.of(2027, 8, 30), "09:00");
    AtomicReference<CompletableFuture<ReadTogether.Shown>> second = new AtomicReference<>();
    transactions.executeWithoutResult(
        first -> {
          release.release(district.code, ReadTogether.YEAR, district.id("s1"), List.of("101"));
          second.set(
              CompletableFuture.supplyAsync(
                  () -> district.send("s1", RELEASE, Map.of("school", "101"))));
          untilItWaits(second.get());
        });
    ReadTogether.Shown shown = second.get().join();
    assertThat(shown.status()).as("no page of a fault").isEqualTo(302);
    assertThat(shown.to()).isEqualTo(RELEASE);
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.RELEASED);
    assertThat(district.open("p101", FEEDBACK).text()).contains("You ask children.");
  }

  /** Until the other one waits in the database for what isn't committed here yet. */
  private void untilItWaits(CompletableFuture<?> other) {
    long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (blocked() == 0 && !other.isDone()) {
      assertThat(System.nanoTime()).as("it neither waits nor ends").isLessThan(latest);
      Thread.onSpinWait();
    }
    assertThat(other.isDone()).as("it waits").isFalse();
  }

  private int blocked() {
    return district
        .jdbc
        .sql("select count(*) from information_schema.sessions where blocker_id is not null")
        .query(Integer.class)
        .single();
  }

  /** Edge case 25. */
  @Test
  void what_a_school_was_told_is_there_to_be_read_when_it_closes_after_the_release() {
    district.moveTo(LocalDate.of(2027, 8, 30), "09:00");
    district.send("s1", RELEASE, Map.of("school", "101"));
    moves.schoolCloses(district.plan("101"), district.id("cora"), "Few pupils", "201");
    assertThat(district.open("p101", FEEDBACK).text()).contains("You ask children.");
    assertThat(district.open("p201", FEEDBACK).text())
        .as("it is under both schools")
        .contains("You ask children.");
    assertThat(district.open("p202", FEEDBACK).status()).isEqualTo(404);
  }

  @Test
  void who_stands_in_for_a_superintendent_releases_for_them() {
    var away = district.persons.findById(district.id("s1")).orElseThrow();
    var principal = district.persons.findById(district.id("p201")).orElseThrow();
    var other = district.persons.findById(district.id("s2")).orElseThrow();
    LocalDate monday = LocalDate.of(2027, 8, 30);
    absences.save(new Absence(away, monday, monday.plusDays(4), principal, other));
    district.moveTo(monday, "09:00");
    assertThat(district.open("p201", RELEASE).status()).as("leads a school").isEqualTo(404);
    assertThat(district.open("s2", RELEASE).text()).contains("School 101");
    district.send("s2", RELEASE, Map.of("school", "101"));
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.RELEASED);
  }

  @Test
  void where_nobody_leads_a_family_whoever_leads_the_district_releases() {
    district
        .jdbc
        .sql("delete from role_assignment where organization = ? and person_id = ?")
        .params(district.code, district.id("s1"))
        .update();
    district.moveTo(LocalDate.of(2027, 8, 30), "09:00");
    assertThat(district.open("s3", RELEASE).text()).doesNotContain("School 101");
    assertThat(district.open("dora", RELEASE).text())
        .contains("School 101")
        .doesNotContain("School 201");
    district.send("dora", RELEASE, Map.of("school", "101"));
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.RELEASED);
    assertThat(district.open("cora", RELEASE).status()).isEqualTo(404);
  }

  @Test
  void a_superintendent_releases_only_what_is_ready_among_the_own_schools() {
    district.moveTo(LocalDate.of(2027, 8, 30), "09:00");
    district.send("s2", RELEASE, Map.of("school", "101"));
    district.send("s1", RELEASE, Map.of("school", "102"));
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.APPROVED);
    assertThat(district.plan("102").state()).isEqualTo(SchoolPlanState.TALK_FIRST);
    for (String other : List.of("p101", "cora", "dora")) {
      assertThat(district.open(other, RELEASE).status()).as(other).isEqualTo(404);
      assertThat(district.send(other, RELEASE, Map.of("school", "101")).status()).isEqualTo(404);
    }
    assertThat(district.open("p201", FEEDBACK).status()).isEqualTo(404);
    assertThat(district.open("cora", FEEDBACK).status()).isEqualTo(404);
  }

  @Test
  void
      edge_case_27_a_school_in_two_families_has_one_owner_who_approves_and_releases_and_both_see() {
    district.opens();
    district.handsIn();
    district.holds("s2", Role.SUPERINTENDENT, district.unit("101"));
    district.publishes();
    ModerationPlan plan = bundles.bundled(district.code, ReadTogether.YEAR, "101").orElseThrow();
    assertThat(plan.ownReader()).isEqualTo(district.id("s2"));
    assertThat(plan.otherReader())
        .as("the second look is from neither family")
        .isEqualTo(district.id("s3"));
    ModerationGroup group = district.group(1);
    for (ModerationPlan one : bundles.of(group)) {
      for (FeedbackPart part : FeedbackPart.values()) {
        one.say(part, part.word(), district.id("s2"), null);
      }
      bundles.save(one);
    }
    approvals.ask(district.code, PlanModerationProcess.businessKey(group));
    assertThat(approvals.asked(group, "F1"))
        .extracting(ModerationPlan::school)
        .containsExactly("102");
    approvals.decide(approvals.asked(group, "101"), Set.of(), district.id("s2"), null);
    district.moveTo(LocalDate.of(2027, 8, 30), "09:00");
    district.send("s1", RELEASE, Map.of("school", "101"));
    assertThat(district.plan("101").state()).as("one owner").isEqualTo(SchoolPlanState.APPROVED);
    district.send("s2", RELEASE, Map.of("school", "101"));
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.RELEASED);
    for (String both : List.of("s1", "s2", "p101")) {
      assertThat(district.open(both, FEEDBACK).status()).as(both).isEqualTo(200);
    }
    assertThat(district.open("s3", FEEDBACK).status()).isEqualTo(404);
  }

  @Test
  void edge_case_24_feedback_that_is_ready_early_is_held_on_every_page_until_the_release() {
    for (String day : List.of("2027-07-30", "2027-08-20")) {
      district.moveTo(LocalDate.parse(day), "09:00");
      district.send("s1", RELEASE, Map.of("school", "101"));
      for (String who : List.of("p101", "p102", "p201", "cora", "dora", "s3")) {
        assertThat(district.open(who, FEEDBACK).status()).as(who + day).isIn(403, 404);
        for (String page :
            List.of("/", "/plans", "/mail", "/school-plan/2027-28", "/moderation/2027-28")) {
          assertThat(district.open(who, page).text())
              .as(who + page)
              .doesNotContain("You ask children.", "What did they say?", "Ask once more.");
        }
      }
    }
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.APPROVED);
  }
}
