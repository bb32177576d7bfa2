package org.almanac.schoolplan;

import org.almanac.notices.NoticeItem;
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.almanac.people.Unit;
import org.springframework.stereotype.Component;

/** Still open, once: I'll send it by, someone should call me, it isn't mine. */
@Component
class LatePlanNotice implements OpenNotice {
  static final String KIND = "schoolplan-late";

  private final SchoolPlans plans;
  private final SchoolPlanPlaces places;
  private final SchoolPlanWords words;

  LatePlanNotice(SchoolPlans plans, SchoolPlanPlaces places, SchoolPlanWords words) {
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
    if (plan.state() != SchoolPlanState.LATE
        || plan.afterItsDay().word().isPresent()
        || school == null) {
      return null;
    }
    String page = "/school-plan/" + season + "/" + code + "/later";
    return Paragraph.of(
            words.say("notice.late.heading"), words.say("notice.late.line", school.name()))
        .link(words.say("later.comes"), page)
        .link(words.say("later.call"), page)
        .link(words.say("later.not-mine"), page);
  }
}
