package org.almanac.boardplan;

import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.engine.Refusal;
import org.springframework.stereotype.Component;

/** The draft has what was not heard: what was said is beside it, and every voice is asked again. */
@Component
class BoardImprovementPlanRevise implements Recording<BoardImprovementPlanRevise.Sent> {
  static final String FORM = "board-improvement-plan-revise";

  record Sent() {}

  private final DraftForms forms;

  BoardImprovementPlanRevise(DraftForms forms) {
    this.forms = forms;
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
    return forms.names(context).with("dissent", forms.dissent(context));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    forms
        .nothingToHear(context)
        .ifPresent(
            reason -> {
              throw new Refusal(null, reason);
            });
    return Flags.none();
  }
}
