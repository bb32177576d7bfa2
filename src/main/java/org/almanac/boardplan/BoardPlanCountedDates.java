package org.almanac.boardplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.calendar.CalendarChange;
import org.almanac.calendar.DateMove;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.FollowUpDates;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.ProgramCountedDates;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on a working meeting in working days, and what each phase of the plan stands by. */
@Component
@Transactional
class BoardPlanCountedDates extends ProgramCountedDates {
  private static final String YEAR = "year ";

  private final BoardPlans plans;
  private final PhaseMoves phases;
  private final Rules rules;

  BoardPlanCountedDates(BoardPlans plans, PhaseMoves phases, Rules rules, Shared shared) {
    super(BoardPlanProgram.PROGRAM, BoardPlanMeetingProcess.COUNTED, shared);
    this.plans = plans;
    this.phases = phases;
    this.rules = rules;
  }

  @Override
  public Set<String> processes() {
    return Set.of(
        BoardPlanMeetingProcess.ID,
        BoardImprovementPlanProcess.ID,
        BoardPlanMonitoringProcess.ID,
        BoardPlanWorkingMeetingsProcess.ID,
        BoardPlanDraftingProcess.ID,
        BoardPlanLaunchProcess.ID);
  }

  @Override
  @Transactional(readOnly = true)
  public List<DateMove> moves(CalendarChange change) {
    Stream<DateMove> years =
        plans.findByOrganizationOrderBySchoolYear(change.organization()).stream()
            .flatMap(
                plan -> phases.moves(keeper(), YEAR + plan.schoolYear(), plan, change).stream());
    return Stream.concat(super.moves(change).stream(), years).toList();
  }

  @Override
  protected Map<String, Instant> counted(
      Meeting meeting, LocalDate day, Instant ticketsClose, OrganizationCalendar calendar) {
    return Map.of(
        ConvenedMeetingProcess.CARDS_DUE,
        new BoardPlanDates(calendar, rules.of(meeting.organization())).invitations(day),
        ConvenedMeetingProcess.CONVENER_DUE,
        FollowUpDates.attendanceDue(ticketsClose, calendar));
  }

  @Override
  public void move(String organization, String key, List<DateMove> all, String by) {
    if (key.startsWith(YEAR)) {
      phases.move(plans.of(organization, key.substring(YEAR.length())), all);
    } else {
      super.move(organization, key, all, by);
    }
  }
}
