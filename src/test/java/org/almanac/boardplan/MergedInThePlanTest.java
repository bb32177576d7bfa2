package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.people.Merging;
import org.almanac.people.PersonColumns;
import org.almanac.people.PersonRows;
import org.almanac.people.Role;
import org.almanac.plans.Draft;
import org.almanac.plans.Drafts;
import org.almanac.plans.Goal;
import org.almanac.plans.Plan;
import org.almanac.plans.PlanVersion;
import org.almanac.plans.Plans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Two records of an officer become one, and what the board plan has of either is the one's. */
@BoardTableTest
class MergedInThePlanTest {
  @Autowired SmallDistrict district;
  @Autowired PlanCycle cycle;
  @Autowired BoardGoals goals;
  @Autowired Drafts drafts;
  @Autowired Plans plans;
  @Autowired Merging merging;
  @Autowired OfficerReviews reviews;
  @Autowired ObjectProvider<PersonRows> rows;

  private String twice;

  @BeforeEach
  void anOfficerWhoIsThereTwice() {
    district.opens();
    twice = district.person("o9", "Olga", Role.OFFICER, district.teaching);
    district.begins();
  }

  @Test
  void a_goals_owner_is_the_one_who_stays_in_the_draft_and_in_every_version() {
    String other = goal("Every child reads", district.chair);
    goal("Nobody marks at night", twice);
    plans.keep(plan(), "", twice);
    String quoting = "They said \"owner\":\"" + twice + "\" once";
    typed(plan().goals().get(0), "why", quoting);
    merged();

    assertThat(plan().goals()).extracting(Goal::owner).containsExactly(district.chair, kept());
    assertThat(plan().goals()).as("another's goal").extracting(Goal::key).contains(other);
    assertThat(plan().goals().get(0).why()).as("typed words are words").isEqualTo(quoting);
    assertThat(plan().draftedBy()).contains(kept());
    PlanVersion version = plans.newest(plan()).orElseThrow();
    assertThat(version.by()).isEqualTo(kept());
    assertThat(version.goals()).extracting(Goal::owner).containsExactly(district.chair, kept());
  }

  @Test
  void the_review_that_one_sent_is_the_ones_who_stays() {
    district.send(district.task("Review the running plan", twice), Map.of("trend", "Up"));
    merged();
    assertThat(reviews.findByOrganizationAndSchoolYear(district.code, "2026-27"))
        .singleElement()
        .satisfies(review -> assertThat(review.person()).isEqualTo(kept()));
  }

  @Test
  void every_column_of_the_plan_that_names_a_person_goes_along() {
    Set<String> named =
        PersonColumns.where(
            district.jdbc,
            "(lower(table_name) like 'board\\_%' escape '\\'"
                + " or lower(table_name) in ('plan', 'plan_version'))"
                + " and (lower(column_name) = 'person_id'"
                + " or lower(column_name) like '%\\_by' escape '\\')");
    assertThat(named).hasSizeGreaterThan(8);
    assertThat(PersonColumns.goingAlong(rows.stream())).containsAll(named);
  }

  private void merged() {
    merging.merge(district.code, kept(), twice, LocalDate.of(2027, 4, 20), district.coordinator);
  }

  private String kept() {
    return district.officer;
  }

  private String goal(String title, String owner) {
    String key = drafts.addGoal(plan().id(), twice).orElseThrow();
    Goal goal = plan().goals().stream().filter(g -> g.key().equals(key)).findFirst().orElseThrow();
    typed(goal, "title", title);
    typed(goal, "owner", owner);
    return key;
  }

  private void typed(Goal goal, String field, String words) {
    String stood = field.equals("title") ? goal.title() : field.equals("why") ? goal.why() : "";
    drafts.save(
        plan().id(),
        Map.of(goal.key() + "-" + field, new Draft.Typed(words, Draft.mark(stood))),
        new Draft.Choices(Set.of(district.chair, twice), Set.of(), Set.of()),
        twice,
        Locale.CANADA);
  }

  private Plan plan() {
    return goals.of(cycle.plan());
  }
}
