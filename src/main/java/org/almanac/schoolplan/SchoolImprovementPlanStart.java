package org.almanac.schoolplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almanac.access.StartOffer;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Recording;
import org.almanac.engine.Refusal;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * A coordinator begins a season whose launch was elsewhere, or what is not there yet of one: each
 * school's plan begins once. The instance that the form starts is the first school's.
 */
@Component
class SchoolImprovementPlanStart implements Recording<SchoolImprovementPlanStart.Sent>, StartOffer {
  static final String FORM = "school-improvement-plan-start";

  record Sent(String schoolYear, String school) {}

  private final SchoolPlanOpening opening;
  private final Calendars calendars;
  private final Rules rules;
  private final SchoolPlanWords words;

  SchoolImprovementPlanStart(
      SchoolPlanOpening opening, Calendars calendars, Rules rules, SchoolPlanWords words) {
    this.opening = opening;
    this.calendars = calendars;
    this.rules = rules;
    this.words = words;
  }

  @Override
  public String process() {
    return SchoolImprovementPlanProcess.ID;
  }

  @Override
  public String setting() {
    return SchoolPlanProgram.RUNS;
  }

  @Override
  public String form() {
    return FORM;
  }

  @Override
  public Class<Sent> type() {
    return Sent.class;
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    String organization = context.organization();
    String season = season(organization, sent.schoolYear());
    SchoolPlan first =
        sent.school() == null ? all(organization, season) : one(organization, season, sent);
    return Flags.businessKey(SchoolImprovementPlanProcess.businessKey(first));
  }

  /** This school year's plans, or, from spring on, the next one's. */
  private String season(String organization, String typed) {
    SchoolYear now = calendars.of(organization).schoolYear();
    List<String> possible = List.of(now.name(), now.next().name());
    if (!possible.contains(typed)) {
      throw new Refusal("schoolYear", words.say("start.year", possible.get(0), possible.get(1)));
    }
    if (!opening.runs(organization, typed)) {
      throw new Refusal("schoolYear", words.say("start.off", typed));
    }
    LocalDate from = dates(organization, typed).beginsFrom(typed);
    if (calendars.of(organization).today().isBefore(from)) {
      throw new Refusal(
          "schoolYear", words.say("start.early", typed, DayWords.now().day(from), now.name()));
    }
    return typed;
  }

  private SchoolPlanDates dates(String organization, String season) {
    return new SchoolPlanDates(calendars.of(organization), rules.of(organization, season));
  }

  private SchoolPlan all(String organization, String season) {
    opening.launchedElsewhere(organization, season);
    List<SchoolPlan> fresh = opening.rowsFor(organization, season);
    if (fresh.isEmpty()) {
      throw new Refusal("schoolYear", words.say("start.all", season));
    }
    opening.begin(fresh.subList(1, fresh.size()));
    return fresh.get(0);
  }

  private SchoolPlan one(String organization, String season, Sent sent) {
    Optional<SchoolPlan> again = opening.again(organization, season, sent.school().strip());
    return again.orElseThrow(
        () -> new Refusal("school", words.say("start.school", sent.school().strip())));
  }
}
