package org.almanac.schoolplan;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Option;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.engine.Refusal;
import org.springframework.stereotype.Component;

/** Every plan of the own schools is ready for fall, but for those that are talked over first. */
@Component
class PlanModerationApprove implements Recording<PlanModerationApprove.Sent> {
  record Sent(List<String> talkFirst) {}

  private final ModerationForms forms;
  private final ApprovalDesk desk;
  private final ModerationWords words;

  PlanModerationApprove(ModerationForms forms, ApprovalDesk desk, ModerationWords words) {
    this.forms = forms;
    this.desk = desk;
    this.words = words;
  }

  @Override
  public String form() {
    return "plan-moderation-approve";
  }

  @Override
  public Class<Sent> type() {
    return Sent.class;
  }

  @Override
  public Prefill prefill(FormContext context) {
    List<ModerationPlan> asked = forms.byName(asked(context));
    return forms
        .names(context)
        .with(
            "schools",
            asked.stream()
                .map(plan -> "- " + ModerationForms.plain(forms.named(plan)))
                .collect(Collectors.joining("\n")))
        .options(
            "plans",
            asked.stream().map(plan -> new Option(plan.school(), forms.school(plan))).toList());
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    List<ModerationPlan> asked = asked(context);
    List<ModerationPlan> own = desk.own(asked, context.person());
    if (!own.isEmpty()) {
      String schools = forms.schools(own);
      throw new Refusal(null, words.say("approve.own", schools));
    }
    List<String> talk = sent.talkFirst() == null ? List.of() : sent.talkFirst();
    desk.decide(asked, new HashSet<>(talk), context.person(), context.recordedBy());
    return Flags.none();
  }

  private List<ModerationPlan> asked(FormContext context) {
    return desk.asked(forms.group(context), context.text(PlanModerationProcess.FAMILY));
  }
}
