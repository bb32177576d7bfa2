package org.almanac.schoolplan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.engine.Refusal;
import org.springframework.stereotype.Component;

/** The group's feedback is whole: a strength, a question, a next step for each plan. */
@Component
class PlanModerationFeedback implements Recording<PlanModerationFeedback.Sent> {
  record Sent() {}

  private final ModerationForms forms;
  private final FeedbackDesk desk;
  private final ModerationWords words;

  PlanModerationFeedback(ModerationForms forms, FeedbackDesk desk, ModerationWords words) {
    this.forms = forms;
    this.desk = desk;
    this.words = words;
  }

  @Override
  public String form() {
    return "plan-moderation-feedback";
  }

  @Override
  public Class<Sent> type() {
    return Sent.class;
  }

  @Override
  public Prefill prefill(FormContext context) {
    return forms.names(context);
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    ModerationGroup group = forms.group(context);
    List<ModerationPlan> open = desk.done(group);
    if (!open.isEmpty()) {
      String wanted =
          open.stream()
              .sorted(Comparator.comparing(forms::school))
              .map(this::wanted)
              .collect(Collectors.joining("; "));
      throw new Refusal(null, words.say("feedback.open", wanted));
    }
    return Flags.none();
  }

  /** The school, and which of the three nobody has written yet. */
  private String wanted(ModerationPlan plan) {
    List<FeedbackPart> parts = plan.wanted();
    String which =
        parts.size() == FeedbackPart.values().length
            ? words.say("feedback.wanted.all")
            : parts.stream()
                .map(part -> words.say("feedback.wanted." + part.word()))
                .collect(Collectors.joining(", "));
    return words.say("feedback.wanted", forms.school(plan), which);
  }
}
