package org.almanac.boardplan;

import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.meetings.Typed;
import org.springframework.stereotype.Component;

/** The director closes the plan; who still says not yet stays on record beside it. */
@Component
class BoardImprovementPlanClose implements Recording<BoardImprovementPlanClose.Sent> {
  static final String FORM = "board-improvement-plan-close";

  record Sent(String word) {}

  private final DraftForms forms;
  private final HearingRounds rounds;
  private final DirectorsWord director;

  BoardImprovementPlanClose(DraftForms forms, HearingRounds rounds, DirectorsWord director) {
    this.forms = forms;
    this.rounds = rounds;
    this.director = director;
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
    return forms
        .names(context)
        .with("waits", director.waitsToClose(context))
        .with("dissent", forms.dissent(context));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    director.refuse(director.waitsToClose(context));
    rounds.closePlan(forms.plan(context), context.person(), Typed.clean(sent.word()));
    return Flags.none();
  }
}
