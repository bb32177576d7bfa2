package org.almanac.boardplan;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.almanac.plans.ComparedGoal;
import org.almanac.plans.Goal;
import org.almanac.plans.GoalField;
import org.almanac.plans.Measure;
import org.almanac.plans.MeasureViews;
import org.almanac.plans.PlanVersion;
import org.almanac.plans.Reading;
import org.springframework.stereotype.Component;

/** Goals as they are read, on the page, on paper, and beside those of another version. */
@Component
class GoalViews {
  private final GoalWords words;
  private final MeasureViews measures;
  private final Readings readings;

  GoalViews(GoalWords words, MeasureViews measures, Readings readings) {
    this.words = words;
    this.measures = measures;
    this.readings = readings;
  }

  List<GoalView> of(String organization, List<Goal> goals) {
    Map<String, String> priorities = words.priorities(organization);
    Function<Measure, List<Reading>> read = readings.of(organization);
    return IntStream.range(0, goals.size())
        .mapToObj(at -> view(at + 1, goals.get(at), priorities, read))
        .toList();
  }

  List<ComparedGoal> compared(String organization, PlanVersion before, PlanVersion after) {
    Map<String, String> priorities = words.priorities(organization);
    return ComparedGoal.of(
        before, after, (field, text) -> words.reading(field, priorities).apply(text));
  }

  private GoalView view(
      int number,
      Goal goal,
      Map<String, String> priorities,
      Function<Measure, List<Reading>> read) {
    return new GoalView(
        number,
        goal.key(),
        goal.title().isEmpty() ? words.ofPlans("goal.untitled") : goal.title(),
        goal.why(),
        words.reading(GoalField.OWNER, priorities).apply(goal.owner()),
        words.reading(GoalField.SERVES, priorities).apply(goal.serves()),
        measures.of(goal, read));
  }
}
