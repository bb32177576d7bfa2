package org.almanac.boardplan;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Reconsidered;
import org.almanac.engine.Refusal;
import org.almanac.meetings.Typed;
import org.springframework.stereotype.Component;

/**
 * Heard and included, or not yet and what they would still want in it, under the name that the
 * person wishes. Another word until the round is over takes the place of the first.
 */
@Component
class BoardImprovementPlanHeard implements Reconsidered<BoardImprovementPlanHeard.Sent> {
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

  @Override
  public Optional<Instant> changeableUntil(FormContext context) {
    BoardPlan plan = forms.plan(context);
    return answer(plan, context)
        .flatMap(one -> rounds.of(plan).stream().filter(Hearing::open).findFirst())
        .map(Hearing::until);
  }

  @Override
  public Map<String, Object> sent(FormContext context) {
    Map<String, Object> sent = new HashMap<>();
    answer(forms.plan(context), context)
        .ifPresent(
            one -> {
              sent.put("answer", one.word().orElseThrow().word());
              sent.put("wanted", one.line());
              sent.put("saidAs", (one.saidAs() == null ? SaidAs.VOICE : one.saidAs()).word());
            });
    return sent;
  }

  @Override
  public void change(Sent sent, FormContext context) {
    record(sent, context);
  }

  /** What they said in the open round, if they did. */
  private Optional<HearingAnswer> answer(BoardPlan plan, FormContext context) {
    return rounds.asked(plan, DraftForms.asked(context)).filter(one -> one.word().isPresent());
  }
}
