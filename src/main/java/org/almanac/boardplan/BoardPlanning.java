package org.almanac.boardplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.MeetingDates;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Refusal;
import org.almanac.meetings.CardsFollow;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Meetings;
import org.almanac.meetings.ProposedDates;
import org.almanac.meetings.Reach;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.almanac.rules.Strength;
import org.almanac.rules.Verdict;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A year's working meetings: proposed, settled with a reason where one is needed, begun. */
@Service
@Transactional
class BoardPlanning {
  private final BoardPlans plans;
  private final Reasons reasons;
  private final BoardImprovementPlanProcess process;
  private final BoardPlanRules planRules;
  private final Meetings meetings;
  private final Convening convening;
  private final CardsFollow cards;
  private final Launch launch;
  private final MeetingDates dates;
  private final ProposedDates proposals;
  private final Calendars calendars;
  private final Rules rules;

  BoardPlanning(
      BoardPlans plans,
      Reasons reasons,
      BoardImprovementPlanProcess process,
      BoardPlanRules planRules,
      Meetings meetings,
      Convening convening,
      CardsFollow cards,
      Launch launch,
      MeetingDates dates,
      ProposedDates proposals,
      Calendars calendars,
      Rules rules) {
    this.plans = plans;
    this.reasons = reasons;
    this.process = process;
    this.planRules = planRules;
    this.meetings = meetings;
    this.convening = convening;
    this.cards = cards;
    this.launch = launch;
    this.dates = dates;
    this.proposals = proposals;
    this.calendars = calendars;
    this.rules = rules;
  }

  /** BIP-2026-27-W03. */
  static String meetingKey(String schoolYear, int number) {
    return "%s-%s-W%02d".formatted(BoardPlanProgram.CODE, schoolYear, number);
  }

  @Transactional(readOnly = true)
  List<LocalDate> proposed(String organization, SchoolYear year) {
    return proposals.of(organization, BoardPlanProgram.PROGRAM, year);
  }

  /** What the rules say about these dates, and whether the director's reason lets them be. */
  @Transactional(readOnly = true)
  Verdict check(String organization, SchoolYear year, List<LocalDateTime> wanted) {
    return judged(
        organization,
        year,
        dates.check(
            organization, BoardPlanProgram.PROGRAM, year, wanted, LocaleContextHolder.getLocale()));
  }

  @Transactional(readOnly = true)
  Verdict checkOne(
      String organization, SchoolYear year, LocalDateTime one, List<LocalDateTime> others) {
    return judged(
        organization,
        year,
        dates.checkOne(
            organization,
            BoardPlanProgram.PROGRAM,
            year,
            one,
            others,
            LocaleContextHolder.getLocale()));
  }

  private Verdict judged(String organization, SchoolYear year, Verdict verdict) {
    List<Reason> given =
        reasons.findByOrganizationAndSchoolYearAndAboutOrderBySaid(
            organization, year.name(), Reason.About.DATES);
    return planRules.refusedUnlessTheDirectorRecordsAReason(verdict, given);
  }

  /** Plans the working meetings, unless a rule says that these dates won't do; told to nobody. */
  void settle(String organization, SchoolYear year, List<LocalDateTime> wanted, Reach reach) {
    BoardPlan plan =
        plans
            .findByOrganizationAndSchoolYear(organization, year.name())
            .orElseGet(() -> new BoardPlan(organization, year.name()).settled(reach));
    if (plan.cancelled()) {
      plan.settled(reach);
    } else if (!meetings(organization, year).isEmpty()) {
      return;
    }
    Verdict verdict = check(organization, year, wanted);
    if (verdict.refused()) {
      throw new Refusal(null, verdict.words(Strength.REFUSE));
    }
    plans.saveAndFlush(plan);
    int minutes = rules.of(organization, year.name()).number("boardplan.minutes");
    int number = 0;
    for (LocalDateTime at : wanted.stream().sorted().toList()) {
      number = next(organization, year, number);
      convening.plan(
          organization,
          meetingKey(year.name(), number),
          BoardPlanProgram.PROGRAM,
          at.toLocalDate(),
          at.toLocalTime(),
          minutes);
    }
  }

