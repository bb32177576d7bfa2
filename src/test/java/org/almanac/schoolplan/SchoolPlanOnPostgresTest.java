package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.almanac.PostgresDatabase;
import org.almanac.plans.Plan;
import org.almanac.plans.Plans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

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
}
