package org.almanac.schoolplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.rules.Rules;
import org.almanac.tasks.OpenTask;
import org.almanac.tasks.OpenTasks;
import org.almanac.tasks.Telling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Late is a state: one friendly note, then the superintendent who waits for the plan is told, then
 * it joins the second round.
 */
@Service
@Transactional
class LatePlans implements Telling {
  private final SchoolPlans plans;
  private final SchoolImprovementPlanProcess process;
  private final OpenTasks tasks;
  private final Announcements announcements;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final Rules rules;

  LatePlans(
      SchoolPlans plans,
      SchoolImprovementPlanProcess process,
      OpenTasks tasks,
      Announcements announcements,
      RoleHolders holders,
      Calendars calendars,
      Rules rules) {
    this.plans = plans;
    this.process = process;
    this.tasks = tasks;
    this.announcements = announcements;
    this.holders = holders;
    this.calendars = calendars;
    this.rules = rules;
  }

  /** Its day is over: whoever drafts it gets one friendly note, and is written to no more. */
  void note(String organization, String season, String school) {
    SchoolPlan plan = plans.named(organization, season, school);
    boolean first = !plan.afterItsDay().late();
    if (plan.fallsLate() && first) {
      LocalDate today = calendars.of(organization).today();
      drafting(plan)
          .filter(task -> task.assignee() != null)
          .ifPresent(
              task ->
                  announcements.announce(
                      Announcement.once(
                              organization,
                              SchoolImprovementPlanProcess.businessKey(plan),
                              LatePlanNotice.KIND,
                              task.assignee())
                          .about(task.id())
                          .occurring(time(today))));
    }
    process.noDateAnyMore(plan);
  }

  /** "I'll send it by that day": then nobody is told before. */
  void comes(SchoolPlan seen, LocalDate day) {
    SchoolPlan plan = plans.findById(seen.id()).orElseThrow();
    plan.says(AfterItsDay.Word.COMES, day);
    SchoolPlanDates dates =
        new SchoolPlanDates(
            calendars.of(plan.organization()), rules.of(plan.organization(), plan.season()));
    process.dates(plan, Map.of(SchoolImprovementPlanProcess.TELL_AT, dates.tellAfter(day)));
  }

  /** "Someone should call me": the superintendent hears that, and nothing else. */
  void call(SchoolPlan seen) {
    SchoolPlan plan = plans.findById(seen.id()).orElseThrow();
    plan.says(AfterItsDay.Word.CALL, null);
    plan.waitedFor(calendars.of(plan.organization()).today());
  }

  /** Its superintendent, who waits for it, hears in the next round that it comes later. */
  void wait(String organization, String season, String school) {
    plans.named(organization, season, school).waitedFor(calendars.of(organization).today());
  }

  /** The task of whoever drafts it. */
  Optional<OpenTask> drafting(SchoolPlan plan) {
    return tasks.waiting(
        plan.organization(),
        SchoolImprovementPlanProcess.businessKey(plan),
        SchoolImprovementPlanProcess.DRAFT_TASK);
  }

  @Override
  public About about() {
    return About.PLAN_NOT_IN;
  }

  @Override
  public void tell(String organization) {
    plans.findByOrganizationAndStateOrderBySchool(organization, SchoolPlanState.LATE).stream()
        .filter(plan -> plan.afterItsDay().waitedForSince().isPresent())
        .forEach(plan -> tell(plan, plan.afterItsDay().waitedForSince().orElseThrow()));
  }

  /**
   * Once each time that it is waited for: whoever leads the family after that finds it on the page.
   */
  private void tell(SchoolPlan plan, LocalDate since) {
    String key = SchoolImprovementPlanProcess.businessKey(plan);
    Instant from = calendars.of(plan.organization()).at(since, LocalTime.MIN);
    if (announcements.toldSince(plan.organization(), key, PlanNotInNotice.KIND, from)) {
      return;
    }
    superintendent(plan)
        .ifPresent(
            who ->
                announcements.announce(
                    Announcement.once(plan.organization(), key, PlanNotInNotice.KIND, who.id())
                        .occurring(time(since))));
  }

  /** Nobody hears of the draft that they have before them, as in a vacancy. */
  private Optional<Person> superintendent(SchoolPlan plan) {
    LocalDate today = calendars.of(plan.organization()).today();
    String drafts = drafting(plan).map(OpenTask::assignee).orElse(null);
    return holders.inTurn(plan.organization(), Role.SUPERINTENDENT, plan.school(), today).stream()
        .filter(who -> looksAfterSchools(who, today))
        .findFirst()
        .filter(who -> !who.id().equals(drafts));
  }

  /** A plan that comes later twice is told of twice, and of each time once. */
  private static int time(LocalDate day) {
    return (int) day.toEpochDay();
  }

  /** The page that the note leads to is theirs; the director's it isn't. */
  private boolean looksAfterSchools(Person who, LocalDate today) {
    Set<Role> roles = holders.rolesOf(who.id(), today);
    return roles.contains(Role.SUPERINTENDENT) || roles.contains(Role.COORDINATOR);
  }
}
