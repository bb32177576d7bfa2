package org.almanac.schoolplan;

import java.time.LocalDate;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seasons whose plans are in, and for which nobody has formed a group yet. */
@Component
@Transactional(readOnly = true)
class GroupsAwaited {
  private final SchoolPlans plans;
  private final ModerationGroups groups;
  private final Calendars calendars;
  private final Rules rules;

  GroupsAwaited(SchoolPlans plans, ModerationGroups groups, Calendars calendars, Rules rules) {
    this.plans = plans;
    this.groups = groups;
    this.calendars = calendars;
    this.rules = rules;
  }

  /** Those for which it is time to say so. */
  List<String> seasons(String organization) {
    return plans.findByOrganizationAndStateOrderBySchool(organization, SchoolPlanState.IN).stream()
        .map(SchoolPlan::season)
        .distinct()
        .filter(season -> nobodyFormed(organization, season))
        .filter(season -> !calendars.of(organization).today().isBefore(day(organization, season)))
        .toList();
  }

  /** How many of a season's plans wait for a group; none once the first ones are formed. */
  int waiting(String organization, String season) {
    return nobodyFormed(organization, season)
        ? plans
            .findByOrganizationAndSeasonAndStateInOrderBySchool(
                organization, season, List.of(SchoolPlanState.IN))
            .size()
        : 0;
  }

  private boolean nobodyFormed(String organization, String season) {
    return groups.findByOrganizationAndSchoolYearOrderByNumber(organization, season).isEmpty();
  }

  /** Some working days after the drafts were due. */
  private LocalDate day(String organization, String season) {
    OrganizationCalendar calendar = calendars.of(organization);
    Settings settings = rules.of(organization, season);
    return calendar.plusWorkingDays(
        Rhythm.SYSTEM,
        new SchoolPlanDates(calendar, settings).dueOfAll(season),
        settings.number("moderation.formed.workingDays"));
  }
}
