package org.almanac.plans;

import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;

/** The goals of a school in two versions, with the board goal that each serves in its words. */
final class SchoolGoalsCompared {
  /** As texts name the field where a school's goal serves a board goal. */
  private static final String BOARD_GOAL = "boardGoal";

  private SchoolGoalsCompared() {}

  static List<ComparedGoal> of(PlanVersion before, PlanVersion after, List<Goal> board) {
    return ComparedGoal.of(before, after, (field, text) -> reads(field, text, board)).stream()
        .map(SchoolGoalsCompared::named)
        .toList();
  }

  private static String reads(GoalField field, String text, List<Goal> board) {
    if (field == GoalField.SERVES) {
      return board.stream()
          .filter(goal -> goal.key().equals(text))
          .map(Goal::title)
          .findFirst()
          .orElse(text);
    }
    return field.isFigure() ? Figures.shown(LocaleContextHolder.getLocale(), text) : text;
  }

  private static ComparedGoal named(ComparedGoal goal) {
    List<Compared> fields =
        goal.fields().stream()
            .map(
                field ->
                    field.field().equals(GoalField.SERVES.word())
                        ? new Compared(BOARD_GOAL, field.pieces())
                        : field)
            .toList();
    return new ComparedGoal(goal.title(), goal.became(), fields, goal.measures());
  }
}
