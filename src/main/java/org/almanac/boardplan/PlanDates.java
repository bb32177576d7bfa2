package org.almanac.boardplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.MeetingsChanged;
import org.almanac.tasks.InstanceDates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a plan goes on follows the meeting that it waits for, wherever it stands. */
@Service
@Transactional
class PlanDates {
  private final BoardPlans plans;
  private final BoardPlanning planning;
  private final WorkingMeetings working;
  private final Meetings meetings;
  private final BoardImprovementPlanProcess process;
  private final InstanceDates dates;

  PlanDates(
      BoardPlans plans,
      BoardPlanning planning,
      WorkingMeetings working,
      Meetings meetings,
      BoardImprovementPlanProcess process,
      InstanceDates dates) {
    this.plans = plans;
    this.planning = planning;
    this.working = working;
    this.meetings = meetings;
    this.process = process;
    this.dates = dates;
  }

  /** January, the next working meeting, or the launch: whichever it waits for now. */
  void follow(String organization, String schoolYear) {
    process
        .instance(organization, schoolYear)
        .ifPresent(phase -> follow(organization, schoolYear, phase));
  }

  private void follow(String organization, String schoolYear, String instance) {
    if (process.standsAt(instance, BoardPlanMonitoringProcess.REVIEW)) {
      SchoolYear year = SchoolYear.named(schoolYear);
      planning
          .first(organization, year, Map.of())
          .ifPresent(first -> follow(instance, first, planning.dates(organization, year)));
    } else if (process.standsAt(instance, BoardPlanWorkingMeetingsProcess.WAITS_FOR_MEETING)) {
      working.followDates(organization, schoolYear, instance);
    } else if (process.standsAt(instance, BoardPlanLaunchProcess.WAITS_FOR_MEETING)) {
      process
          .meetingKey(instance)
          .map(key -> meetings.named(organization, key))
          .ifPresent(meeting -> process.follow(instance, launchLookedAt(meeting), Map.of()));
    }
  }

  /** January's gate, and what is asked for until then. */
  private void follow(String instance, LocalDate first, BoardPlanDates counted) {
    process.follow(instance, counted.gate(first), Map.of());
    boolean gate = process.standsAt(instance, BoardPlanMonitoringProcess.START_ANYWAY);
    dates
        .of(instance, List.of(BoardImprovementPlanProcess.STEP_DUE))
        .forEach(
            (name, stands) ->
                dates.put(
                    instance,
                    name,
                    stands,
                    gate ? counted.decideDue(first) : counted.reviewsFollow(first, stands)));
  }

  /** A meeting that was called off is looked at now: the launch needs another one. */
  private static Instant launchLookedAt(Meeting meeting) {
    return meeting.state() == MeetingState.CANCELLED ? Instant.EPOCH : meeting.endsAt();
  }

  /** Somebody moved a meeting of another program: it may be the one that holds the launch. */
  @EventListener
  void changed(MeetingsChanged changed) {
    plans.findByOrganizationOrderBySchoolYear(changed.organization()).stream()
        .filter(plan -> plan.state() == BoardPlanState.CLOSED)
        .forEach(plan -> process.datesChanged(plan.organization(), plan.schoolYear()));
  }
}
