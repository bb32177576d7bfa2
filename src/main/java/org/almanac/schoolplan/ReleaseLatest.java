package org.almanac.schoolplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.meetings.MeetingsChanged;
import org.almanac.rules.Rules;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By when the feedback is at the schools, whoever forgot it: for the season's first PLT. */
@Component
@Transactional
class ReleaseLatest {
  private final SchoolPlans plans;
  private final SchoolImprovementPlanProcess process;
  private final PrincipalsMeetings meetings;
  private final Calendars calendars;
  private final Rules rules;

  ReleaseLatest(
      SchoolPlans plans,
      SchoolImprovementPlanProcess process,
      PrincipalsMeetings meetings,
      Calendars calendars,
      Rules rules) {
    this.plans = plans;
    this.process = process;
    this.meetings = meetings;
    this.calendars = calendars;
    this.rules = rules;
  }

  /** When a plan that is ready goes at the latest. */
  @Transactional(readOnly = true)
  Instant at(SchoolPlan plan) {
    String organization = plan.organization();
    SchoolPlanDates dates =
        new SchoolPlanDates(calendars.of(organization), rules.of(organization, plan.season()));
    LocalDate opens = dates.releaseFrom(plan.season());
    Optional<LocalDate> first = meetings.first(organization, plan.season(), opens);
    return dates.releaseBy(plan.season(), first);
  }

  /** What is ready follows the meeting for which it is to be there. */
  @EventListener
  @Order(0)
  void follow(MeetingsChanged changed) {
    plans
        .findByOrganizationAndStateOrderBySchool(changed.organization(), SchoolPlanState.APPROVED)
        .forEach(
            plan -> process.dates(plan, Map.of(SchoolImprovementPlanProcess.TALK_FROM, at(plan))));
  }
}
