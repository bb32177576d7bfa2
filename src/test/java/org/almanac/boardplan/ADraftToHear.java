package org.almanac.boardplan;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.calendar.SchoolYear;
import org.almanac.plans.Draft;
import org.almanac.plans.Drafts;
import org.almanac.plans.Goal;
import org.springframework.beans.factory.annotation.Autowired;

/** A board plan of one goal with a measure, as the director writes it. */
abstract class ADraftToHear extends ABoardPlan {
  @Autowired Drafts drafts;
  @Autowired DistrictResults results;

  void write(String title) {
    Long plan = goals.of(board()).id();
    if (goals.of(board()).goals().isEmpty()) {
      drafts.addGoal(plan, id("dora"));
      measure(plan, goals.of(board()).goals().get(0).key());
    }
    Goal goal = goals.of(board()).goals().get(0);
    drafts.save(
        plan,
        Map.of(goal.key() + "-title", new Draft.Typed(title, Draft.mark(goal.title()))),
        new Draft.Choices(Set.of(), Set.of(), Set.of()),
        id("dora"),
        Locale.CANADA);
  }

  /** With a figure to begin with, one to reach, and a result of the district between them. */
  private void measure(Long plan, String goal) {
    String measure = goal + "-" + drafts.addMeasure(plan, goal, id("dora")).orElseThrow() + "-";
    results.save(
        new DistrictResult(
            ORG,
            new ResultLine(
                "Grade 6 reading", ResultPanel.DISTRICT, SchoolYear.named("2024-25"), 680, 900)));
    Map<String, String> fields =
        Map.of(
            "name", "Children who read at home",
            "unit", "%",
            "baseline", "62",
            "baselineYear", "2023-24",
            "target", "75",
            "targetYear", "2028-29",
            "figure", "Grade 6 reading");
    Map<String, Draft.Typed> typed = new HashMap<>();
    fields.forEach(
        (field, text) -> typed.put(measure + field, new Draft.Typed(text, Draft.mark(""))));
    drafts.save(
        plan,
        typed,
        new Draft.Choices(Set.of(), Set.of(), Set.of("2023-24", "2028-29")),
        id("dora"),
        Locale.CANADA);
  }

  /** The goal's title as its page sends it. */
  Map<String, String> title(String text) {
    Goal goal = goals.of(board()).goals().get(0);
    String field = goal.key() + "-title";
    return Map.of("text-" + field, text, "seen-" + field, Draft.mark(goal.title()));
  }
}
