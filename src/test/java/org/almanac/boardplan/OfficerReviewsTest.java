package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.meetings.MeetingPart;
import org.almanac.notices.NoticeItem;
import org.almanac.people.Role;
import org.almanac.plans.Draft;
import org.almanac.plans.Drafts;
import org.almanac.plans.Goal;
import org.almanac.plt.AtTheDesk;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * September to December the running plan is monitored; officers review data trends and practices.
 */
@BoardTableTest
class OfficerReviewsTest {
  private static final String PAGE = "/board-plan/2026-27/reviews";
  private static final String TASK = "Review the running plan";

  @Autowired SmallDistrict district;
  @Autowired AtTheDesk desk;
  @Autowired BoardPlans plans;
  @Autowired Reviewing reviewing;
  @Autowired ReviewsOnTheMeeting opening;
  @Autowired InvitationNotice invitation;
  @Autowired OfficerReviews reviews;
  @Autowired BoardGoals goals;
  @Autowired HearingRounds rounds;
  @Autowired Drafts drafts;

  @BeforeEach
  void september() {
    district.opens();
    district.begins();
  }

  @Test
  void each_officer_has_one_task_with_the_charts_one_click_away() {
    Task task = district.task(TASK, district.officer);
    assertThat(district.shown(task, "year")).isEqualTo("2026-27");
    assertThat(district.open(TASK, district.otherOfficer)).hasSize(1);
    assertThat(district.open(TASK, district.superintendent)).isEmpty();
  }

  @Test
  void a_trend_a_practice_the_evidence_and_what_got_in_the_way_are_on_record_and_shown_together() {
    district.send(
        district.task(TASK, district.officer),
        Map.of(
            "trend", "Reading goes up",
            "practice", "Talk before writing",
            "evidence", "Five years of results",
            "gotInTheWay", "Time <b>for teachers</b>"));
    district.send(district.task(TASK, district.otherOfficer), Map.of("trend", "Mathematics stays"));
    desk.as(district.superintendent, district.code, Role.SUPERINTENDENT);
    assertThat(desk.read(PAGE))
        .contains(
            "Olga",
            "Reading goes up",
            "Talk before writing",
            "Five years of results",
            "Time &lt;b&gt;for teachers",
            "Omar",
            "Mathematics stays");
  }

  @Test
  void the_january_meeting_opens_with_what_is_there_and_says_what_is_still_to_come() {
    district.takes("boardplan.january-gate", "warn");
    district.send(district.task(TASK, district.officer), Map.of("trend", "Reading goes up"));
    district.moveTo(SmallDistrict.MEETINGS.get(0).minusDays(1), "12:00");
    List<MeetingPart.Section> opens = opening(1, district.superintendent, Role.SUPERINTENDENT);
    assertThat(opens).hasSize(1);
    assertThat(opens.get(0).lines())
        .hasSize(2)
        .satisfies(lines -> assertThat(lines.get(0)).contains("Olga"))
        .satisfies(lines -> assertThat(lines.get(1)).contains("Still to come", "Omar"));
    assertThat(opens.get(0).pages())
        .extracting(MeetingPart.Page::address)
        .containsExactly(PAGE, "/board-plan/2026-27/results");
    assertThat(opening(2, district.superintendent, Role.SUPERINTENDENT)).as("the first").isEmpty();
    assertThat(opening(1, district.principal, Role.PRINCIPAL)).isEmpty();
    assertThat(mail(1)).anyMatch(line -> line.startsWith("We open with what the officers see"));
    assertThat(mail(2)).noneMatch(line -> line.startsWith("We open with"));
  }

  private List<MeetingPart.Section> opening(int number, String person, Role role) {
    return opening.of(
        district.meeting(number), new SignedIn(person, district.code, "Somebody", Set.of(role)));
  }

  private List<String> mail(int number) {
    String about = district.code + ":" + district.meeting(number).key() + ":" + district.officer;
    Instant now = SmallDistrict.at(SmallDistrict.MEETINGS.get(0).minusDays(1), "12:00");
    return invitation
        .write(
            new NoticeItem(district.code, about, "boardplan-card", district.officer, 1, null, now))
        .lines();
  }

  @Test
  void what_is_about_no_goal_of_the_running_plan_stands_beside_the_goals() {
    BoardPlan plan = plans.of(district.code, "2026-27");
    reviewing.keep(
        district.code,
        "2026-27",
        district.officer,
        new BoardImprovementPlanReview.Sent(List.of("gone"), "Up", null, null, null));
    assertThat(reviewing.together(plan))
        .singleElement()
        .extracting(Reviewing.Part::number)
        .isEqualTo(0);
  }

