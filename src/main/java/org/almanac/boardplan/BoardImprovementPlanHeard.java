package org.almanac.boardplan;

import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.engine.Refusal;
import org.almanac.meetings.Typed;
import org.springframework.stereotype.Component;

/**
 * Heard and included, or not yet and what they would still want in it, under the name that the
 * person wishes.
 */
@Component
class BoardImprovementPlanHeard implements Recording<BoardImprovementPlanHeard.Sent> {
  static final String FORM = "board-improvement-plan-heard";

  record Sent(String answer, String wanted, String saidAs) {}

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
    String wanted = Typed.clean(sent.wanted());
    if (word == HeardWord.NOT_YET && wanted == null) {
      throw new Refusal("wanted", words.say("heard.line"));
    }
    SaidAs as = SaidAs.of(sent.saidAs()).orElse(SaidAs.VOICE);
    if (!rounds.say(forms.plan(context), DraftForms.asked(context), word, wanted, as)) {
      throw new Refusal(null, words.say("heard.over"));
    }
    return Flags.none();
  }
}