  /** The next number that no meeting has been begun under: what was held once stays held. */
  private int next(String organization, SchoolYear year, int number) {
    int next = number + 1;
    while (meetings
        .findByOrganizationAndKey(organization, meetingKey(year.name(), next))
        .flatMap(Meeting::processInstanceId)
        .isPresent()) {
      next++;
    }
    return next;
  }

  /** The cycle begins once. */
  void begin(String organization, SchoolYear year) {
    plans
        .findByOrganizationAndSchoolYear(organization, year.name())
        .filter(BoardPlan::begin)
        .ifPresent(begun -> process.start(organization, year.name()));
  }

  /** Settled dates of a plan that nobody has begun go along when its year is called off. */
  void calledOff(String organization, SchoolYear year) {
    plans
        .findByOrganizationAndSchoolYear(organization, year.name())
        .filter(BoardPlan::waits)
        .ifPresent(waiting -> letGo(waiting, year));
  }

  /** Somebody took its instance away: the plan, and its meetings that are to come. */
  void ended(String organization, String schoolYear) {
    plans
        .findByOrganizationAndSchoolYear(organization, schoolYear)
        .ifPresent(plan -> letGo(plan, SchoolYear.named(schoolYear)));
  }

  private void letGo(BoardPlan plan, SchoolYear year) {
    plan.cancel();
    if (plan.cancelled()) {
      launch.takeAway(plan.organization(), year.name());
    }
    LocalDate today = calendars.of(plan.organization()).today();
    for (Meeting meeting : meetings(plan.organization(), year)) {
      if (meeting.processInstanceId().isEmpty()) {
        cards.notHeld(plan.organization(), meeting.key());
      } else if (plan.cancelled() && meeting.date().isAfter(today)) {
        convening.cancel(plan.organization(), meeting.key());
        cards.calledOff(meeting);
      }
    }
  }

  /** September, or when January is near: whatever comes first with these meetings moved. */
  @Transactional(readOnly = true)
  Instant beginsAt(
      String organization,
      SchoolYear year,
      OrganizationCalendar calendar,
      Map<String, LocalDate> moved) {
    BoardPlanDates all = dates(organization, year, calendar);
    Instant fall = all.begins(year);
    return first(organization, year, moved)
        .map(all::gate)
        .filter(gate -> gate.isBefore(fall))
        .orElse(fall);
  }

  /**
   * The day of the first working meeting, with these on other days. A plan that was taken away in
   * mid-year has met already: begun again, it counts from the first that is to come.
   */
  @Transactional(readOnly = true)
  Optional<LocalDate> first(String organization, SchoolYear year, Map<String, LocalDate> moved) {
    boolean again =
        plans
            .findByOrganizationAndSchoolYear(organization, year.name())
            .filter(plan -> plan.attempt() > 1)
            .isPresent();
    LocalDate today = calendars.of(organization).today();
    return meetings(organization, year).stream()
        .filter(meeting -> !again || meeting.date().isAfter(today))
        .map(meeting -> moved.getOrDefault(meeting.key(), meeting.date()))
        .min(Comparator.naturalOrder());
  }

  BoardPlanDates dates(String organization, SchoolYear year) {
    return dates(organization, year, calendars.of(organization));
  }

  BoardPlanDates dates(String organization, SchoolYear year, OrganizationCalendar calendar) {
    Settings settings = rules.of(organization, year.name());
    return new BoardPlanDates(calendar, settings);
  }

  /** The year's working meetings that aren't called off, in their order. */
  @Transactional(readOnly = true)
  List<Meeting> meetings(String organization, SchoolYear year) {
    return meetings
        .findByOrganizationAndDateBetweenOrderByDate(organization, year.first(), year.last())
        .stream()
        .filter(meeting -> BoardPlanProgram.PROGRAM.equals(meeting.program()))
        .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
        .toList();
  }
}
