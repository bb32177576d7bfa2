package org.almanac.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.almanac.SharedAlmanacTest;
import org.almanac.access.NoticeSeen;
import org.almanac.people.PeopleAudit;
import org.almanac.people.PersonColumns;
import org.almanac.people.PersonRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What schools' plans keep of a person: to see, to take away and to erase. */
@SharedAlmanacTest
@Import(ReadTogether.class)
class OwnSchoolPlanTest {
  private static final String MINE = "/my-school-plan";

  @Autowired ReadTogether district;
  @Autowired SchoolPlans plans;
  @Autowired SchoolPlanMoves moves;
  @Autowired ModerationPlans bundles;
  @Autowired Moderation moderation;
  @Autowired ApprovalDesk approvals;
  @Autowired PeopleAudit audit;
  @Autowired NoticeSeen notice;
  @Autowired ObjectProvider<PersonRows> rows;

  @BeforeEach
  void aSummer() {
    district.opens();
    district.handsIn();
    change("101", plan -> plan.metWithStaff("=All of us", "The bus drivers", true, id("p101")));
    district.publishes();
    ModerationPlan bundled = bundled();
    district.types(
        "s1", ReadTogether.page(1), ReadingFields.path(bundled) + "-note", "My own wonder");
    district.types("s1", ReadTogether.page(1), ReadingFields.look(bundled, "curious"), "growing");
    ModerationPlan plan = bundled();
    for (FeedbackPart part : FeedbackPart.values()) {
      plan.say(part, "The group's " + part.word(), id("s1"), null);
    }
    bundles.save(plan);
  }

  @Test
  void everybody_sees_what_is_theirs_with_why_it_stays_and_takes_it_away() {
    assertThat(page("p101"))
        .contains("You saved version 1 of the plan", "School 101, 2027-28")
        .contains("the plan is the school’s, with every version")
        .contains("Your words on the June staff meeting", "=All of us", "The bus drivers")
        .doesNotContain("My own wonder", "The group&#39;s", "School 102");
    String file = district.open("p101", MINE + "/all.csv").text();
    assertThat(file)
        .contains("What it is,About,What you said")
        .contains("\"'=All of us\nThe bus drivers\"");
    assertThat(page("s1"))
        .contains("My own wonder", "The group&#39;s strength", "A place in a group that reads")
        .contains(": growing", "the district’s record")
        .doesNotContain("The bus drivers");
    assertThat(page("s2")).doesNotContain("My own wonder", "The group&#39;s");
    assertThat(page("cora")).contains("keep nothing of you").doesNotContain("Erase");
  }

  @Test
  void a_person_erases_their_own_words_and_that_is_on_record_without_a_word_of_them() {
    assertThat(district.send("p101", MINE + "/erase", Map.of()).to()).isEqualTo(MINE);
    assertThat(page("p101"))
        .contains("You handed in the plan", "You saved version 1")
        .doesNotContain("All of us", "The bus drivers", "Erase it");
    assertThat(district.plan("101").meeting().inRoom()).isNull();
    assertThat(district.plan("101").meeting().councilConsulted()).isTrue();
    assertThat(audit.of(district.code, id("p101")))
        .filteredOn(line -> line.what() == PeopleAudit.What.ERASED)
        .singleElement()
        .satisfies(line -> assertThat(line.kind()).isEqualTo("schoolplan.erased.meeting"));
    district.send("p101", MINE + "/erase", Map.of());
    assertThat(audit.of(district.code, id("p101")))
        .as("nothing was there to erase")
        .filteredOn(line -> line.what() == PeopleAudit.What.ERASED)
        .hasSize(1);
  }

  @Test
  void an_answer_goes_and_why_a_plan_was_withdrawn_but_not_that_it_was() {
    change("102", plan -> answer(plan, "Reading aloud"));
    moves.withdraw(district.plan("201"), id("p201"), "We moved house");
    assertThat(page("p102")).contains("Your answer to the feedback", "Reading aloud");
    assertThat(page("p201")).contains("You withdrew the plan", "We moved house");
    district.send("p102", MINE + "/erase", Map.of());
    district.send("p201", MINE + "/erase", Map.of());
    assertThat(page("p102")).doesNotContain("Your answer", "Reading aloud");
    assertThat(page("p201")).contains("You withdrew the plan").doesNotContain("We moved house");
    assertThat(district.plan("201").state()).isEqualTo(SchoolPlanState.WITHDRAWN);
    moves.schoolCloses(district.plan("202"), id("cora"), "Merging", "201");
    district.send("cora", MINE + "/erase", Map.of());
    assertThat(page("cora")).contains("You said that the school closes", "Merging");
  }

  @Test
  void notes_and_look_fors_go_once_the_group_is_through_and_feedback_and_approval_stay() {
    district.send("s1", MINE + "/erase", Map.of());
    assertThat(page("s1")).contains("My own wonder", "until your group is through");
    ModerationGroup group = district.group(1);
    approvals.ask(district.code, PlanModerationProcess.businessKey(group));
    approvals.decide(approvals.asked(group, "F1"), Set.of("102"), id("s1"), id("cora"));
    moderation.moderated(district.code, PlanModerationProcess.businessKey(group));
    district.send("s1", MINE + "/erase", Map.of());
    assertThat(page("s1"))
        .contains("The group&#39;s strength", "You approved the plan")
        .contains("by whom and of exactly which text")
        .doesNotContain("My own wonder", ": growing");
    assertThat(page("cora")).contains("You recorded an approval");
    assertThat(approvals.of(district.plan("101")).filter(approvals::holds)).isPresent();
  }

  @Test
  void nobody_erases_or_reads_anothers() {
    district.send("p102", MINE + "/erase", Map.of());
    assertThat(page("p101")).contains("The bus drivers");
    assertThat(page("s3")).doesNotContain("The bus drivers", "My own wonder");
    notice.seen(district.code, id("p101"), "fr", true);
    assertThat(page("p101"))
        .contains("Ce que les plans d’école gardent de vous", "The bus drivers")
        .doesNotContain("You saved");
  }

  @Test
  void every_column_that_names_a_person_goes_along_when_two_are_one() {
    Set<String> named =
        PersonColumns.where(
            district.jdbc,
            "lower(table_name) in ('school_plan', 'moderation_group',"
                + " 'moderation_seat', 'moderation_plan', 'reading_note',"
                + " 'plan_approval', 'moderation_stand_in')"
                + " and (lower(column_name) in ('person_id', 'stand_in_id', 'reader',"
                + " 'asked', 'writer', 'stands_for')"
                + " or lower(column_name) like '%\\_by' escape '\\'"
                + " or lower(column_name) like '%\\_reader' escape '\\')");
    assertThat(named).hasSizeGreaterThan(14);
    // the engine knows a place in a group by who was asked first
    named.remove("moderation_seat.asked");
    assertThat(PersonColumns.goingAlong(rows.stream())).containsAll(named);
  }

  private void answer(SchoolPlan plan, String keeps) {
    plan.feedbackIn();
    plan.approved();
    plan.released(LocalDate.of(2027, 8, 30));
    plan.answered(keeps, null, id("p102"));
  }

  private void change(String school, Consumer<SchoolPlan> how) {
    SchoolPlan plan = district.plan(school);
    how.accept(plan);
    plans.save(plan);
  }

  private ModerationPlan bundled() {
    List<ModerationPlan> all = bundles.of(district.group(1));
    return all.stream().filter(one -> one.school().equals("101")).findFirst().orElseThrow();
  }

  private String page(String name) {
    return district.open(name, MINE).text();
  }

  private String id(String name) {
    return district.id(name);
  }
}