  @Test
  void reviews_stand_in_the_order_of_the_running_plans_goals_and_who_owns_one_has_it_chosen() {
    List<String> keys = theYearBeforeMade("Every child reads.", "Every child counts.");
    Task task = district.task(TASK, district.officer);
    assertThat(district.shown(task, "goals")).hasToString("[\"" + keys.get(1) + "\"]");
    review(district.officer, keys.get(1), "Counting goes up");
    review(district.otherOfficer, keys.get(0), "Reading stays");
    assertThat(reviewing.together(plans.of(district.code, "2026-27")))
        .extracting(part -> part.title() + " " + part.reviews().get(0).trend())
        .containsExactly(
            "Every child reads. Reading stays", "Every child counts. Counting goes up");
  }

  @Test
  void what_the_director_has_not_closed_is_no_running_plan() {
    assertThat(reviewing.goals(district.code, "2026-27")).isEmpty();
    plans.save(new BoardPlan(district.code, "2025-26"));
    assertThat(reviewing.goals(district.code, "2026-27")).isEmpty();
  }

  private List<String> theYearBeforeMade(String... titles) {
    BoardPlan before = plans.save(new BoardPlan(district.code, "2025-26"));
    Draft.Choices choices = new Draft.Choices(Set.of(district.officer), Set.of(), Set.of());
    for (String title : titles) {
      long plan = goals.of(before).id();
      String key = drafts.addGoal(plan, district.director).orElseThrow();
      var typed = new HashMap<String, Draft.Typed>();
      typed.put(key + "-title", new Draft.Typed(title, Draft.mark("")));
      if (title.equals(titles[titles.length - 1])) {
        typed.put(key + "-owner", new Draft.Typed(district.officer, Draft.mark("")));
      }
      drafts.save(plan, typed, choices, district.director, Locale.CANADA);
    }
    rounds.closePlan(before, district.director, null);
    return reviewing.goals(district.code, "2026-27").stream().map(Goal::key).toList();
  }

  private void review(String officer, String goal, String trend) {
    district.send(district.task(TASK, officer), Map.of("goals", List.of(goal), "trend", trend));
  }

  @Test
  void an_officer_without_a_portfolio_stands_there_by_name_alone() {
    Task task = district.task(TASK, district.officer);
    assertThat(district.shown(task, "portfolio")).isEqualTo("");
    district.send(task, Map.of("trend", "Reading goes up"));
    assertThat(reviewing.together(plans.of(district.code, "2026-27")).get(0).reviews())
        .extracting(Reviewing.View::who)
        .containsExactly("Olga Of " + district.code);
  }

  @Test
  void said_again_the_last_word_counts() {
    for (String trend : List.of("First", "Second")) {
      reviewing.keep(
          district.code,
          "2026-27",
          district.officer,
          new BoardImprovementPlanReview.Sent(List.of(), trend, null, null, null));
    }
    assertThat(reviews.findByOrganizationAndSchoolYear(district.code, "2026-27"))
        .singleElement()
        .extracting(OfficerReview::trend)
        .isEqualTo("Second");
  }

  @Test
  void without_a_trend_or_longer_than_fits_or_with_a_goal_that_isnt_there_it_is_refused() {
    Task task = district.task(TASK, district.officer);
    assertThatThrownBy(() -> district.forms.submitTaskForm(task.getId(), Map.of("practice", "x")))
        .hasMessageContaining("trend");
    assertThatThrownBy(
            () -> district.forms.submitTaskForm(task.getId(), Map.of("trend", "x".repeat(1001))))
        .hasMessageContaining("trend");
    assertThatThrownBy(
            () ->
                district.forms.submitTaskForm(
                    task.getId(), Map.of("trend", "x", "goals", List.of("mine"))))
        .hasMessageContaining("goals");
    assertThat(reviews.findByOrganizationAndSchoolYear(district.code, "2026-27")).isEmpty();
  }

  @Test
  void nobody_without_a_voice_reads_them() {
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    assertThat(desk.look(PAGE).getStatus()).isEqualTo(403);
    desk.as(district.neighbour(), district.code + "x", Role.COORDINATOR);
    assertThat(desk.look(PAGE).getStatus()).isEqualTo(404);
    desk.as(district.chair, district.code, Role.CHAIR);
    assertThat(desk.read(PAGE)).contains("No review is here yet");
  }
}
