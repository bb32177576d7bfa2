package org.almanac.schoolplan;

import java.time.LocalDate;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.springframework.stereotype.Component;

/** A superintendent waits for a plan that comes later, and hears what its principal said. */
@Component
class PlanNotInNotice implements OpenNotice {
  static final String KIND = "schoolplan-not-in";

  private final SchoolPlans plans;
  private final SchoolPlanPlaces places;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final SchoolPlanWords words;

  PlanNotInNotice(
      SchoolPlans plans,
      SchoolPlanPlaces places,
      RoleHolders holders,
      Calendars calendars,
      SchoolPlanWords words) {
    this.plans = plans;
    this.places = places;
    this.holders = holders;
    this.calendars = calendars;
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
    // a coordinator hears of it where nobody leads the family, and sees how far plans are
    LocalDate today = calendars.of(item.organization()).today();
    boolean reads = holders.rolesOf(item.person(), today).contains(Role.SUPERINTENDENT);
    String page = "/school-plan/" + season + (reads ? "/" + code : "");
    return Paragraph.of(
            words.say("notice.not-in.heading", school.name()),
            said(plan),
            words.say("notice.not-in.next"))
        .link(words.say("notice.not-in.link"), page);
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
