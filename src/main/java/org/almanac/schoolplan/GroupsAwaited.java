package org.almanac.schoolplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seasons whose plans are in and in no group yet: the first ones, and those that came later, which
 * a second round reads.
 */
@Component
@Transactional(readOnly = true)
class GroupsAwaited {
  private final SchoolPlans plans;
  private final ModerationRounds rounds;
  private final ModerationGroups groups;
  private final Calendars calendars;
  private final Rules rules;

  GroupsAwaited(
      SchoolPlans plans,
      ModerationRounds rounds,
      ModerationGroups groups,
      Calendars calendars,
      Rules rules) {
    this.plans = plans;
    this.rounds = rounds;
    this.groups = groups;
    this.calendars = calendars;
    this.rules = rules;
  }

  /** Those for which it is time to say so. */
  List<String> seasons(String organization) {
    LocalDate today = calendars.of(organization).today();
    return plans.findByOrganizationAndStateOrderBySchool(organization, SchoolPlanState.IN).stream()
        .map(SchoolPlan::season)
        .distinct()
        .filter(season -> day(organization, season).filter(day -> !today.isBefore(day)).isPresent())
        .toList();
  }

  /** How many of a season's plans wait for a group. */
  int waiting(String organization, String season) {
    return rounds.waiting(organization, season).size();
  }

  /** The how-manieth time groups are formed for a season, counted by the groups there are. */
  int time(String organization, String season) {
    return 1
        + groups.findByOrganizationAndSchoolYearOrderByNumber(organization, season).stream()
            .mapToInt(ModerationGroup::number)
            .max()
            .orElse(0);
  }

  /** Some working days after drafts were due and the first of those that wait came in. */
  private Optional<LocalDate> day(String organization, String season) {
    OrganizationCalendar calendar = calendars.of(organization);
    Settings settings = rules.of(organization, season);
    LocalDate due = new SchoolPlanDates(calendar, settings).dueOfAll(season);
    return rounds.waiting(organization, season).stream()
        .flatMap(plan -> plan.handedIn().stream())
        .map(in -> calendar.local(in.at()).toLocalDate())
        .min(LocalDate::compareTo)
        .map(first -> first.isBefore(due) ? due : first)
        .map(
            first ->
                calendar.plusWorkingDays(
                    Rhythm.SYSTEM, first, settings.number("moderation.formed.workingDays")));
  }
}
