package org.almanac.schoolplan;

import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.meetings.Typed;
import org.springframework.stereotype.Component;

/** The plan is handed in, with a few words on the June staff meeting. */
@Component
class SchoolImprovementPlanDraft implements Recording<SchoolImprovementPlanDraft.Sent> {
  static final String FORM = "school-improvement-plan-draft";

  record Sent(String inRoom, String voiceWanted, Boolean councilConsulted) {}

  private final SchoolPlans plans;
  private final HandingIn handingIn;
  private final SchoolPlanPlaces places;
  private final SchoolPlanWords words;

  SchoolImprovementPlanDraft(
      SchoolPlans plans, HandingIn handingIn, SchoolPlanPlaces places, SchoolPlanWords words) {
    this.plans = plans;
    this.handingIn = handingIn;
    this.places = places;
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
    SchoolPlan plan = plan(context);
    return Prefill.none()
        .with("schoolName", places.name(plan.organization(), plan.school()))
        .with("season", plan.season())
        .with("school", plan.school())
        .with("stands", stands(plan))
        .with("inRoom", plan.meeting().inRoom())
        .with("voiceWanted", plan.meeting().voiceWanted())
        .with("councilConsulted", plan.meeting().councilConsulted());
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    SchoolPlan plan = plan(context);
    plan.metWithStaff(
        Typed.clean(sent.inRoom()),
        Typed.clean(sent.voiceWanted()),
        Boolean.TRUE.equals(sent.councilConsulted()),
        context.person());
    handingIn.handIn(plan, context.person(), context.recordedBy());
    return Flags.none();
  }

  private String stands(SchoolPlan plan) {
    String remark = handingIn.remark(plan);
    String goals = words.say("form.goals", handingIn.goals(plan));
    return remark.isEmpty() ? goals : words.say("form.goals.remark", goals, remark);
  }

  private SchoolPlan plan(FormContext context) {
    return plans.named(
        context.organization(),
        SchoolImprovementPlanProcess.season(context.businessKey()),
        SchoolImprovementPlanProcess.school(context.businessKey()));
  }
}
