package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almanac.people.Role;
import org.almanac.plans.Goal;
import org.almanac.plans.Measure;
import org.almanac.plans.PlanVersion;
import org.almanac.plans.Plans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page where the plan is written, by several people at once. */
class DraftingPageTest extends ABoardPlan {
  private static final String EDIT = PLAN + "/edit";

  @Autowired Plans plans;

  @Test
  void the_director_superintendents_and_officers_write_it_and_nobody_else_does() {
    for (String writer : List.of("dora", "sam", "olga")) {
      assertThat(open(writer, EDIT).status()).as(writer).isEqualTo(200);
    }
    for (String other : List.of("ana", "chris", "cora", "paula", "marc")) {
      assertThat(open(other, EDIT).status()).as(other).isEqualTo(403);
      assertThat(send(other, EDIT, Map.of("do", "goal")).status()).as(other).isEqualTo(403);
    }
    assertThat(show(elsewhere(Role.SUPERINTENDENT), EDIT).status()).isEqualTo(404);
    assertThat(send(elsewhere(Role.DIRECTOR), EDIT, Map.of("do", "goal")).status()).isEqualTo(404);
    assertThat(open("dora", "/board-plan/1999-00/edit").status()).isEqualTo(404);
    assertThat(open("dora", "/board-plan/%3Cb%3E/edit").status()).isEqualTo(404);
  }

  @Test
  void who_reads_and_who_writes_stands_on_the_page() {
    assertThat(open("dora", EDIT).text())
        .contains("The director, superintendents and officers write it.")
        .contains("after its launch everybody who leads a school does");
  }

  @Test
  void a_goal_has_words_an_owner_at_the_table_a_priority_and_measures() {
    String goal = newGoal("dora");
    Map<String, String> sent = page("dora");
    String measure = goal(goal).measures().get(0).key();
    sent.put("text-" + goal + "-title", "Every child reads every day.");
    sent.put("text-" + goal + "-why", "Children who read at home.");
    sent.put("text-" + goal + "-owner", id("ana"));
    String path = "text-" + goal + "-" + measure + "-";
    sent.put(path + "name", "Children who read at home");
    sent.put(path + "unit", "%");
    sent.put(path + "baseline", "62");
    sent.put(path + "baselineYear", "2025-26");
    sent.put(path + "target", "75.5");
    sent.put(path + "targetYear", "2028-29");
    sent.put(path + "figure", "The survey of families, each spring");
    assertThat(send("dora", EDIT, sent).to()).isEqualTo(EDIT);
    Goal kept = goal(goal);
    assertThat(kept.title()).isEqualTo("Every child reads every day.");
    assertThat(kept.owner()).isEqualTo(id("ana"));
    Measure its = kept.measures().get(0);
    assertThat(its.baseline()).isEqualByComparingTo("62");
    assertThat(its.target()).isEqualByComparingTo("75.5");
    assertThat(its.targetYear()).isEqualTo("2028-29");
    assertThat(open("ana", PLAN).text())
        .contains("Every child reads every day.", "ana Of d77 looks after it.")
        .contains("from 62\u00a0% in 2025-26 to 75.5\u00a0% by the end of 2028-29");
  }

