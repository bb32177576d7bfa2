package org.almanac.boardplan;

import java.util.function.BiFunction;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.engine.Refusal;

/**
 * The draft is there to be heard, or to be heard once more: any draft that has a goal.
 *
 * @param form which of the two
 * @param beside what is said beside it, and under which name
 */
record BoardImprovementPlanDraft(
    String form, DraftForms forms, String name, BiFunction<DraftForms, FormContext, String> beside)
    implements Recording<BoardImprovementPlanDraft.Sent> {

  record Sent() {}

  @Override
  public Class<Sent> type() {
    return Sent.class;
  }

  @Override
  public Prefill prefill(FormContext context) {
    return forms.writing(context).with(name, beside.apply(forms, context));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    forms.refuseUnlessWritten(context);
    forms
        .nothingToHear(context)
        .ifPresent(
            reason -> {
              throw new Refusal(null, reason);
            });
    return Flags.none();
  }
}
