package org.almanac.boardplan;

import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.engine.Refusal;
import org.almanac.meetings.Typed;
import org.springframework.stereotype.Component;

/** Heard and included, or not yet and what is missing, under the name that the person wishes. */
@Component
class BoardImprovementPlanHeard implements Recording<BoardImprovementPlanHeard.Sent> {
  static final String FORM = "board-improvement-plan-heard";

  record Sent(String answer, String missing, String saidAs) {}

  private final DraftForms forms;
  private final HearingRounds rounds;
  private final GoalWords words;

  BoardImprovementPlanHeard(DraftForms forms, HearingRounds rounds, GoalWords words) {
    this.forms = forms;
    this.rounds = rounds;
    this.words = words;
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
        .with("saidAs", SaidAs.VOICE.word())
        .options("asOptions", forms.asOptions(context));
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    HeardWord word =
        HeardWord.of(sent.answer())
            .orElseThrow(() -> new Refusal("answer", words.say("heard.choose")));
    String missing = Typed.clean(sent.missing());
    if (word == HeardWord.NOT_YET && missing == null) {
      throw new Refusal("missing", words.say("heard.line"));
    }
    SaidAs as = SaidAs.of(sent.saidAs()).orElse(SaidAs.VOICE);
    if (!rounds.say(forms.plan(context), DraftForms.asked(context), word, missing, as)) {
      throw new Refusal(null, words.say("heard.over"));
    }
    return Flags.none();
  }
}
