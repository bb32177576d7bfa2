package org.almanac.schoolplan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.almanac.plans.Figures;
import org.almanac.plans.Goal;
import org.almanac.plans.Measure;

/**
 * A school's goal as it is read.
 *
 * @param serves the board goal in its words; empty where it serves none, or nobody said yet
 * @param alone why it serves none; empty where nobody said
 */
record ServedGoal(
    int number, String title, String why, String serves, String alone, List<Line> measures) {

  /** A measure in one line. */
  record Line(
      String name,
      String baseline,
      String baselineYear,
      String target,
      String targetYear,
      String figure) {}

  static ServedGoal of(int number, Goal goal, List<Goal> board, SchoolPlanWords words) {
    Optional<String> serves =
        board.stream().filter(one -> one.key().equals(goal.serves())).map(Goal::title).findFirst();
    return new ServedGoal(
        number,
        words.title(goal.title()),
        goal.why(),
        serves.orElse(""),
        serves.isPresent() ? "" : goal.alone(),
        goal.measures().stream()
            .filter(measure -> !measure.name().isEmpty() || measure.target() != null)
            .map(ServedGoal::line)
            .toList());
  }

  private static Line line(Measure measure) {
    return new Line(
        measure.name(),
        read(measure.baseline(), measure.unit()),
        measure.baselineYear(),
        read(measure.target(), measure.unit()),
        measure.targetYear(),
        measure.figure());
  }

  private static String read(BigDecimal figure, String unit) {
    if (figure == null) {
      return "";
    }
    String read = Figures.in(SchoolPlanWords.locale(), figure);
    return unit.isEmpty() ? read : read + "\u00a0" + unit;
  }
}
