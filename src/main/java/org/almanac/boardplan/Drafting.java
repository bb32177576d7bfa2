package org.almanac.boardplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.Rhythm;
import org.almanac.calendar.SchoolYear;
import org.almanac.people.Person;
import org.almanac.people.RoleHolders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The draft, each voice's days with it, and the director's close: who is asked until when. */
@Service
@Transactional
class Drafting {
  private final BoardPlans plans;
  private final BoardPlanning planning;
  private final BoardVoices voices;
  private final HearingRounds rounds;
  private final RoleHolders holders;
  private final Calendars calendars;

  Drafting(
      BoardPlans plans,
      BoardPlanning planning,
      BoardVoices voices,
      HearingRounds rounds,
      RoleHolders holders,
      Calendars calendars) {
    this.plans = plans;
    this.planning = planning;
    this.voices = voices;
    this.rounds = rounds;
    this.holders = holders;
    this.calendars = calendars;
  }

  /** Who is asked, and until when. */
  record Round(List<String> people, Instant until) {}

  /** Whether somebody said not yet and there is one more round, and when what follows is due. */
  record Answered(boolean anotherRound, Instant due) {}

  /**
   * @return until when the draft is asked for
   */
  Instant open(String organization, String schoolYear) {
    plans.of(organization, schoolYear).goesOn(BoardPlanState.DRAFTING);
    return dates(organization, schoolYear).in("boardplan.draft.workingDays");
  }

  /** One answer of each person with a voice; a vacant voice is asked nothing. */
  Round ask(String organization, String schoolYear) {
    BoardPlan plan = plans.of(organization, schoolYear);
    plan.goesOn(BoardPlanState.HEARING);
    LocalDate today = calendars.of(organization).today();
    List<VoiceGroup> groups = voices.of(organization, today);
    List<String> people =
        groups.stream().flatMap(group -> group.people().stream()).map(Person::id).toList();
    Rhythm rhythm = slowest(people, today);
    Instant until = dates(organization, schoolYear).in("boardplan.hearing.workingDays", rhythm);
    return new Round(people, rounds.open(plan, groups, until).until());
  }

  Answered count(String organization, String schoolYear) {
    boolean again = rounds.close(plans.of(organization, schoolYear));
    return new Answered(again, dates(organization, schoolYear).in("boardplan.close.workingDays"));
  }

  /** Everybody has their days: where somebody leads a school, its days are waited for too. */
  Rhythm slowest(List<String> people, LocalDate today) {
    return people.stream().anyMatch(id -> holders.rhythmOf(id, today) == Rhythm.SCHOOL)
        ? Rhythm.SCHOOL
        : Rhythm.SYSTEM;
  }

  private BoardPlanDates dates(String organization, String schoolYear) {
    return planning.dates(organization, SchoolYear.named(schoolYear));
  }
}