  @Test
  void only_who_sits_at_the_table_can_be_chosen_to_look_after_a_goal() {
    String goal = newGoal("dora");
    assertThat(open("dora", EDIT).text()).contains("otto Of d77").doesNotContain("paula Of d77");
    Shown refused = type("dora", goal, "owner", id("paula"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text())
        .contains(
            "“Who looks after it” takes one of the list. What you sent isn’t on it any more.");
    assertThat(goal(goal).owner()).isEmpty();
  }

  @Test
  void two_people_who_write_in_two_fields_at_once_lose_nothing() {
    String goal = newGoal("dora");
    Map<String, String> doras = page("dora");
    Map<String, String> sams = page("sam");
    doras.put("text-" + goal + "-title", "Dora’s words");
    sams.put("text-" + goal + "-why", "Sam’s words");
    assertThat(send("dora", EDIT, doras).status()).isEqualTo(302);
    assertThat(send("sam", EDIT, sams).status()).isEqualTo(302);
    assertThat(goal(goal).title()).isEqualTo("Dora’s words");
    assertThat(goal(goal).why()).isEqualTo("Sam’s words");
  }

  @Test
  void two_people_who_write_in_one_field_at_once_see_both_texts_and_keep_both() {
    String goal = newGoal("dora");
    Map<String, String> doras = page("dora");
    Map<String, String> sams = page("sam");
    doras.put("text-" + goal + "-title", "Dora’s words");
    sams.put("text-" + goal + "-title", "Sam’s <i>words</i>");
    send("dora", EDIT, doras);
    Shown both = send("sam", EDIT, sams);
    assertThat(both.status()).isEqualTo(409);
    assertThat(both.text())
        .contains("Somebody else wrote in the same place a moment ago.")
        .contains("Dora’s words", "Sam’s &lt;i&gt;words&lt;/i&gt;")
        .contains("data-conflict");
    assertThat(goal(goal).title()).isEqualTo("Dora’s words");
    sams.put("seen-" + goal + "-title", both.hidden("seen-" + goal + "-title"));
    assertThat(send("sam", EDIT, sams).status()).isEqualTo(302);
    assertThat(goal(goal).title()).isEqualTo("Sam’s <i>words</i>");
    assertThat(plans.versions(goals.of(board())))
        .flatExtracting(PlanVersion::goals)
        .extracting(Goal::title)
        .contains("Dora’s words");
  }

  @Test
  void a_goal_that_is_taken_out_stays_in_a_version_and_who_was_writing_in_it_brings_it_back() {
    String goal = newGoal("dora");
    type("dora", goal, "title", "Every child is known by name.");
    Map<String, String> sams = page("sam");
    Map<String, String> doras = page("dora");
    doras.put("do", "remove-" + goal);
    assertThat(send("dora", EDIT, doras).to()).isEqualTo(EDIT + "?removed");
    assertThat(goals.of(board()).goals()).noneMatch(one -> one.key().equals(goal));
    assertThat(plans.newest(goals.of(board())).orElseThrow().goals())
        .anyMatch(one -> one.title().equals("Every child is known by name."));
    send("sam", EDIT, sams);
    assertThat(goals.of(board()).goals()).noneMatch(one -> one.key().equals(goal));
    sams.put("text-" + goal + "-why", "Names are how it begins.");
    send("sam", EDIT, sams);
    assertThat(goal(goal).title()).isEqualTo("Every child is known by name.");
    assertThat(goal(goal).why()).isEqualTo("Names are how it begins.");
  }

  @Test
  void at_the_sixth_goal_a_hint_says_that_few_are_remembered_and_nothing_is_blocked() {
    goals
        .of(board())
        .goals()
        .forEach(goal -> send("dora", EDIT, Map.of("do", "remove-" + goal.key())));
    while (goals.of(board()).goals().size() < 5) {
      newGoal("dora");
    }
    assertThat(open("dora", EDIT).text()).doesNotContain("People remember up to");
    newGoal("dora");
    assertThat(open("dora", EDIT).text()).contains("6 goals. People remember up to 5");
  }

  @Test
  void plain_language_is_hinted_at_beside_the_field_in_both_languages_and_saved_all_the_same() {
    String goal = newGoal("dora");
    type("dora", goal, "title", "We leverage pedagogy.");
    String page = open("dora", EDIT).text();
    assertThat(page.substring(page.indexOf("beside-" + goal + "-title")))
        .contains("“leverage”: how about “use”?", "“pedagogy”: how about “teaching”?");
    assertThat(goal(goal).title()).isEqualTo("We leverage pedagogy.");
    assertThat(french("dora", EDIT).text())
        .contains(
            "« leverage »\u00a0: et pourquoi pas"
                .replace("« ", "«\u00a0")
                .replace(" »", "\u00a0»"));
  }

  @Test
  void what_can_not_be_a_figure_is_told_with_its_field_and_stays_as_it_was_typed() {
    String goal = newGoal("dora");
    String measure = goal(goal).measures().get(0).key();
    for (String no : List.of("about 60", "1e99", "<script>alert(1)</script>", "9".repeat(5000))) {
      Shown refused = type("dora", goal, measure + "-baseline", no);
      assertThat(refused.status()).as(no).isEqualTo(409);
      assertThat(refused.text())
          .as(no)
          .contains("“Baseline” takes a figure such as 62 or 62.5")
          .contains(no.replace("<", "&lt;").replace(">", "&gt;"));
    }
    Shown tooLong = type("dora", goal, "title", "x".repeat(301));
    assertThat(tooLong.text())
        .contains("“The goal, in one sentence” has 301 characters, and 300 fit.")
        .contains("x".repeat(301));
    assertThat(goal(goal).title()).isEmpty();
  }

  @Test
  void buttons_that_are_none_and_fields_that_are_none_change_nothing() {
    String goal = newGoal("dora");
    List<Goal> before = goals.of(board()).goals();
    for (String what :
        List.of("remove-", "up-", "up-" + goal + "x", "measure-zz", "drop", "-", "--")) {
      assertThat(send("dora", EDIT, Map.of("do", what)).status()).as(what).isEqualTo(302);
    }
    Map<String, String> hostile = new HashMap<>();
    hostile.put("text-", "x");
    hostile.put("text-title", "x");
    hostile.put("text-" + goal + "-key", "stolen");
    hostile.put("text-../../etc-title", "x");
    hostile.put("seen-" + goal + "-title", "no text with it");
    assertThat(send("dora", EDIT, hostile).status()).isEqualTo(302);
    assertThat(goals.of(board()).goals()).isEqualTo(before);
  }

  private String newGoal(String who) {
    String to = send(who, EDIT, Map.of("do", "goal")).to();
    assertThat(to).startsWith(EDIT + "#goal-");
    return to.substring(to.lastIndexOf('-') + 1);
  }

  private Goal goal(String key) {
    return goals.of(board()).goals().stream()
        .filter(goal -> goal.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private Shown type(String who, String goal, String field, String text) {
    Map<String, String> sent = page(who);
    sent.put("text-" + goal + "-" + field, text);
    return send(who, EDIT, sent);
  }

  /** The whole form as the page shows it to somebody now. */
  private Map<String, String> page(String who) {
    Shown page = open(who, EDIT);
    Map<String, String> sent = new HashMap<>();
    for (Goal goal : goals.of(board()).goals()) {
      org.almanac.plans.DraftFields.of(goal)
          .forEach(
              (path, text) -> {
                sent.put("text-" + path, text);
                sent.put("seen-" + path, page.hidden("seen-" + path));
              });
    }
    return sent;
  }
}
