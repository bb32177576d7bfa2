package org.almanac.schoolplan;

import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.engine.Refusal;
import org.almanac.meetings.Typed;
import org.springframework.stereotype.Component;

/** One line what principal and team keep, one what they change. */
@Component
class SchoolImprovementPlanAnswer implements Recording<SchoolImprovementPlanAnswer.Sent> {
  static final String FORM = "school-improvement-plan-answer";

  record Sent(String keeps, String changes) {}

  private final SchoolPlans plans;
  private final SchoolPlanPlaces places;
  private final SchoolPlanWords words;

  SchoolImprovementPlanAnswer(SchoolPlans plans, SchoolPlanPlaces places, SchoolPlanWords words) {
    this.plans = plans;
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
        .with("school", plan.school());
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    String keeps = Typed.clean(sent.keeps());
    String changes = Typed.clean(sent.changes());
    if (keeps == null && changes == null) {
      throw new Refusal("keeps", words.say("form.answer"));
    }
    plan(context).answered(keeps, changes, context.person());
    return Flags.none();
  }

  private SchoolPlan plan(FormContext context) {
    return plans.named(
        context.organization(),
        SchoolImprovementPlanProcess.season(context.businessKey()),
        SchoolImprovementPlanProcess.school(context.businessKey()));
  }
}
