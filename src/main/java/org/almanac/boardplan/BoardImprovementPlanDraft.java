package org.almanac.boardplan;

import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.engine.Refusal;
import org.springframework.stereotype.Component;

/** The draft is there to be heard: any draft that has a goal; what is open in it is only said. */
@Component
class BoardImprovementPlanDraft implements Recording<BoardImprovementPlanDraft.Sent> {
  static final String FORM = "board-improvement-plan-draft";

  record Sent() {}

  private final DraftForms forms;

  BoardImprovementPlanDraft(DraftForms forms) {
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
    return forms.names(context).with("open", forms.stillOpen(context));
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
