package org.almanac.schoolplan;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.meetings.MeetingsChanged;
import org.almanac.rules.Rules;
import org.almanac.tasks.RoleFollower;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By when the feedback is at the schools, whoever forgot it: for the season's first PLT; and from
 * when on there is time to talk.
 */
@Component
@Transactional
class ReleaseLatest implements RoleFollower {
  private static final Set<SchoolPlanState> STATES =
      EnumSet.of(SchoolPlanState.APPROVED, SchoolPlanState.TALK_FIRST);

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
    return at(plan.organization(), plan.season(), dates(plan.organization(), plan.season()));
  }

  private Instant at(String organization, String season, SchoolPlanDates dates) {
    return dates.releaseBy(season, meetings.first(organization, season, dates.releaseFrom(season)));
  }

  /** What is ready follows the meeting for which it is to be there. */
  @EventListener
  @Order(0)
  void follow(MeetingsChanged changed) {
    follow(changed.organization());
  }

  /** The same each working day, for a release window or a meeting that is another by now. */
  @Override
  public void follow(String organization) {
    List<SchoolPlan> waiting =
        STATES.stream()
            .flatMap(
                state ->
                    plans.findByOrganizationAndStateOrderBySchool(organization, state).stream())
            .toList();
    Map<String, Instant> now = process.dates(waiting, SchoolImprovementPlanProcess.TALK_FROM);
    Map<String, Instant> due = process.dates(waiting, SchoolImprovementPlanProcess.TALK_DUE);
    waiting.stream()
        .collect(Collectors.groupingBy(SchoolPlan::season))
        .forEach((season, plans) -> follow(organization, season, plans, now, due));
  }

  private void follow(
      String organization,
      String season,
      List<SchoolPlan> waiting,
      Map<String, Instant> now,
      Map<String, Instant> due) {
    SchoolPlanDates dates = dates(organization, season);
    Map<String, Instant> talked =
        Map.of(
            SchoolImprovementPlanProcess.TALK_FROM, dates.talkFrom(season),
            SchoolImprovementPlanProcess.TALK_DUE, dates.talkDue(season));
    Instant release = at(organization, season, dates);
    Instant talk = dates.talkFrom(season);
    boolean soon = release.equals(dates.soonest());
    for (SchoolPlan plan : waiting) {
      Instant stands = plan.processInstanceId().map(now::get).orElse(null);
      if (stands == null) {
        continue;
      }
      if (plan.state() == SchoolPlanState.TALK_FIRST) {
        Instant until = due.get(plan.processInstanceId().orElseThrow());
        // a talk that has begun keeps the days that somebody was given for it
        boolean other =
            !talk.equals(stands)
                || !talked.get(SchoolImprovementPlanProcess.TALK_DUE).equals(until);
        if (dates.isAhead(talk) && other) {
          process.dates(plan, talked);
        }
      } else if (!release.equals(stands) && (release.isBefore(stands) || !soon)) {
        // what goes tomorrow anyway is not put off a day each day
        process.dates(plan, Map.of(SchoolImprovementPlanProcess.TALK_FROM, release));
      }
    }
  }

  private SchoolPlanDates dates(String organization, String season) {
    return new SchoolPlanDates(calendars.of(organization), rules.of(organization, season));
  }
}
