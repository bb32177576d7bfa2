package org.almanac.schoolplan;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almanac.plans.Goal;
import org.almanac.plans.MeasureViews;
import org.springframework.stereotype.Component;

/** A school's goals as they are read, on its page, in a bundle and on paper. */
@Component
class ServedGoals {
  private final MeasureViews measures;
  private final SchoolPlanWords words;

  ServedGoals(MeasureViews measures, SchoolPlanWords words) {
    this.measures = measures;
    this.words = words;
  }

  /** The goals, and what of the board's each of them serves. */
  List<ServedGoal> of(List<Goal> goals, List<Goal> board) {
    return IntStream.range(0, goals.size())
        .mapToObj(at -> of(at + 1, goals.get(at), board))
        .toList();
  }

  /** The district's results are no school's, so nothing is read between baseline and target. */
  private ServedGoal of(int number, Goal goal, List<Goal> board) {
    Optional<String> serves =
        board.stream().filter(one -> one.key().equals(goal.serves())).map(Goal::title).findFirst();
    return new ServedGoal(
        number,
        goal.key(),
        words.title(goal.title()),
        goal.why(),
        serves.orElse(""),
        serves.isPresent() ? "" : goal.alone(),
        measures.of(goal, measure -> List.of()));
  }
}
