package org.almanac.boardplan;

import java.util.List;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Option;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.plans.Goal;
import org.springframework.stereotype.Component;

/**
 * An officer's review of the running plan: a trend, a practice, the evidence, what got in the way.
 */
@Component
class BoardImprovementPlanReview implements Recording<BoardImprovementPlanReview.Sent> {
  static final String FORM = "board-improvement-plan-review";

  record Sent(
      List<String> goals, String trend, String practice, String evidence, String gotInTheWay) {}

  private final Reviewing reviewing;

  BoardImprovementPlanReview(Reviewing reviewing) {
    this.reviewing = reviewing;
  }

  @Override
  public String form() {
    return FORM;
  }

  @Override
  public Class<Sent> type() {
    return Sent.class;
  }

  @Override
  public Prefill prefill(FormContext context) {
    String year = year(context);
    List<Goal> goals = reviewing.goals(context.organization(), year);
    return Prefill.none()
        .with("year", year)
        .with("portfolio", reviewing.portfolioWords(context.organization(), context.person()))
        .with("anyGoals", !goals.isEmpty())
        .with(
            "goals",
            goals.stream()
                .filter(goal -> goal.owner().equals(context.person()))
                .map(Goal::key)
                .toList())
        .options(
            "goalChoices",
            goals.stream().map(goal -> new Option(goal.key(), goal.title())).toList());
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    reviewing.keep(context.organization(), year(context), context.person(), sent);
    return Flags.none();
  }

  private static String year(FormContext context) {
    return BoardImprovementPlanProcess.schoolYear(context.businessKey());
  }
}
