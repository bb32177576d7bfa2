package org.almanac.schoolplan;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.almanac.calendar.Calendars;
import org.almanac.rules.Rules;
import org.almanac.schoolplan.SchoolImprovementPlanProcess.Message;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A school's plan goes on: the row first, then its instance hears of it. Each move bears being made
 * twice.
 */
@Service
@Transactional
class SchoolPlanMoves {
  private final SchoolPlans plans;
  private final SchoolImprovementPlanProcess process;
  private final ReleaseLatest latest;
  private final Calendars calendars;
  private final Rules rules;
  private final Clock clock;

  SchoolPlanMoves(
      SchoolPlans plans,
      SchoolImprovementPlanProcess process,
      ReleaseLatest latest,
      Calendars calendars,
      Rules rules,
      Clock clock) {
    this.plans = plans;
    this.process = process;
    this.latest = latest;
    this.calendars = calendars;
    this.rules = rules;
    this.clock = clock;
  }

  /** The season's plans that wait for their readers: handed in, and read by nobody yet. */
  @Transactional(readOnly = true)
  List<SchoolPlan> handedIn(String organization, String season) {
    return plans.findByOrganizationAndSeasonAndStateInOrderBySchool(
        organization, season, EnumSet.of(SchoolPlanState.IN));
  }

  /** A group begins to read it: from now on it is not taken back. */
  void beginReading(SchoolPlan seen, String groupKey) {
    SchoolPlan plan = now(seen);
    if (plan.readBy(groupKey)) {
      told(plan, Message.READING);
    }
  }

  /** The group that read it is no more: it waits for another, and can be taken back again. */
  void readersGone(SchoolPlan seen, String groupKey) {
    SchoolPlan plan = now(seen);
    if (plan.readersGone(groupKey)) {
      plans.flush();
      process.waitsForReaders(plan);
    }
  }

  /** Its one feedback is complete: a strength, a question, a next step. */
  void feedbackIn(SchoolPlan seen) {
    now(seen).feedbackIn();
  }

  /** Ready for fall; at the latest for the first PLT it is at its school. */
  void approved(SchoolPlan seen) {
    SchoolPlan plan = now(seen);
    if (plan.approved()) {
      told(plan, Map.of(SchoolImprovementPlanProcess.TALK_FROM, latest.at(plan)), Message.READY);
    }
  }

  /** Its superintendent would like to talk first, once the release window is open. */
  void talkFirst(SchoolPlan seen) {
    SchoolPlan plan = now(seen);
    if (plan.talkFirst()) {
      SchoolPlanDates dates = dates(plan);
      told(
          plan,
          Map.of(
              SchoolImprovementPlanProcess.TALK_FROM, dates.talkFrom(plan.season()),
              SchoolImprovementPlanProcess.TALK_DUE, dates.talkDue(plan.season())),
          Message.TALK_FIRST);
    }
  }

  /** The feedback goes to the school, which says what it keeps and what it changes. */
  void released(SchoolPlan seen) {
    SchoolPlan plan = now(seen);
    if (plan.released(calendars.of(plan.organization()).today())) {
      told(
          plan,
          Map.of(SchoolImprovementPlanProcess.ANSWER_DUE, dates(plan).answerDue()),
          Message.RELEASED);
    }
  }

  /** Nobody released it, and the first PLT is near. */
  void releaseForPlt(String organization, String season, String school) {
    SchoolPlan plan = plans.named(organization, season, school);
    if (plan.state() == SchoolPlanState.APPROVED) {
      released(plan);
    }
  }

  /** Its school takes it back to write on it; where its day is over, it has days for that. */
  void recall(SchoolPlan seen) {
    SchoolPlan plan = now(seen);
    plan.recall();
    SchoolPlanDates dates = dates(plan);
    told(plan, SchoolPlanOpening.drafting(dates, dates.againBy(plan.season())), Message.RECALLED);
  }

  void withdraw(SchoolPlan seen, String by, String reason) {
    SchoolPlan plan = now(seen);
    if (plan.withdraw(by, clock.instant(), reason)) {
      told(plan, Message.WITHDRAWN);
    }
  }

  /**
   * The school closes, or merges with another.
   *
   * @param into the other school's code; null for none
   */
  void schoolCloses(SchoolPlan seen, String by, String reason, String into) {
    SchoolPlan plan = now(seen);
    if (plan.schoolCloses(by, clock.instant(), reason, into)) {
      told(plan, Message.SCHOOL_CLOSED);
    }
  }

  /** The school that a closed one merged with is put right; false where nothing changed. */
  boolean mergedInto(SchoolPlan seen, String into) {
    return now(seen).merged(into);
  }

  private SchoolPlan now(SchoolPlan seen) {
    return plans.findById(seen.id()).orElseThrow();
  }

  private void told(SchoolPlan plan, Message message) {
    told(plan, Map.of(), message);
  }

  /** The row is where two meet who move it at one moment: the second one stops there. */
  private void told(SchoolPlan plan, Map<String, Instant> dates, Message message) {
    plans.flush();
    if (!dates.isEmpty()) {
      process.dates(plan, dates);
    }
    process.tell(plan, message);
  }

  private SchoolPlanDates dates(SchoolPlan plan) {
    return new SchoolPlanDates(
        calendars.of(plan.organization()), rules.of(plan.organization(), plan.season()));
  }
}
