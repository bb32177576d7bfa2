package org.almanac.boardplan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.people.Person;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The running plan looked at from September on, and the gate in January. */
@Service
@Transactional
class Monitoring {
  private final BoardPlanning planning;
  private final BoardVoices voices;
  private final Reasons reasons;
  private final BoardPlanMonitoringProcess process;
  private final BoardPlanRules planRules;
  private final Calendars calendars;
  private final Rules rules;
  private final Clock clock;

  Monitoring(
      BoardPlanning planning,
      BoardVoices voices,
      Reasons reasons,
      BoardPlanMonitoringProcess process,
      BoardPlanRules planRules,
      Calendars calendars,
      Rules rules,
      Clock clock) {
    this.planning = planning;
    this.voices = voices;
    this.reasons = reasons;
    this.process = process;
    this.planRules = planRules;
    this.calendars = calendars;
    this.rules = rules;
    this.clock = clock;
  }

  /** Who reviews, until when, and when somebody looks at what is there. */
  record Asked(List<String> officers, Instant due, Instant gate) {}

  /** Each officer with a portfolio, once. */
  @Transactional(readOnly = true)
  Asked ask(String organization, String schoolYear) {
    SchoolYear year = SchoolYear.named(schoolYear);
    List<String> officers =
        voices.of(organization, calendars.of(organization).today()).stream()
            .filter(group -> group.voice() == Voice.OFFICERS)
            .flatMap(group -> group.people().stream())
            .map(Person::id)
            .toList();
    BoardPlanDates dates = planning.dates(organization, year);
    return planning
        .first(organization, year, Map.of())
        .map(first -> new Asked(officers, dates.reviewsDue(first), dates.gate(first)))
        .orElseGet(() -> new Asked(officers, clock.instant(), clock.instant()));
  }

  /** Whether January waits for what is there. */
  @Transactional(readOnly = true)
  boolean januaryWaits(String organization, String schoolYear) {
    int stillOut = process.reviewsStillOut(organization, schoolYear);
    return planRules
        .januaryWaitsForTheReviews(rules.of(organization, schoolYear), stillOut)
        .refused();
  }

  @Transactional(readOnly = true)
  Instant decideDue(String organization, String schoolYear) {
    SchoolYear year = SchoolYear.named(schoolYear);
    return planning
        .first(organization, year, Map.of())
        .map(first -> planning.dates(organization, year).decideDue(first))
        .orElseGet(clock::instant);
  }

  /** Puts on record why January begins with what is there; sent twice, it is one. */
  void record(
      String organization, String schoolYear, Reason.About about, String text, String person) {
    keep(organization, schoolYear, about, Set.of(), text, person);
  }

  /** Puts on record why these rules give way this year, after what is there; sent twice, once. */
  void giveWay(
      String organization, String schoolYear, Set<GivingWay> which, String text, String person) {
    keep(organization, schoolYear, Reason.About.DATES, which, text, person);
  }

  private void keep(
      String organization,
      String schoolYear,
      Reason.About about,
      Set<GivingWay> which,
      String text,
      String person) {
    List<Reason> there =
        reasons.findByOrganizationAndSchoolYearAndAboutOrderBySaid(organization, schoolYear, about);
    Reason next =
        new Reason(organization, schoolYear, about, there.size() + 1)
            .isFor(which)
            .says(text, person, clock.instant());
    if (there.stream().noneMatch(next::is)) {
      reasons.save(next);
    }
  }
}
