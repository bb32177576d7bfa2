package org.almanac.boardplan;

import java.time.Instant;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The draft, each voice's days with it, and the director's close: who is asked until when. */
@Service
@Transactional
class Drafting {
  private final BoardPlans plans;
  private final BoardPlanning planning;
  private final BoardVoices voices;
  private final Calendars calendars;

  Drafting(BoardPlans plans, BoardPlanning planning, BoardVoices voices, Calendars calendars) {
    this.plans = plans;
    this.planning = planning;
    this.voices = voices;
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
    plans.of(organization, schoolYear).goesOn(BoardPlanState.HEARING);
    List<String> people =
        voices.of(organization, calendars.of(organization).today()).stream()
            .flatMap(group -> group.people().stream())
            .map(Person::id)
            .toList();
    return new Round(people, dates(organization, schoolYear).in("boardplan.hearing.workingDays"));
  }

  Answered count(String organization, String schoolYear) {
    return new Answered(false, dates(organization, schoolYear).in("boardplan.close.workingDays"));
  }

  private BoardPlanDates dates(String organization, String schoolYear) {
    return planning.dates(organization, SchoolYear.named(schoolYear));
  }
}
