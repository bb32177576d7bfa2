package org.almanac.schoolplan;

import java.time.LocalDate;
import java.util.Date;
import org.almanac.calendar.Calendars;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.engine.Refusal;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Component;

/** After the talk: ready for fall, or the school changes the plan and it is read once more. */
@Component
class SchoolImprovementPlanTalk implements Recording<SchoolImprovementPlanTalk.Sent> {
  static final String FORM = "school-improvement-plan-talk";
  static final String READY = "ready";

  record Sent(String outcome) {}

  private final SchoolPlans plans;
  private final ModerationPlans bundles;
  private final ApprovalDesk approvals;
  private final SchoolPlanPlaces places;
  private final Calendars calendars;
  private final Rules rules;
  private final SchoolPlanWords words;

  SchoolImprovementPlanTalk(
      SchoolPlans plans,
      ModerationPlans bundles,
      ApprovalDesk approvals,
      SchoolPlanPlaces places,
      Calendars calendars,
      Rules rules,
      SchoolPlanWords words) {
    this.plans = plans;
    this.bundles = bundles;
    this.approvals = approvals;
    this.places = places;
    this.calendars = calendars;
    this.rules = rules;
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
    SchoolPlan plan = plan(context);
    boolean ready = sent.outcome().equals(READY);
    Flags flags = Flags.of(SchoolImprovementPlanProcess.READY_FOR_FALL, ready);
    if (ready) {
      approvals.readyAfterTalk(plan, context.person(), context.recordedBy());
    } else {
      plans
          .after(plan)
          .ifPresent(
              next -> {
                throw new Refusal("outcome", words.say("form.next-year", next));
              });
      bundles.free(plan);
      plan.revise();
      SchoolPlanDates dates =
          new SchoolPlanDates(
              calendars.of(plan.organization()), rules.of(plan.organization(), plan.season()));
      LocalDate due = dates.reviseBy();
      SchoolPlanOpening.drafting(dates, due).forEach((name, at) -> flags.and(name, Date.from(at)));
    }
    return flags;
  }

  private SchoolPlan plan(FormContext context) {
    return plans.named(
        context.organization(),
        SchoolImprovementPlanProcess.season(context.businessKey()),
        SchoolImprovementPlanProcess.school(context.businessKey()));
  }
}
