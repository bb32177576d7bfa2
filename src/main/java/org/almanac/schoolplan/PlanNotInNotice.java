package org.almanac.schoolplan;

import org.almanac.calendar.DayWords;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.almanac.people.Unit;
import org.springframework.stereotype.Component;

/** A superintendent waits for a plan that comes later, and hears what its principal said. */
@Component
class PlanNotInNotice implements OpenNotice {
  static final String KIND = "schoolplan-not-in";

  private final SchoolPlans plans;
  private final SchoolPlanPlaces places;
  private final SchoolPlanWords words;

  PlanNotInNotice(SchoolPlans plans, SchoolPlanPlaces places, SchoolPlanWords words) {
    this.plans = plans;
    this.places = places;
    this.words = words;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    String season = SchoolImprovementPlanProcess.season(item.businessKey());
    String code = SchoolImprovementPlanProcess.school(item.businessKey());
    SchoolPlan plan = plans.named(item.organization(), season, code);
    Unit school = places.school(item.organization(), code).orElse(null);
    if (plan.state() != SchoolPlanState.LATE || school == null) {
      return null;
    }
    return Paragraph.of(
            words.say("notice.not-in.heading", school.name()),
            said(plan),
            words.say("notice.not-in.next"))
        .link(words.say("notice.not-in.link"), "/school-plan/" + season + "/" + code);
  }

  private String said(SchoolPlan plan) {
    if (plan.afterItsDay().word().isEmpty()) {
      return words.say("notice.not-in.nothing");
    }
    return plan.afterItsDay()
        .comesOn()
        .map(day -> words.say("notice.not-in.comes", DayWords.now().day(day)))
        .orElseGet(() -> words.say("notice.not-in.call"));
  }
}
