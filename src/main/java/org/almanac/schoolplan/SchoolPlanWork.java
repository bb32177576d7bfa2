package org.almanac.schoolplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.ProgramWork;
import org.almanac.meetings.YearWork;
import org.almanac.people.Role;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.springframework.stereotype.Component;

/**
 * What schools' plans and their reading ask of one person in a school year: the draft for the next
 * year and the answer to this year's feedback, of superintendents the bundle, the one feedback and
 * the approvals. Of two or three who read together one has the feedback task, and that one counts.
 */
@Component
class SchoolPlanWork implements ProgramWork {
  private static final int DRAFT_MINUTES = 60;
  private static final int ANSWER_MINUTES = 10;
  private static final int READ_MINUTES = 90;
  private static final int TOGETHER_MINUTES = 180;
  private static final int APPROVE_MINUTES = 15;
  private static final int FORM_MINUTES = 10;

  private final SchoolPlans plans;
  private final Calendars calendars;
  private final Rules rules;

  SchoolPlanWork(SchoolPlans plans, Calendars calendars, Rules rules) {
    this.plans = plans;
    this.calendars = calendars;
    this.rules = rules;
  }

  @Override
  public List<YearWork> work(String organization, SchoolYear year) {
    List<YearWork> work = new ArrayList<>();
    for (String season : List.of(year.name(), year.next().name())) {
      Settings settings = rules.of(organization, season);
      if (settings.on(SchoolPlanProgram.RUNS) && hasPlans(organization, season)) {
        ofSeason(season, calendars.of(organization), settings).stream()
            .filter(each -> year.contains(each.month().atDay(1)))
            .forEach(work::add);
      }
    }
    return work;
  }

  /** To come, or begun: in a year that began without plans nobody answers any. */
  private boolean hasPlans(String organization, String season) {
    LocalDate begins = SchoolYear.named(season).first();
    return calendars.of(organization).today().isBefore(begins)
        || !plans.findByOrganizationAndSeasonOrderBySchool(organization, season).isEmpty();
  }

  private static List<YearWork> ofSeason(
      String season, OrganizationCalendar calendar, Settings settings) {
    SchoolPlanDates dates = new SchoolPlanDates(calendar, settings);
    ModerationDates steps = new ModerationDates(calendar, settings);
    LocalDate due = dates.dueOfAll(season);
    LocalDate formed = calendar.plusWorkingDays(Rhythm.SYSTEM, due, 1);
    LocalDate meets = steps.days(formed).first();
    LocalDate agreed = steps.agreedOn(meets);
    LocalDate opens = dates.releaseFrom(season);
    LocalDate approved = steps.approvedOn(agreed, opens);
    LocalDate released = approved.isBefore(opens) ? opens : approved;
    return List.of(
        new YearWork(Role.PRINCIPAL, YearMonth.from(due), 1, 0, DRAFT_MINUTES),
        new YearWork(
            Role.PRINCIPAL, month(dates.answerDue(released), calendar), 1, 1, ANSWER_MINUTES),
        new YearWork(Role.COORDINATOR, YearMonth.from(formed), 0, 0, FORM_MINUTES),
        new YearWork(Role.SUPERINTENDENT, YearMonth.from(meets), 1, 1, READ_MINUTES),
        new YearWork(Role.SUPERINTENDENT, YearMonth.from(agreed), 1, 0, TOGETHER_MINUTES),
        new YearWork(Role.SUPERINTENDENT, YearMonth.from(approved), 1, 1, APPROVE_MINUTES));
  }

  private static YearMonth month(Instant at, OrganizationCalendar calendar) {
    return YearMonth.from(calendar.local(at));
  }
}
