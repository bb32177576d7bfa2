package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.engine.Timeline;
import org.almanac.people.Role;
import org.almanac.plans.Draft;
import org.almanac.plans.Drafts;
import org.almanac.plans.Goal;
import org.almanac.plans.Plan;
import org.almanac.plans.Plans;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** The plan to read, its versions beside each other, and what a coordinator keeps for it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BoardPlanPageTest extends ABoardPlan {
  private static final Draft.Choices NOTHING = new Draft.Choices(Set.of(), Set.of(), Set.of());

  @Autowired Plans plans;
  @Autowired Drafts drafts;
  @Autowired Timeline timeline;

  @Test
  @Order(1)
  void everybody_at_the_table_and_the_coordinator_read_the_draft_and_nobody_else_does() {
    for (String reader : List.of("dora", "sam", "olga", "ana", "chris", "cora")) {
      assertThat(open(reader, PLAN).status()).as(reader).isEqualTo(200);
      assertThat(open(reader, PLAN + "/versions").status()).as(reader).isEqualTo(200);
      assertThat(open(reader, "/").text()).as(reader).contains("href=\"" + PLAN);
    }
    for (String other : List.of("paula", "marc")) {
      assertThat(open(other, PLAN).status()).as(other).isEqualTo(403);
      assertThat(open(other, PLAN + "/versions").status()).as(other).isEqualTo(403);
      assertThat(open(other, "/").text()).as(other).doesNotContain("/board-plan");
    }
    assertThat(show(elsewhere(Role.COORDINATOR), PLAN).status()).isEqualTo(404);
    assertThat(show(elsewhere(Role.OFFICER), PLAN + "/versions").status()).isEqualTo(404);
    assertThat(open("ana", PLAN).text()).doesNotContain(PLAN + "/edit");
    for (String beside : List.of("/ideas", "/results", "/reviews")) {
      assertThat(open("ana", PLAN).text()).contains("href=\"" + PLAN + beside + "\"");
      assertThat(open("ana", PLAN + beside).status()).as(beside).isEqualTo(200);
    }
  }

  @Test
  @Order(2)
  void a_plan_without_goals_says_who_writes_the_first() {
    assertThat(open("dora", PLAN).text()).contains("Write the first goal");
    assertThat(open("ana", PLAN).text())
        .contains("The director, superintendents and officers write the first ones.")
        .doesNotContain("Write the first goal");
    assertThat(open("ana", PLAN + "/versions").text()).contains("There is no version yet.");
  }

  @Test
  @Order(3)
  void what_a_working_day_brought_is_a_version_by_itself() {
    write("sam", "Everybody reads every day.");
    write("olga", "Every child reads every day.");
    assertThat(plan().versions()).isZero();
    timeline.moveTo(Instant.parse("2027-02-10T15:00:00Z"));
    write("dora", "Every child and every teacher reads every day.");
    assertThat(plan().versions()).isEqualTo(1);
    assertThat(plans.newest(plan()).orElseThrow().by()).isEqualTo(id("olga"));
    assertThat(plans.newest(plan()).orElseThrow().goals().get(0).title())
        .isEqualTo("Every child reads every day.");
    write("dora", "Every child and every teacher reads each day.");
    assertThat(plan().versions()).isEqualTo(1);
  }

  @Test
  @Order(4)
  void a_version_is_kept_only_when_something_changed() {
    assertThat(send("dora", PLAN + "/edit", Map.of("do", "keep")).to()).endsWith("?kept");
    assertThat(send("dora", PLAN + "/edit", Map.of("do", "keep")).to()).endsWith("?kept");
    assertThat(plan().versions()).isEqualTo(2);
  }

  @Test
  @Order(5)
  void any_two_versions_are_compared_goal_by_goal_and_word_by_word() {
    String page = open("ana", PLAN + "/versions?from=2&to=1").text();
    assertThat(page).contains("From version 1 to version 2", "changed");
    assertThat(page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
        .contains(
            "Every child taken out: reads end added: and end every added: teacher reads each end"
                + " day.");
  }

  @Test
  @Order(6)
  void a_version_that_is_none_is_said_so_and_the_newest_two_are_there() {
    for (String typed : List.of("99", "0", "-1", "x", "1e3", "99999999999999", "%27--", "1%202")) {
      Shown page = open("dora", PLAN + "/versions?to=2&from=" + typed);
      assertThat(page.status()).as(typed).isEqualTo(200);
      assertThat(page.text()).as(typed).contains("There is no such version", "From version 1 to");
    }
  }

  @Test
  @Order(7)
  void the_coordinator_keeps_the_priorities_with_their_years_and_goals_choose_among_those() {
    Map<String, String> well =
        Map.of(
            "english",
            "Time to belong",
            "french",
            "Bien-être",
            "fromYear",
            "2024",
            "toYear",
            "2028");
    assertThat(send("cora", "/board-plan/lists/priorities", well).status()).isEqualTo(302);
    Map<String, String> old =
        Map.of("english", "Success", "french", "Réussite", "fromYear", "2019", "toYear", "2023");
    send("cora", "/board-plan/lists/priorities", old);
    assertThat(open("dora", PLAN + "/edit").text())
        .contains("Time to belong, 2024 to 2028")
        .doesNotContain("Success, 2019");
    assertThat(french("dora", PLAN + "/edit").text()).contains("Bien-être, de 2024 à 2028");
    for (String other : List.of("dora", "sam", "ana", "paula")) {
      assertThat(open(other, "/board-plan/lists").status()).as(other).isEqualTo(403);
      assertThat(send(other, "/board-plan/lists/priorities", well).status()).isEqualTo(403);
    }
    assertThat(show(elsewhere(Role.COORDINATOR), "/board-plan/lists").text())
        .doesNotContain("Time to belong");
  }

  @Test
  @Order(8)
  void a_priority_that_can_not_be_is_refused_with_its_reason_and_stays_as_it_was_typed() {
    for (List<String> no :
        List.of(
            List.of("", "x", "2024", "2028"),
            List.of("<b>x</b>".repeat(40), "x", "2024", "2028"),
            List.of("x", "123", "2024", "2028"),
            List.of("Kept words", "x", "2028", "2024"),
            List.of("Kept words", "x", "24", "28"),
            List.of("Kept words", "x", "2024;", "2028"))) {
      Shown refused =
          send(
              "cora",
              "/board-plan/lists/priorities",
              Map.of(
                  "english",
                  no.get(0),
                  "french",
                  no.get(1),
                  "fromYear",
                  no.get(2),
                  "toYear",
                  no.get(3)));
      assertThat(refused.status()).as(no.toString()).isEqualTo(200);
      assertThat(refused.text()).as(no.toString()).contains("A priority needs");
    }
    assertThat(
            send(
                    "cora",
                    "/board-plan/lists/priorities",
                    Map.of(
                        "key",
                        "gone",
                        "english",
                        "Still",
                        "french",
                        "Encore",
                        "fromYear",
                        "2024",
                        "toYear",
                        "2028"))
                .text())
        .contains("Somebody took it off the list meanwhile");
  }

  @Test
  @Order(9)
  void an_organizations_own_words_go_before_ours_and_can_let_one_be() {
    write("sam", "We leverage the widget of pedagogy.");
    assertThat(
            send("cora", "/board-plan/lists/words", Map.of("own", "widget = tool\npedagogy ="))
                .status())
        .isEqualTo(302);
    assertThat(open("dora", PLAN + "/edit").text())
        .contains("“leverage”: how about “use”?", "“widget”: how about “tool”?")
        .doesNotContain("“pedagogy”: how about");
    Shown refused =
        send("cora", "/board-plan/lists/words", Map.of("own", "widget = tool\nno sign"));
    assertThat(refused.text()).contains("This line says no word: “no sign”", "widget = tool");
    assertThat(send("cora", "/board-plan/lists/words", Map.of("own", "a=b\n".repeat(4000))).text())
        .contains(
            "15999 characters, and 10000 fit"
                .replace("15999", "15,999")
                .replace("10000", "10,000"));
  }

  @Test
  @Order(10)
  void a_principal_reads_it_after_the_launch_and_never_before() {
    now(BoardPlanState.CLOSED);
    assertThat(open("paula", PLAN).status()).isEqualTo(403);
    assertThat(open("dora", PLAN + "/edit").to()).isEqualTo(PLAN);
    Shown late =
        send("dora", PLAN + "/edit", Map.of("text-aaaaaaaa-title", "Too late", "do", "goal"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("The director has closed the plan meanwhile", "Too late");
    now(BoardPlanState.LAUNCHED);
    assertThat(open("paula", PLAN).status()).isEqualTo(200);
    assertThat(open("paula", PLAN).text()).doesNotContain(PLAN + "/versions");
    assertThat(open("paula", PLAN + "/versions").status()).isEqualTo(403);
    assertThat(open("marc", PLAN).status()).isEqualTo(403);
  }

  private Plan plan() {
    return goals.of(board());
  }

  private void write(String who, String title) {
    if (plan().goals().isEmpty()) {
      drafts.addGoal(plan().id(), id(who));
    }
    Goal goal = plan().goals().get(0);
    Draft.Outcome outcome =
        drafts.save(
            plan().id(),
            Map.of(goal.key() + "-title", new Draft.Typed(title, Draft.mark(goal.title()))),
            NOTHING,
            id(who),
            Locale.CANADA);
    assertThat(outcome.allKept()).isTrue();
  }
}
