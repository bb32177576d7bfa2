package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.almanac.PostgresDatabase;
import org.almanac.plans.Plan;
import org.almanac.plans.Plans;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A season of schools' plans, and a group that reads, on the database that districts live on. */
@Import({PostgresDatabase.class, ReadTogether.class})
@DirtiesContext
class SchoolPlanOnPostgresTest extends SchoolPlanSeasonTest {
  private static final String READ = "Read the bundle";
  private static final String AGREE = "Agree on the feedback";
  private static final String APPROVE = "Approve own schools’ plans";

  @Autowired DataSource database;
  @Autowired ReadTogether district;
  @Autowired ModerationPlans bundles;
  @Autowired ApprovalDesk approvals;
  @Autowired Plans plans;
  @Autowired SchoolPlanMoves moves;
  @Autowired TransactionTemplate transactions;
  @Autowired ManagementService jobs;

  @Test
  void this_is_postgresql() throws SQLException {
    try (Connection connection = database.getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
    }
  }

  @Test
  void a_group_reads_agrees_approves_and_releases_and_its_people_erase_what_is_theirs() {
    district.opens();
    Plan board = plans.begun(district.code, "000", ReadTogether.YEAR, "BIP-2026-27");
    plans.launched(board, LocalDate.of(2027, 5, 19));
    district.handsIn();
    district.publishes();
    String page = ReadTogether.page(1);
    for (ModerationPlan plan : bundles.of(district.group(1))) {
      for (String name : List.of("s1", "s2", "s3")) {
        district.types(name, page, ReadingFields.path(plan) + "-note", "Note of " + name);
      }
    }
    for (String name : List.of("s1", "s2", "s3")) {
      district.submit(district.task(READ, name), Map.of());
    }
    for (ModerationPlan plan : bundles.of(district.group(1))) {
      for (FeedbackPart part : FeedbackPart.values()) {
        plan.say(part, "As we see it", district.id("s1"), null);
      }
      bundles.save(plan);
    }
    district.submit(district.waiting(AGREE).get(0), Map.of());
    for (String name : List.of("s1", "s2", "s3")) {
      district.submit(district.task(APPROVE, name), Map.of());
    }
    assertThat(district.ends()).containsExactly("Plans moderated");
    assertThat(approvals.of(district.plan("101")).filter(approvals::holds)).isPresent();
    district.moveTo(LocalDate.of(2027, 8, 30), "09:00");
    district.send("s1", "/moderation/" + ReadTogether.YEAR + "/release", Map.of("school", "101"));
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.RELEASED);
    String plan = "/school-plan/" + ReadTogether.YEAR;
    assertThat(district.open("p101", plan + "/101/plan.pdf").text()).startsWith("%PDF");
    assertThat(district.open("cora", plan + "/alignment.csv").text()).contains("School 101");
    assertThat(district.open("s1", "/my-school-plan").text()).contains("Note of s1");
    district.send("s1", "/my-school-plan/erase", Map.of());
    assertThat(district.open("s1", "/my-school-plan").text())
        .contains("As we see it", "You approved the plan")
        .doesNotContain("Note of s1");
  }

  @Test
  void
      a_school_that_takes_its_plan_back_while_reading_begins_has_it_and_the_group_reads_the_rest() {
    district.opens();
    district.handsIn();
    AtomicReference<CompletableFuture<Void>> reading = new AtomicReference<>();
    transactions.executeWithoutResult(
        school -> {
          moves.recall(district.plan("101"));
          reading.set(CompletableFuture.runAsync(district::publishes));
          untilItWaits(reading.get());
        });
    reading.get().join();
    district.moveTo(LocalDate.of(2027, 6, 30), "19:00");
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.OPEN);
    assertThat(district.plan("102").state()).isEqualTo(SchoolPlanState.BEING_READ);
    assertThat(district.runtime.createIncidentQuery().tenantIdIn(district.code).count()).isZero();
  }

  @Test
  void a_school_whose_reading_begins_at_the_same_moment_reads_that_it_is_too_late() {
    district.opens();
    Plan board = plans.begun(district.code, "000", ReadTogether.YEAR, "BIP-2027-28");
    plans.launched(board, LocalDate.of(2027, 5, 19));
    district.handsIn();
    AtomicReference<CompletableFuture<ReadTogether.Shown>> school = new AtomicReference<>();
    transactions.executeWithoutResult(
        readers -> {
          moves.beginReading(district.plan("101"), district.code + ":MOD-2027-28-01");
          school.set(
              CompletableFuture.supplyAsync(
                  () ->
                      district.send(
                          "p101",
                          "/school-plan/" + ReadTogether.YEAR + "/101/take-back",
                          Map.of())));
          untilItWaits(school.get());
        });
    assertThat(school.get().join().to())
        .as("no page of a fault")
        .isEqualTo("/school-plan/" + ReadTogether.YEAR + "/101");
    assertThat(district.plan("101").state()).isEqualTo(SchoolPlanState.BEING_READ);
  }

  @Test
  void what_goes_by_itself_while_its_superintendent_releases_it_goes_once() {
    season.launches();
    season.handsIn(season.birch, season.paula);
    moves.beginReading(season.row(season.birch), season.code + ":MOD-2027-28-01");
    moves.feedbackIn(season.row(season.birch));
    moves.approved(season.row(season.birch));
    SchoolPlan birch = season.row(season.birch);
    String instance = birch.processInstanceId().orElseThrow();
    ClockUtil.setCurrentTime(Date.from(ASeason.at(LocalDate.of(2027, 9, 30), "09:00")));
    jobs.executeJob(job(instance));
    AtomicReference<CompletableFuture<Void>> byItself = new AtomicReference<>();
    transactions.executeWithoutResult(
        byHand -> {
          moves.released(birch);
          byItself.set(CompletableFuture.runAsync(() -> jobs.executeJob(job(instance))));
          untilItWaits(byItself.get());
        });
    assertThatThrownBy(byItself.get()::join).as("it stops where it waited");
    season.moveTo(LocalDate.of(2027, 9, 30), "11:00");
    assertThat(season.row(season.birch).state()).isEqualTo(SchoolPlanState.RELEASED);
    season.task("Answer the feedback", season.paula, season.birch);
    assertThat(jobs.createJobQuery().processInstanceId(instance).list()).isEmpty();
    assertThat(season.runtime.createIncidentQuery().tenantIdIn(season.code).count()).isZero();
  }

  private String job(String instance) {
    return jobs.createJobQuery().processInstanceId(instance).singleResult().getId();
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
        .sql(
            "select count(*) from pg_stat_activity where datname = current_database()"
                + " and wait_event_type = 'Lock'")
        .query(Integer.class)
        .single();
  }
}
