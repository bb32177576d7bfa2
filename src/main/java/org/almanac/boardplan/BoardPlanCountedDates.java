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
import org.almanac.calendar.Rhythm;
import org.almanac.calendar.SchoolYear;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.FollowUpDates;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.ProgramCountedDates;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on a working meeting in working days, and when the plan goes on to the next. */
@Component
@Transactional
class BoardPlanCountedDates extends ProgramCountedDates {
  private static final String YEAR = "year ";

  private final BoardPlans plans;
  private final WorkingMeetings working;
  private final BoardImprovementPlanProcess process;
  private final Rules rules;
  private final BipWords words;

  BoardPlanCountedDates(
      BoardPlans plans,
      WorkingMeetings working,
      BoardImprovementPlanProcess process,
      Rules rules,
      BipWords words,
      Shared shared) {
    super(BoardPlanProgram.PROGRAM, BoardPlanMeetingProcess.COUNTED, shared);
    this.plans = plans;
    this.working = working;
    this.process = process;
    this.rules = rules;
    this.words = words;
  }

  @Override
  public Set<String> processes() {
    return Set.of(BoardPlanMeetingProcess.ID);
  }

  @Override
  @Transactional(readOnly = true)
  public List<DateMove> moves(CalendarChange change) {
    Stream<DateMove> years =
        plans.findByOrganizationOrderBySchoolYear(change.organization()).stream()
            .filter(plan -> plan.state() == BoardPlanState.MEETING)
            .flatMap(plan -> ofYear(plan.schoolYear(), change))
            .filter(move -> !move.from().equals(move.to()));
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

  private Stream<DateMove> ofYear(String name, CalendarChange change) {
    String organization = change.organization();
    SchoolYear year = SchoolYear.named(name);
    return process.goesOnAt(organization, name).stream()
        .flatMap(
            stands ->
                working.goesOnAt(organization, year, change.now(), Map.of()).stream()
                    .flatMap(
                        byNow ->
                            working
                                .goesOnAt(organization, year, change.next(), change.meetings())
                                .stream()
                                .map(byNext -> move(name, stands, change, byNow, byNext))));
  }

  private DateMove move(
      String year, Instant stands, CalendarChange change, Instant byNow, Instant byNext) {
    return new DateMove(
        keeper(),
        YEAR + year,
        BoardImprovementPlanProcess.GOES_ON_AT,
        words.say("counted.year", year),
        words.say("counted.goesOnAt"),
        stands,
        change.to(Rhythm.SYSTEM, stands, byNow, byNext));
  }

  @Override
  public void move(String organization, String key, List<DateMove> all, String by) {
    if (key.startsWith(YEAR)) {
      process
          .instance(organization, key.substring(YEAR.length()))
          .ifPresent(instance -> all.forEach(each -> put(instance, each)));
    } else {
      super.move(organization, key, all, by);
    }
  }
}
